import type { CodeTable } from "../../codes/types";
import type { CodeList } from "../code-list";

/** The codes of a bundled table and of own lists in one order, each once. */
export interface MergedIndex {
  readonly size: number;
  codeAt(place: number): string;
  lowerBound(text: string): number;
}

/** The codes that only the lists have, ascending. */
function newCodes(base: CodeTable | null, lists: readonly CodeList[]): string[] {
  const found = new Set<string>();
  for (const list of lists) {
    for (let place = 0; place < list.size; place++) {
      const code = list.codeAt(place);
      if (!base || base.spans(code).length === 0) found.add(code);
    }
  }
  return [...found].sort((a, b) => (a < b ? -1 : 1));
}

/** The first place for which the question is answered with yes; `size` if there is none. */
function firstPlace(size: number, isReached: (place: number) => boolean): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function mergedIndex(base: CodeTable | null, lists: readonly CodeList[]): MergedIndex {
  const added = newCodes(base, lists);
  /** Each added code's place in the merged order. */
  const places = Uint32Array.from(added, (code, at) => (base?.lowerBound(code) ?? 0) + at);
  return {
    size: (base?.size ?? 0) + added.length,
    codeAt(place) {
      const before = firstPlace(added.length, (at) => (places[at] ?? 0) >= place);
      if (places[before] === place) return added[before] ?? "";
      return base?.codeAt(place - before) ?? "";
    },
    lowerBound: (text) =>
      (base?.lowerBound(text) ?? 0) + firstPlace(added.length, (at) => (added[at] ?? "") >= text),
  };
}
