import type { Day, EditPair, EditPairs, EditSetting } from "../../codes/types";
import type { OwnFacts } from "../types";
import type { PairFile, PairTerm } from "./pair-file";

const DOES_NOT_APPLY = 9;
const MODIFIER_PARTS = 1;

/** A file that does not tell whose claims it is for is for all. */
export function isFor({ setting }: OwnFacts, wanted: EditSetting): boolean {
  return setting === null || setting === wanted;
}

function isInForce({ from, to }: PairTerm, day: Day): boolean {
  return from <= day && (to === null || day <= to);
}

/** What one file says of a pair: null where it ended it, so that an older file is not asked. */
type Told = EditPair | null;

/** The pair as a term of a file has it; null where that term is not in force on the day, or does not count. */
function pairOn(
  day: Day,
  column1: string,
  column2: string,
  term: PairTerm,
  { to }: OwnFacts,
): Told {
  const { indicator, rationale } = term;
  if (!isInForce(term, day) || indicator === DOES_NOT_APPLY) return null;
  const allowsModifier = indicator === MODIFIER_PARTS;
  return { column1, column2, allowsModifier, rationale, isCurrent: to === null || day <= to };
}

/** What one file says of the pairs among the codes. */
function pairsIn(file: PairFile, codes: readonly string[], day: Day): Map<string, Told> | null {
  let told: Map<string, Told> | null = null;
  file.pairsAmong(codes, (column1, column2, term) => {
    told ??= new Map<string, Told>();
    const key = `${column1} ${column2}`;
    // A pair that was ended and came again has several terms, of which one at most is in force.
    told.set(
      key,
      pairOn(day, column1, column2, file.termAt(term), file.facts) ?? told.get(key) ?? null,
    );
  });
  return told;
}

const NONE: readonly EditPair[] = [];

/**
 * The practice's files of pairs as one. What the newest release says of a pair counts, also that it ended; each has
 * all the pairs there ever were, but may have come in parts.
 */
export function editPairs(files: readonly PairFile[]): EditPairs {
  const newestFirst = [...files].sort((a, b) => (b.facts.from ?? 0) - (a.facts.from ?? 0));
  return {
    has: (setting) => files.some(({ facts }) => isFor(facts, setting)),
    among(codes, day, setting) {
      let known: Map<string, Told> | null = null;
      for (const file of newestFirst) {
        const told = isFor(file.facts, setting) ? pairsIn(file, codes, day) : null;
        if (told) known = known ? new Map([...told, ...known]) : told;
      }
      return known ? [...known.values()].filter((pair) => pair !== null) : NONE;
    },
  };
}
