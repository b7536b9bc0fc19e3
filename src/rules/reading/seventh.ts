import type { Day, DiagnosisTable } from "../../codes/types";

const FULL_LENGTH = 7;
const PLACEHOLDER = "X";
const TRAILING_PLACEHOLDERS = /X+$/;
/** What a code adds to its stem when only placeholders and the 7th character were missing. */
const ONLY_THE_SEVENTH = /^X*[A-Z0-9]$/;
/** A category has three characters; nothing shorter has codes below it. */
const SHORTEST_STEM = 3;

/**
 * The codes that a 7th character makes of a stem (S72.001 gives S72.001A, W21.89 gives W21.89XA), ascending;
 * none if the stem is no header that day, or lacks more than that.
 * ICD-10-CM Official Guidelines, sections I.A.4 (placeholder) and I.A.5 (7th characters).
 */
export function withSeventh(stem: string, day: Day, table: DiagnosisTable): readonly string[] {
  if (table.on(stem, day).status !== "header") return [];
  const below = table.billableBelow(stem, day);
  const areOneStepAway = below.every(
    (code) => code.length === FULL_LENGTH && ONLY_THE_SEVENTH.test(code.slice(stem.length)),
  );
  return areOneStepAway ? below : [];
}

/** A code that is not in the table, taken as a stem, placeholders that may be too few or too many, and a 7th character. */
export interface StemAndSeventh {
  readonly stem: string;
  readonly seventh: string;
  /** The two put together as they should be: stem, placeholders up to six characters, 7th character. */
  readonly whole: string;
}

/** Takes a code apart at its last character; null if it is too short for that. */
export function splitSeventh(code: string): StemAndSeventh | null {
  const stem = code.slice(0, -1).replace(TRAILING_PLACEHOLDERS, "");
  const seventh = code.slice(-1);
  if (stem.length < SHORTEST_STEM || stem.length >= FULL_LENGTH) return null;
  return { stem, seventh, whole: stem.padEnd(FULL_LENGTH - 1, PLACEHOLDER) + seventh };
}

const MOST_NAMED = 6;

/** The 7th characters of these codes for a message: "A, B or C"; of a long row the first few, "and others". */
export function seventhCharacters(codes: readonly string[]): string {
  const characters = [...new Set(codes.map((code) => code.slice(-1)))];
  if (characters.length === 1) return characters.join("");
  if (characters.length > MOST_NAMED)
    return `${characters.slice(0, MOST_NAMED).join(", ")} and others`;
  return `${characters.slice(0, -1).join(", ")} or ${characters.at(-1) ?? ""}`;
}
