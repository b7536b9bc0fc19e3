import type { CodeTables, Day } from "../../codes/types";

export type Side = "left" | "right";

const LEFT = /\bleft\b/i;
const RIGHT = /\bright\b/i;
/** H90.A11: the right ear, "with restricted hearing on the contralateral side". */
const OF_BOTH = /\b(?:bilateral|contralateral)\b/i;

/**
 * Chapters and categories in which left and right name something else than the side of the body that is treated: the
 * chambers and vessels of heart and brain, the side that a stroke has paralysed, quadrants of the abdomen, parts of
 * the colon, and what was lost, replaced or implanted long ago.
 */
const NO_SIDE_OF_TREATMENT = /^(?:G8[0-3]|I[0-6]|K|P|Q2|R1|Z)/;
/** Modifiers for a side of the body: LT and RT, eyelids, fingers, toes. Coronary arteries have others. */
const OF_A_SIDE = /^(?:LT|RT|E[1-4]|F[A1-9]|T[A1-9])$/;

/** The one side that a text names; null for none, for both, and where both are spoken of. */
export function sideNamed(text: string): Side | null {
  const [isLeft, isRight] = [LEFT.test(text), RIGHT.test(text)];
  if (isLeft === isRight || OF_BOTH.test(text)) return null;
  return isLeft ? "left" : "right";
}

/** The side of the body that a diagnosis is on by its official description; null where it names none. */
export function sideOfDiagnosis(code: string, day: Day, { icd10cm }: CodeTables): Side | null {
  if (NO_SIDE_OF_TREATMENT.test(code)) return null;
  return sideNamed(icd10cm.description(code, day) ?? "");
}

/** The side that a modifier says was treated, by its official description. */
export function sideOfModifier(code: string, day: Day, { modifier }: CodeTables): Side | null {
  return OF_A_SIDE.test(code) ? sideNamed(modifier.description(code, day) ?? "") : null;
}
