import { cellText, isBlankCell } from "./contents/cell-text";
import type { Batch, BatchColumn, CellValue, ColumnRole } from "./types";

/** What a row between the header and the end of the sheet is. Only claim lines are checked. */
export const LINE_KIND = {
  claim: 0,
  /** Every mapped cell is empty. */
  blank: 1,
  /** Sums of the lines above. */
  total: 2,
  /** The header once more, as printed pages have it. */
  header: 3,
} as const;

const TOTAL = /^(?:grand\s+|sub\s*-?\s*|page\s+|batch\s+)?totals?\b/i;
/** What a row of sums can be filled in with. */
const SUMMED: ReadonlySet<ColumnRole> = new Set(["units", "charge"]);
const CODES: ReadonlySet<ColumnRole> = new Set(["diagnosis", "procedure", "code"]);
/** Of a row's filled cells, so many must repeat their column's header. */
const SHARE_OF_HEADERS = 0.5;
const FEWEST_HEADERS = 2;

/** Facts about the different values of one column. */
interface ValueFacts {
  readonly column: BatchColumn;
  readonly blank: readonly boolean[];
  readonly total: readonly boolean[];
  readonly header: readonly boolean[];
}

/**
 * The kind of each line, as a value of `LINE_KIND`. A total is a row that says so and holds no code, or that comes
 * after the last claim line and holds nothing but units and charges.
 */
export function lineKinds(batch: Batch): Uint8Array {
  const facts = batch.columns.map(factsOf);
  const kinds = new Uint8Array(batch.lineCount);
  for (let line = 0; line < batch.lineCount; line++) kinds[line] = kindOf(facts, line);
  markClosingSums(facts, kinds);
  return kinds;
}

function factsOf(column: BatchColumn): ValueFacts {
  const { distinct } = column.cells;
  const headerText = column.header.toLowerCase();
  const says = (value: CellValue) => cellText(value).replace(/\s+/g, " ").toLowerCase();
  return {
    column,
    blank: distinct.map(isBlankCell),
    total: distinct.map((value) => typeof value === "string" && TOTAL.test(value.trim())),
    header: distinct.map((value) => headerText !== "" && says(value) === headerText),
  };
}

function kindOf(facts: readonly ValueFacts[], line: number): number {
  let filled = 0;
  let headers = 0;
  let codes = 0;
  let saysTotal = false;
  for (const { column, blank, total, header } of facts) {
    const value = column.cells.indexes[line] ?? -1;
    if (blank[value] ?? true) continue;
    filled++;
    if (header[value]) headers++;
    if (total[value]) saysTotal = true;
    else if (CODES.has(column.role)) codes++;
  }
  if (filled === 0) return LINE_KIND.blank;
  if (headers >= Math.min(FEWEST_HEADERS, facts.length) && headers >= filled * SHARE_OF_HEADERS)
    return LINE_KIND.header;
  return saysTotal && codes === 0 ? LINE_KIND.total : LINE_KIND.claim;
}

/** Rows of nothing but sums, up from the end. Not where nothing but sums is mapped: then they are the lines. */
function markClosingSums(facts: readonly ValueFacts[], kinds: Uint8Array): void {
  if (!facts.some(({ column }) => !SUMMED.has(column.role))) return;
  for (let line = kinds.length - 1; line >= 0; line--) {
    if (kinds[line] === LINE_KIND.claim && !isOnlySums(facts, line)) return;
    if (kinds[line] === LINE_KIND.claim) kinds[line] = LINE_KIND.total;
  }
}

function isOnlySums(facts: readonly ValueFacts[], line: number): boolean {
  return facts.every(
    ({ column, blank }) =>
      SUMMED.has(column.role) || (blank[column.cells.indexes[line] ?? -1] ?? true),
  );
}
