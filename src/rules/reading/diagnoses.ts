import { dotted } from "../../codes/icd10cm";
import type { LineCode } from "../line-types";
import type { Suggestion } from "../types";

/** A line's diagnosis as people write it. */
export function displayed({ code }: LineCode): string {
  return dotted(code);
}

/** Diagnoses that are codes in force on the line's day; of the others a cell rule speaks. */
export function soundOnly(diagnoses: readonly LineCode[]): LineCode[] {
  return diagnoses.filter(({ isSound }) => isSound);
}

/** A code to choose in place of a cell's, written as the cell writes codes. */
export function suggestionFor(
  { text }: LineCode,
  code: string,
  description: string | null,
): Suggestion {
  return { value: text.includes(".") ? dotted(code) : code, description };
}
