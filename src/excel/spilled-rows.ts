import type { Rows } from "./address";

/** Into so many parts a stretch of rows is cut where only some of its cells are filled by a formula elsewhere. */
const PARTS = 16;

/** Rows of one column, as a range for one request. */
export interface AskedColumn {
  readonly column: number;
  readonly cells: (rows: Rows) => Excel.Range;
}

interface Part extends AskedColumn {
  readonly rows: Rows;
}

/** Whether Excel tells which cells a formula elsewhere fills. */
export const tellsSpills = (): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", "1.12");

/**
 * Rows whose cell a dynamic array fills, its formula's own among them, by column. Such a cell shows a value and need not
 * tell a formula, yet whoever writes into one breaks the array. Excel tells since ExcelApi 1.12; before that none are
 * known. One round trip where there are none.
 * learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-hasspill-member
 */
export async function spilledRows(
  context: Excel.RequestContext,
  columns: readonly AskedColumn[],
  rows: Rows,
): Promise<ReadonlyMap<number, readonly Rows[]>> {
  const found = new Map<number, Rows[]>();
  if (!tellsSpills()) return found;
  let parts: Part[] = rows.first < rows.end ? columns.map((asked) => ({ ...asked, rows })) : [];
  while (parts.length > 0) {
    const asked = parts.map((part) => ({ part, range: part.cells(part.rows).load("hasSpill") }));
    await context.sync();
    parts = [];
    for (const { part, range } of asked) {
      if (range.hasSpill === true) note(found, part);
      else if (range.hasSpill === null && part.rows.end - part.rows.first > 1)
        parts.push(...cut(part));
    }
  }
  return found;
}

function cut(part: Part): Part[] {
  const { first, end } = part.rows;
  const step = Math.ceil((end - first) / PARTS);
  const starts = Array.from(
    { length: Math.ceil((end - first) / step) },
    (_, i) => first + i * step,
  );
  return starts.map((start) => ({
    ...part,
    rows: { first: start, end: Math.min(end, start + step) },
  }));
}

function note(found: Map<number, Rows[]>, { column, rows }: Part): void {
  const known = found.get(column) ?? [];
  const next = known.findIndex(({ first }) => first > rows.first);
  known.splice(next < 0 ? known.length : next, 0, rows);
  found.set(column, known);
}
