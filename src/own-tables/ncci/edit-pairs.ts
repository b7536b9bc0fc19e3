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

interface Known {
  readonly column1: string;
  readonly column2: string;
  pair: EditPair | null;
}

/** What one file says of the codes: also of pairs that it ended, so that an older file is not asked about them. */
function pairsIn(file: PairFile, codes: readonly string[], day: Day): Map<string, Known> {
  const placed = codes
    .map((code) => ({ code, place: file.placeOf(code) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place);
  const places = Uint32Array.from(placed, ({ place }) => place);
  const isCurrent = file.facts.to === null || day <= file.facts.to;
  const found = new Map<string, Known>();
  for (const { code: column1, place } of placed) {
    file.pairsOf(place, places, (at, term) => {
      const column2 = placed[at]?.code ?? "";
      const key = `${column1} ${column2}`;
      const known = found.get(key) ?? { column1, column2, pair: null };
      found.set(key, known);
      const { indicator, rationale, ...dates } = file.termAt(term);
      if (!isInForce({ ...dates, indicator, rationale }, day) || indicator === DOES_NOT_APPLY)
        return;
      const allowsModifier = indicator === MODIFIER_PARTS;
      known.pair = { column1, column2, allowsModifier, rationale, isCurrent };
    });
  }
  return found;
}

/**
 * The practice's files of pairs as one. What the newest release says of a pair counts, also that it ended; each has
 * all the pairs there ever were, but may have come in parts.
 */
export function editPairs(files: readonly PairFile[]): EditPairs {
  const newestFirst = [...files].sort((a, b) => (b.facts.from ?? 0) - (a.facts.from ?? 0));
  return {
    has: (setting) => files.some(({ facts }) => isFor(facts, setting)),
    among(codes, day, setting) {
      const different = [...new Set(codes)];
      if (different.length < 2) return [];
      const known = new Map<string, Known>();
      for (const file of newestFirst) {
        if (!isFor(file.facts, setting)) continue;
        for (const [key, pair] of pairsIn(file, different, day))
          if (!known.has(key)) known.set(key, pair);
      }
      return [...known.values()].flatMap(({ pair }) => pair ?? []);
    },
  };
}
