import { displayText } from "../../display";
import { criterion } from "../../formulas/criterion";
import { invalidArgument } from "../../excel-error";
import type { FilterCriteria } from "../filter-criteria";
import type { Rect } from "../rect";
import { MAX_ROWS } from "../rect";
import { Runs } from "../runs";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import { bodyRect } from "../table";
import type { Workbook } from "../workbook";
import { refuseUnlessAllowed } from "./guards";

/** Changes filter criteria where that is allowed, and hides and shows rows accordingly. */
export function changeFilter(
  workbook: Workbook,
  sheet: Sheet,
  table: Table | null,
  change: () => void,
): void {
  workbook.requireSheet(sheet);
  refuseUnlessAllowed(sheet, "allowAutoFilter");
  change();
  applyFilters(workbook, sheet, table);
}

/** Hides the rows that the sheet's filters leave out by now; all others are shown. */
function applyFilters(workbook: Workbook, sheet: Sheet, table: Table | null): void {
  const before = sheet.filteredOut;
  let filteredOut = Runs.filledWith(MAX_ROWS, false);
  for (const { rect, criteria } of filteredRanges(sheet)) {
    for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
      const shown = criteria.every(([column, wanted]) =>
        passes(workbook, sheet, row, column, wanted),
      );
      if (!shown) filteredOut = filteredOut.set(row, 1, true);
    }
  }
  sheet.filteredOut = filteredOut;
  workbook.emit({ kind: "filtered", sheet, table });
  tellHiddenRows(workbook, sheet, before);
}

interface FilteredRange {
  /** The rows that can be hidden. */
  readonly rect: Rect;
  /** By column of the sheet. */
  readonly criteria: readonly (readonly [number, FilterCriteria])[];
}

function filteredRanges(sheet: Sheet): FilteredRange[] {
  const ranges: FilteredRange[] = sheet.tables.map((table) => ({
    rect: bodyRect(table),
    criteria: table.columns.flatMap(({ id }, at) => {
      const wanted = table.filters.get(id);
      return wanted ? [[table.rect.column + at, wanted] as const] : [];
    }),
  }));
  if (sheet.filter !== null) {
    const { rect, criteria } = sheet.filter;
    ranges.push({
      rect: { ...rect, row: rect.row + 1, rows: rect.rows - 1 },
      criteria: [...criteria].map(([at, wanted]) => [rect.column + at, wanted] as const),
    });
  }
  return ranges.filter(({ criteria, rect }) => criteria.length > 0 && rect.rows > 0);
}

function passes(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  wanted: FilterCriteria,
): boolean {
  const value = workbook.valueAt(sheet, row, column);
  if (wanted.filterOn === "Values") {
    const { numberFormat } = workbook.styleAt(sheet, row, column);
    const shown = displayText(value, numberFormat, workbook.date1904).toLowerCase();
    return (wanted.values ?? []).some((one) => one.toLowerCase() === shown);
  }
  const first = criterion(wanted.criterion1 ?? "")(value);
  if (wanted.criterion2 === undefined) return first;
  const second = criterion(wanted.criterion2)(value);
  return wanted.operator === "Or" ? first || second : first && second;
}

function tellHiddenRows(workbook: Workbook, sheet: Sheet, before: Runs<boolean>): void {
  for (const hidden of [true, false]) {
    const rects: Rect[] = [];
    for (const run of sheet.filteredOut.all()) {
      if (run.value !== hidden) continue;
      for (const old of before.within(run.start, run.count)) {
        if (old.value !== hidden) {
          rects.push({ row: old.start, rows: old.count, column: 0, columns: 1 });
        }
      }
    }
    if (rects.length > 0) workbook.emit({ kind: "rowHiddenChanged", sheet, rects, hidden });
  }
}

/** Reads Excel.FilterCriteria as an add-in gives them. */
export function readCriteria(given: Readonly<Record<string, unknown>>): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator } = given;
  if (filterOn === "Values") {
    if (!Array.isArray(values) || !values.every((one) => typeof one === "string")) {
      throw invalidArgument();
    }
    return { filterOn, values: values };
  }
  if (filterOn !== "Custom" || typeof criterion1 !== "string") throw invalidArgument();
  return {
    filterOn,
    criterion1,
    ...(typeof criterion2 === "string" ? { criterion2 } : {}),
    operator: operator === "Or" ? "Or" : "And",
  };
}
