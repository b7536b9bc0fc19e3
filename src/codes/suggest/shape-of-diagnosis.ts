import type { CodeTable } from "../types";
import { COSTS } from "./costs";
import type { Propose } from "./mistakes";

/**
 * Mistakes with the parts that only ICD-10-CM has: placeholders, the seventh character, a tree of categories.
 * Rules: ICD-10-CM Official Guidelines, section I.A.4 (placeholder) and I.A.5 (7th characters).
 */

const LENGTH = 7;
const PLACEHOLDER = "X";
const SHORTEST = 3;
/** Initial encounter, the likeliest, first. */
const SEVENTH_CHARACTERS = "ADSBCGKP";
const SEVENTH_STEP = 0.15;
const MOST_BELOW = 400;
const MOST_IN_FAMILY = 60;
/** Codes far from the beginning of a long category are no worse, only later. */
const BELOW_STEP = 0.0005;
const FAMILY_STEP = 0.004;

/** Fills up with placeholders: `W2189A` to `W2189XA`, `S022` to `S022XXA`. */
function proposePlaceholders(written: string, cost: number, propose: Propose): void {
  const missing = LENGTH - written.length;
  if (missing > 0 && written.length > SHORTEST) {
    const filled = written.slice(0, -1) + PLACEHOLDER.repeat(missing) + written.slice(-1);
    propose(filled, cost + COSTS.placeholder);
  }
  if (missing > 0 && written.length >= SHORTEST) {
    [...SEVENTH_CHARACTERS].forEach((seventh, rank) => {
      const filled = written + PLACEHOLDER.repeat(missing - 1) + seventh;
      const lost = COSTS.lostSeventh + (missing > 1 ? COSTS.placeholder / 2 : 0);
      propose(filled, cost + lost + rank * SEVENTH_STEP);
    });
  }
}

/** Shorter codes that the written one begins with: `I100` for `I10`. */
function proposeShorter(written: string, propose: Propose): void {
  for (let length = written.length - 1; length >= SHORTEST; length--) {
    propose(written.slice(0, length), COSTS.tail + (written.length - length - 1) * COSTS.tail);
  }
}

/** The codes of the nearest category above, in order. */
function proposeBelow(table: CodeTable, written: string, propose: Propose): void {
  for (let length = written.length; length >= SHORTEST; length--) {
    const category = written.slice(0, length);
    const first = table.lowerBound(category);
    if (first >= table.size || !table.codeAt(first).startsWith(category)) continue;
    const isWritten = length === written.length;
    const cost = isWritten ? COSTS.below : COSTS.family;
    const end = Math.min(table.size, first + (isWritten ? MOST_BELOW : MOST_IN_FAMILY));
    for (let place = first; place < end; place++) {
      const code = table.codeAt(place);
      if (!code.startsWith(category)) break;
      propose(code, cost + (place - first) * (isWritten ? BELOW_STEP : FAMILY_STEP));
    }
    return;
  }
}

/** Codes of ICD-10-CM that may have been meant, by the rules of its own. */
export function proposeByShape(table: CodeTable, written: string, propose: Propose): void {
  proposePlaceholders(written, 0, propose);
  proposeShorter(written, propose);
  proposeBelow(table, written, propose);
}
