import type { CodeTable, Day } from "../types";
import { fitOf } from "../match-description/compare";
import { officialText } from "../match-description/official-text";
import { codesThatFit } from "../match-description/other-codes";
import type { Slot } from "../words/slots";
import type { WordIndex } from "../words/types";
import { COSTS } from "./costs";
import type { Propose } from "./mistakes";

const MOST_PROPOSED = 30;
const FARTHEST = 3;

/** How many single mistakes (wrong, lost, added, swapped) lie between two codes. */
export function mistakesBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Codes whose descriptions hold all words of the written one, however far they are from what was written. */
export function proposeByDescription(
  index: WordIndex,
  written: string,
  slots: readonly Slot[],
  propose: Propose,
): void {
  for (const { place } of codesThatFit(slots, index).slice(0, MOST_PROPOSED)) {
    const code = index.table.codeAt(place);
    const mistakes = Math.min(FARTHEST, mistakesBetween(written, code));
    propose(code, mistakes * COSTS.distance);
  }
}

const SAME = 0.5;
const OPPOSITE = 0.4;

/** How well a code's own description fits the written one: from below 0 to 1.5. */
export function resemblance(
  table: CodeTable,
  code: string,
  day: Day,
  slots: readonly Slot[],
): number {
  const own = table.description(code, day);
  if (own === null) return 0;
  const fit = fitOf(slots, [officialText(own)]);
  const share = (fit.written + fit.official) / 2;
  return share + (fit.sameWords ? SAME : 0) - (fit.oppositeQuality ? OPPOSITE : 0);
}
