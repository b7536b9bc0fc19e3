import { cellText } from "../contents/cell-text";
import { recogniseHeaders } from "../headers";
import type { HeaderMeaning } from "../headers";
import { isCellOfClaim } from "../headers/header-rows";
import type { CellValue } from "../types";

/** So many headers have to be known beyond doubt before rows count as a list of their own. */
const KNOWN_HEADERS = 2;
/** A date, an amount, a CPT code: nearly every claim line has one. */
const WITHOUT_LETTERS = /^[^\p{L}]+$/u;

/** What the cells of a header say; null for cells that leave a doubt whether they are one. */
export function certainHeader(headers: readonly string[]): (HeaderMeaning | null)[] | null {
  if (headers.some(isCellOfClaim)) return null;
  const meanings = recogniseHeaders(headers);
  const known = meanings.filter((meaning) => meaning?.certain).length;
  return known >= KNOWN_HEADERS ? meanings : null;
}

/** True for a row that is a header by its words. Tells most other rows by a glance at their cells. */
export function isHeaderRow(row: readonly CellValue[]): boolean {
  const isPlain = row.every((cell) => typeof cell === "string" && !WITHOUT_LETTERS.test(cell));
  return isPlain && certainHeader(row.map(cellText)) !== null;
}
