import type { CellValue, SheetLayout } from "../../claims/types";
import { isFormula } from "../cells";
import { areaOfLayout, linesOf, readAreas } from "./claim-area";
import { readRows } from "./read";
import { inExcel } from "../run";
import { spilledRows } from "../spilled-rows";
import type { ActiveLine, Work } from "../types";

/** Lines read around the active one: enough to tell it from others later, and how its columns write their codes. */
const AROUND = 50;

/**
 * The claim line with the active cell, as it stands now; null where the active cell is on no claim line, or on another
 * sheet. Fails when the columns are no longer where the layout has them.
 */
export function activeLine(
  sheetId: string,
  layout: SheetLayout,
  work?: Work,
): Promise<ActiveLine | null> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("id,name");
    const active = context.workbook.getActiveCell().load("rowIndex,columnIndex,rowHidden");
    const area = areaOfLayout(await readAreas(context, sheet, layout), layout);
    if (sheet.id !== sheetId || !area) return null;
    const { rowIndex: row, columnIndex: column } = active;
    const lines = linesOf(area, layout);
    if (row < lines.first || row >= lines.end) return null;
    const around = {
      first: Math.max(lines.first, row - AROUND),
      end: Math.min(lines.end, row + AROUND + 1),
    };
    const reading = await readRows(context, sheet, layout, around, work);
    return {
      reading,
      row,
      column,
      hidden: active.rowHidden,
      amongSeveral: await isAmongSeveral(context),
      ...(await untouchable(context, sheet, layout, row)),
    };
  }, work);
}

/** Whether more cells than the active one are selected; false where Excel does not tell, as with a chart selected. */
async function isAmongSeveral(context: Excel.RequestContext): Promise<boolean> {
  const selected = context.workbook.getSelectedRanges().load("cellCount");
  try {
    await context.sync();
  } catch {
    return false; // what else is the matter, the next step meets too
  }
  return selected.cellCount !== 1;
}

/** The mapped columns whose cell in this row holds a formula, or is filled by one, or is part of a merged cell (told since ExcelApi 1.13). */
async function untouchable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  row: number,
): Promise<Pick<ActiveLine, "formulas" | "merged">> {
  const tellsMerged = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
  const mapped = layout.columns.filter(({ role }) => role !== null);
  const filled = await spilledRows(
    context,
    mapped.map(({ column }) => ({
      column,
      cells: ({ first }) => sheet.getRangeByIndexes(first, column, 1, 1),
    })),
    { first: row, end: row + 1 },
  );
  const cells = mapped.map(({ column }) => {
    const cell = sheet.getRangeByIndexes(row, column, 1, 1).load("values,formulas");
    const merged = tellsMerged ? cell.getMergedAreasOrNullObject().load("address") : null;
    return { column, cell, merged };
  });
  await context.sync();
  const columns = (which: typeof cells): number[] => which.map(({ column }) => column);
  return {
    formulas: columns(
      cells.filter(
        ({ column, cell }) =>
          filled.has(column) ||
          isFormula(cell.values[0]?.[0] as CellValue, cell.formulas[0]?.[0] as CellValue),
      ),
    ),
    merged: columns(cells.filter(({ merged }) => merged !== null && !merged.isNullObject)),
  };
}
