import { ExcelError, invalidArgument } from "../../excel-error";
import { copyFormula } from "../../formulas/rewrite";
import type { CellContent } from "../column-cells";
import type { Rect } from "../rect";
import { intersection } from "../rect";
import type { Scalar } from "../scalar";
import { CellError } from "../scalar";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { formulaContent } from "./enter";
import { refuseLocked, refuseUnlessAllowed } from "./guards";

export interface SortKey {
  /** Counted from the left of the sorted cells. */
  readonly column: number;
  readonly ascending: boolean;
}

/**
 * Sorts rows by their cells' values; equal rows keep their order. Numbers come before text, text before FALSE and
 * TRUE, errors last, and empty cells behind everything either way round. Hidden rows stay where they are.
 * https://support.microsoft.com/en-us/office/sort-data-in-a-range-or-table-in-excel-62d0b95d-2a90-4610-a6ae-2e545c4a4654
 */
export function sortRows(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  keys: readonly SortKey[],
  matchCase: boolean,
): void {
  workbook.requireSheet(sheet);
  refuseUnlessAllowed(sheet, "allowSort");
  refuseLocked(workbook, sheet, rect);
  if (keys.some(({ column }) => column < 0 || column >= rect.columns)) throw invalidArgument();
  if (sheet.merges.some((merge) => intersection(merge, rect) !== null)) {
    throw new ExcelError("MergedRangeConflict", "All merged cells need to be of the same size.");
  }
  const used = sheet.grid.usedWithin(rect);
  if (used === null) return;
  const rows = used.row + used.rows - rect.row;
  const within: Rect = { ...rect, rows };
  const order = sortedOrder(workbook, sheet, within, keys, matchCase);
  const rects = changedRows(within, order);
  if (rects.length === 0) return;
  const formulas = movedFormulas(sheet, within, order);
  sheet.grid.permuteRows(within, order);
  sheet.styles.permuteRows(within, order);
  for (const { row, column, content } of formulas) sheet.grid.put(row, column, content);
  workbook.emit({ kind: "rowSorted", sheet, rects });
  if (workbook.undocumented.sortRaisesChanged) {
    workbook.emit({
      kind: "changed",
      sheet,
      rects,
      changeType: "RangeEdited",
      shiftDirection: "None",
    });
  }
}

/** Runs of rows that hold another row's cells now: the event tells only these. */
function changedRows(rect: Rect, order: Uint32Array): Rect[] {
  const runs: Rect[] = [];
  for (let at = 0; at < order.length; at += 1) {
    if (order[at] === at) continue;
    const start = at;
    while (at < order.length && order[at] !== at) at += 1;
    runs.push({ ...rect, row: rect.row + start, rows: at - start });
  }
  return runs;
}

/** At each place, the row that comes there, counted from the top of the rectangle. */
function sortedOrder(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  keys: readonly SortKey[],
  matchCase: boolean,
): Uint32Array {
  const visible: number[] = [];
  for (let row = 0; row < rect.rows; row += 1) {
    if (!sheet.rowHidden(rect.row + row)) visible.push(row);
  }
  const columns = keys.map(({ column, ascending }) => {
    const values = Array.from({ length: rect.rows }, (_, row) =>
      workbook.valueAt(sheet, rect.row + row, rect.column + column),
    );
    return sortPlaces(values, ascending, matchCase);
  });
  const sorted = Uint32Array.from(visible).sort((a, b) => {
    for (const places of columns) {
      const order = (places[a] as number) - (places[b] as number); // one place for each row
      if (order !== 0) return order;
    }
    return a - b;
  });
  const order = Uint32Array.from({ length: rect.rows }, (_, row) => row);
  visible.forEach((place, at) => (order[place] = sorted[at] as number)); // as many as there are places
  return order;
}

/** For each value a number that sorts as the value does. Each distinct value is compared once, not each row. */
function sortPlaces(
  values: readonly (Scalar | null)[],
  ascending: boolean,
  matchCase: boolean,
): Float64Array {
  const distinct = [...new Set(values)].filter((value) => value !== null);
  distinct.sort((a, b) => compareForSort(a, b, matchCase));
  const places = new Map<Scalar, number>();
  let place = 0;
  distinct.forEach((value, at) => {
    const before = distinct[at - 1];
    if (before !== undefined && compareForSort(before, value, matchCase) !== 0) place += 1;
    places.set(value, ascending ? place : -place);
  });
  // Empty cells come last either way round.
  return Float64Array.from(values, (value) =>
    value === null ? Number.MAX_SAFE_INTEGER : (places.get(value) ?? 0),
  );
}

function compareForSort(a: Scalar, b: Scalar, matchCase: boolean): number {
  return rank(a) - rank(b) || compareSameKind(a, b, matchCase);
}

function rank(scalar: Scalar): number {
  if (typeof scalar === "number") return 0;
  if (typeof scalar === "string") return 1;
  return typeof scalar === "boolean" ? 2 : 3;
}

const IGNORE_CASE = new Intl.Collator("en", { sensitivity: "accent" });
const WITH_CASE = new Intl.Collator("en", { sensitivity: "variant", caseFirst: "lower" });

function compareSameKind(a: Scalar, b: Scalar, matchCase: boolean): number {
  if (typeof a === "string" && typeof b === "string") {
    return (matchCase ? WITH_CASE : IGNORE_CASE).compare(a, b);
  }
  if (a instanceof CellError || b instanceof CellError) return 0;
  return Number(a) - Number(b);
}

interface PlacedContent {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** A formula that moves with its row keeps meaning its own row, as a copied one would. */
function movedFormulas(sheet: Sheet, rect: Rect, order: Uint32Array): PlacedContent[] {
  const moved: PlacedContent[] = [];
  for (const column of sheet.grid.usedColumns) {
    const cells = sheet.grid.column(column);
    if (!cells || cells.formulas.size === 0) continue;
    if (column < rect.column || column >= rect.column + rect.columns) continue;
    order.forEach((from, to) => {
      const formula = cells.formulas.get(rect.row + from);
      if (formula === undefined || from === to) return;
      const content = formulaContent(copyFormula(formula.text, to - from, 0));
      moved.push({ row: rect.row + to, column, content });
    });
  }
  return moved;
}
