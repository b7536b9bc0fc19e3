import type { ColumnRole } from "../types";
import { headerWords } from "./header-words";
import { takeLetter, takeNumber } from "./numbering";
import type { HeaderNeighbours, Numbering } from "./numbering";
import { DIAGNOSIS_ASIDE, ROLE_SPELLINGS } from "./spellings";
import type { RoleSpelling } from "./spellings";

/** A role as the words of a header say it. */
export interface RoleSaid {
  readonly role: ColumnRole;
  /** The number that the header bears, as written: a sheet may count from 0. */
  readonly position: number | null;
  /** The place in words: `Principal Dx`, `Other Dx 1`. */
  readonly rank: Rank | null;
  /** The header speaks of the line or of the whole claim: `LINE_ICD_DGNS_CD`, `CLM_FROM_DT`. */
  readonly level: "line" | "claim" | null;
  /** A diagnosis that is none of the line's numbered ones: admitting, reason for visit, external cause. */
  readonly aside: boolean;
  /** False where the header is too short to be sure: then the cells must not say otherwise. */
  readonly certain: boolean;
}

export type Rank = "principal" | "secondary" | "other";

interface Saying {
  readonly spelling: RoleSpelling;
  readonly words: readonly string[];
  readonly beside: ReadonlySet<string>;
  readonly certain: boolean;
}

const RANKS: readonly Rank[] = ["principal", "secondary", "other"];
const CLAIM_LEVEL = ["claim", "header", "statement"];

/** A number in their headers is no position: "1st Date of Service" is the day it began. */
const ONCE_A_LINE: ReadonlySet<ColumnRole> = new Set([
  "serviceDate",
  "serviceDateTo",
  "birthDate",
  "sex",
]);

/** All sayings, the longest first: where two fit, the one that explains more of the header wins. */
const SAYINGS: readonly Saying[] = [...ROLE_SPELLINGS, DIAGNOSIS_ASIDE]
  .flatMap((spelling) => [
    ...spelling.says.map((says) => saying(spelling, says, true)),
    ...(spelling.perhaps ?? []).map((says) => saying(spelling, says, false)),
  ])
  .sort((a, b) => b.words.length - a.words.length);

/** The role that the words of a header say, or null. Words are as `headerWords` gives them, numbered names joined. */
export function roleSaid(words: readonly string[], neighbours: HeaderNeighbours): RoleSaid | null {
  const numbered = takeNumber(words);
  if (!numbered) return null;
  for (const candidate of SAYINGS) {
    if (!candidate.words.every((word) => words.includes(word))) continue;
    const said = readAs(candidate, numbered, neighbours);
    if (said) return said;
  }
  return null;
}

function readAs(
  saying: Saying,
  numbered: Numbering,
  neighbours: HeaderNeighbours,
): RoleSaid | null {
  const { role, lettersTo, ranked } = saying.spelling;
  const { words, position } = lettersTo ? takeLetter(numbered, lettersTo, neighbours) : numbered;
  const rank = ranked ? (RANKS.find((word) => words.includes(word)) ?? null) : null;
  const unranked = rank ? words.filter((word) => word !== rank) : words;
  const { beside } = saying;
  if (!unranked.every((word) => saying.words.includes(word) || beside.has(word))) return null;
  return {
    role,
    position: ONCE_A_LINE.has(role) ? null : position,
    rank,
    level: levelOf(words),
    aside: saying.spelling === DIAGNOSIS_ASIDE,
    certain: saying.certain,
  };
}

function levelOf(words: readonly string[]): RoleSaid["level"] {
  if (words.includes("line")) return "line";
  return CLAIM_LEVEL.some((word) => words.includes(word)) ? "claim" : null;
}

function saying(spelling: RoleSpelling, says: string, certain: boolean): Saying {
  const beside = new Set(certain ? spelling.beside.split(/\s+/) : []);
  return { spelling, words: headerWordsOf(says), beside, certain };
}

/** `icd10` in a saying is the joined word, as headers have it by then. */
function headerWordsOf(says: string): string[] {
  return says.split(" ").flatMap((word) => (word === "icd10" ? ["icd10"] : headerWords(word)));
}
