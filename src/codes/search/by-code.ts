import type { CodeTable } from "../types";
import { toClaimForm } from "../systems";
import type { BestPlaces } from "./best-places";

const LONGEST_CODE = 7;
const MAY_BE_CODE = /^[A-Z0-9]+$/;
const HAS_DIGIT = /\d/;
const INNER_SPACE = /\S\s+\S/;
const MOST_WALKED = 2_000;

const WHOLE_CODE = 2_000;
const BEGINNING_OF_CODE = 1_000;
/** Two letters may be a modifier, but far more often they are short for a condition (`RA`, `MS`). */
const WHOLE_LETTERS = 110;
const EACH_CHARACTER = 1;

/**
 * Offers the codes that the query is, or begins.
 *
 * @param query As it was typed, with or without the dot.
 */
export function offerByCode(table: CodeTable, query: string, best: BestPlaces): void {
  if (INNER_SPACE.test(query.trim())) return;
  const code = toClaimForm(table.system, query.trim());
  if (code.length > LONGEST_CODE || !MAY_BE_CODE.test(code)) return;
  const first = table.lowerBound(code);
  if (!HAS_DIGIT.test(code)) {
    if (table.codeAt(first) === code) best.offer(first, WHOLE_LETTERS);
    return;
  }
  for (let place = first; place < Math.min(table.size, first + MOST_WALKED); place++) {
    const found = table.codeAt(place);
    if (!found.startsWith(code)) return;
    const worth = found === code ? WHOLE_CODE : BEGINNING_OF_CODE;
    best.offer(place, worth - EACH_CHARACTER * found.length);
  }
}
