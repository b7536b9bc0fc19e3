import { inExcel } from "./run";

/** Shows the cell to the user: brings its sheet to the front and selects it. Positions are 0-based. */
export function select(sheetId: string, row: number, column: number): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
  });
}
