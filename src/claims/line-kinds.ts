import { cellText, isBlankCell } from "./contents/cell-text";
import { readDateText } from "./date-text";
import type { Batch, BatchColumn, CellValue, ColumnRole } from "./types";

/** What a row between the header and the end of the sheet is. Only claim lines are checked. */
export const LINE_KIND = {
  claim: 0,
  /** Every mapped cell is empty. */
  blank: 1,
  /** Sums of the lines above. */
  total: 2,
  /** The header once more, as printed pages have it, a page's number, or words that stand alone: headings, notes. */
  header: 3,
} as const;

const TOTAL = /^(?:grand\s+|sub\s*-?\s*|page\s+|batch\s+)?totals?\b/i;
const PAGE = /^page\s+\d+(?:\s*(?:of|\/)\s*\d+)?$/i;
/** What a row of sums can be filled in with. */
const SUMMED: ReadonlySet<ColumnRole> = new Set(["units", "charge"]);
const CODES: ReadonlySet<ColumnRole> = new Set(["diagnosis", "procedure", "code"]);
/** Columns whose values are no words: where words stand alone in these, a person reads them (`Provider: SMITH, JOHN`). */
const WITHOUT_WORDS: ReadonlySet<ColumnRole> = new Set([
  "serviceDate",
  "serviceDateTo",
  "birthDate",
  "claimId",
  "npi",
]);
const WORD = /^[(*"“]*\p{L}{2,}[.,:;)"”!?]*$/u;
const FEWEST_WORDS = 2;
/** Of a row's filled cells, so many must repeat their column's header. */
const SHARE_OF_HEADERS = 0.5;
const FEWEST_HEADERS = 2;

/** What a value says of the line that holds it: bits, 0 for a blank cell. */
const SAYS = { something: 1, header: 2, total: 4, code: 8, page: 16, value: 32 } as const;

/** A column, and what each of its different values says. */
interface ColumnSays {
  readonly column: BatchColumn;
  readonly says: Uint8Array;
}

/**
 * The kind of each line, as a value of `LINE_KIND`. A total is a row that says so and holds no code, or that comes
 * after the last claim line and holds nothing but units and charges.
 */
export function lineKinds(batch: Batch): Uint8Array {
  const columns = batch.columns.map((column) => ({ column, says: whatValuesSay(column) }));
  const { lineCount } = batch;
  const filled = new Uint16Array(lineCount);
  const headers = new Uint16Array(lineCount);
  const said = new Uint8Array(lineCount);
  for (const { column, says } of columns) {
    const { indexes } = column.cells;
    for (let line = 0; line < lineCount; line++) {
      const bits = says[indexes[line] ?? -1] ?? 0;
      if (bits === 0) continue;
      filled[line]! += 1;
      if (bits & SAYS.header) headers[line]! += 1;
      said[line]! |= bits;
    }
  }
  const enoughHeaders = Math.min(FEWEST_HEADERS, columns.length);
  const kinds = new Uint8Array(lineCount);
  for (let line = 0; line < lineCount; line++) {
    kinds[line] = kindOf(filled[line]!, headers[line]!, said[line]!, enoughHeaders);
  }
  markClosingSums(columns, kinds);
  return kinds;
}

function kindOf(filled: number, headers: number, said: number, enoughHeaders: number): number {
  if (filled === 0) return LINE_KIND.blank;
  if (filled === 1 && said & SAYS.page) return LINE_KIND.header;
  if (headers >= enoughHeaders && headers >= filled * SHARE_OF_HEADERS) return LINE_KIND.header;
  if (said & SAYS.total && !(said & SAYS.code)) return LINE_KIND.total;
  return said & SAYS.value ? LINE_KIND.claim : LINE_KIND.header;
}

function whatValuesSay({ role, header, cells }: BatchColumn): Uint8Array {
  const headerText = header.toLowerCase();
  const text = (value: CellValue) => cellText(value).replace(/\s+/g, " ").toLowerCase();
  return Uint8Array.from(cells.distinct, (value) => {
    if (isBlankCell(value)) return 0;
    const isHeader = headerText !== "" && text(value) === headerText;
    const isTotal = typeof value === "string" && TOTAL.test(value.trim());
    const isPage = typeof value === "string" && PAGE.test(value.trim());
    return (
      SAYS.something |
      (isPage ? SAYS.page : 0) |
      (isHeader ? SAYS.header : 0) |
      (WITHOUT_WORDS.has(role) && isWords(value) ? 0 : SAYS.value) |
      (isTotal ? SAYS.total : CODES.has(role) ? SAYS.code : 0)
    );
  });
}

function isWords(value: CellValue): boolean {
  if (typeof value !== "string" || readDateText(value) !== null) return false;
  return value.split(/\s+/).filter((part) => WORD.test(part)).length >= FEWEST_WORDS;
}

/** Rows of nothing but sums, up from the end. Not where nothing but sums is mapped: then they are the lines. */
function markClosingSums(columns: readonly ColumnSays[], kinds: Uint8Array): void {
  if (!columns.some(({ column }) => !SUMMED.has(column.role))) return;
  for (let line = kinds.length - 1; line >= 0; line--) {
    if (kinds[line] === LINE_KIND.claim && !isOnlySums(columns, line)) return;
    if (kinds[line] === LINE_KIND.claim) kinds[line] = LINE_KIND.total;
  }
}

function isOnlySums(columns: readonly ColumnSays[], line: number): boolean {
  return columns.every(
    ({ column, says }) => SUMMED.has(column.role) || !says[column.cells.indexes[line] ?? -1],
  );
}
