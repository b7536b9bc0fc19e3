import type { Day, DiagnosisNotes, DiagnosisTable, SeventhMeaning } from "../../codes/types";

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
/** More than these would make a sentence that nobody reads; the codes offered tell the meanings then. */
const MOST_EXPLAINED = 5;

/**
 * The 7th characters of these codes for a message, with what they mean where the tabular list tells it of each:
 * "A (initial encounter), D (subsequent encounter) or S (sequela)"; of a long row the first few, "and others".
 */
export function seventhCharacters(
  stem: string,
  codes: readonly string[],
  notes: DiagnosisNotes,
): string {
  const characters = [...new Set(codes.map((code) => code.slice(-1)))];
  if (characters.length > MOST_NAMED)
    return `${characters.slice(0, MOST_NAMED).join(", ")} and others`;
  const named = explained(characters, notes.seventh(stem)?.meanings ?? []) ?? characters;
  if (named.length === 1) return named.join("");
  return `${named.slice(0, -1).join(", ")} or ${named.at(-1) ?? ""}`;
}

/** Each character with its meaning; null if there are too many, or one that the list does not tell. */
function explained(
  characters: readonly string[],
  meanings: readonly SeventhMeaning[],
): string[] | null {
  if (characters.length > MOST_EXPLAINED) return null;
  const told = meanings.filter(({ character }) => characters.includes(character));
  if (told.length < characters.length) return null;
  return told.map(({ character, means }) => `${character} (${means})`);
}
