import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from "../model/rect";
import type { Workbook } from "../model/workbook";
import { displayAt } from "../view";
import type { CellLook, GridSource } from "./grid-source";

const EMPTY_ROWS_BELOW = 30;
const EMPTY_COLUMNS_RIGHT = 8;
const PIXELS_A_POINT = 4 / 3;
/** Cells without a colour of their own take the page's, so that they can be read in the dark too. */
const BLACK = "#000000";

/** The active sheet as the grid draws it: its used part and some empty cells around. */
export function viewOfActiveSheet(workbook: Workbook): GridSource {
  const sheet = workbook.activeSheet;
  const used = sheet.usedWithin(WHOLE_SHEET, true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const selection = workbook.selection(sheet)[0] ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const rowCount = Math.min(MAX_ROWS, used.row + used.rows + EMPTY_ROWS_BELOW);
  const columnCount = Math.min(MAX_COLUMNS, used.column + used.columns + EMPTY_COLUMNS_RIGHT);
  return {
    rowCount,
    columnCount,
    showGridlines: sheet.showGridlines,
    columnWidth: (column) =>
      sheet.columns.isHidden(column)
        ? 0
        : Math.round(sheet.columns.sizeAt(column) * PIXELS_A_POINT),
    rowHidden: (row) => sheet.rowHidden(row),
    cell: (row, column) => lookOf(workbook, row, column),
    selection,
  };
}

function lookOf(workbook: Workbook, row: number, column: number): CellLook {
  const { text, alignment, fill, fontColor, bold, italic } = displayAt(
    workbook,
    workbook.activeSheet,
    row,
    column,
  );
  return { text, alignment, fill, color: fontColor === BLACK ? null : fontColor, bold, italic };
}
