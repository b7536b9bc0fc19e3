import type { SheetLayout } from "../../claims/types";
import type { Rows } from "../address";
import { areaOfLayout, linesOf, readAreas } from "./claim-area";
import { dateHabits } from "./date-system";
import { formulaRows } from "./formula-cells";
import { NOTHING_CHANGED } from "../problems";
import { readColumns } from "./read-columns";
import { inExcel } from "../run";
import { requireSameColumns } from "./same-columns";
import { selectedRows } from "./selected-rows";
import type { Scope, SheetReading, Work } from "../types";
import { ExcelProblem } from "../types";

/**
 * Reads all claim lines of the active sheet, or those of the selected rows: only the mapped columns, in blocks.
 * Fails when the columns are no longer where the layout has them.
 */
export function read(scope: Scope, layout: SheetLayout, work?: Work): Promise<SheetReading> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    return readSheet(context, sheet, scope, layout, work, WHOLE, (lines) =>
      scope === "sheet" ? Promise.resolve(lines) : selectedRows(context, lines),
    );
  }, work);
}

/** Reads the lines of an earlier reading again, with a newer layout. */
export function reread(
  reading: SheetReading,
  layout: SheetLayout,
  work?: Work,
): Promise<SheetReading> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(reading.sheetId);
    const { firstRow, lineCount } = reading.batch;
    return readSheet(context, sheet, reading.scope, layout, work, WHOLE, (lines) =>
      Promise.resolve(
        reading.scope === "sheet"
          ? lines
          : {
              first: Math.max(lines.first, firstRow),
              end: Math.min(lines.end, firstRow + lineCount),
            },
      ),
    );
  }, work);
}

/** Reads some lines of a sheet, for a caller that knows which. As `read`, within a job. */
export function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  rows: Rows,
  work?: Work,
): Promise<SheetReading> {
  const some = { asksFormulas: false };
  return readSheet(context, sheet, "selection", layout, work, some, () => Promise.resolve(rows));
}

const WHOLE = { asksFormulas: true };

async function readSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  scope: Scope,
  layout: SheetLayout,
  work: Work | undefined,
  { asksFormulas }: { readonly asksFormulas: boolean },
  chooseRows: (lines: Rows) => Promise<Rows>,
): Promise<SheetReading> {
  sheet.load("id,name");
  sheet.protection.load("protected");
  const area = areaOfLayout(await readAreas(context, sheet, layout), layout);
  if (!area) throw emptySheet();
  const { held, headerCells } = await requireSameColumns(context, sheet, area, layout);
  const rows = await chooseRows(linesOf(area, layout));
  const habits = await dateHabits(context);
  const formulas = asksFormulas ? await formulaRows(context, held, layout, rows) : null;
  const columns = await readColumns(context, held, layout, rows, work);
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    scope,
    layout,
    batch: {
      firstRow: rows.first,
      lineCount: rows.end - rows.first,
      columns,
      defaultDay: today(),
      ...habits,
      ...(layout.dateOrder && { dateOrder: layout.dateOrder }),
    },
    endRow: rows.end,
    tableId: area.tableId,
    protected: sheet.protection.protected,
    headerCells,
    ...(formulas && { formulas }),
  };
}

const emptySheet = (): ExcelProblem =>
  new ExcelProblem({
    what: "This sheet is empty.",
    next: "Go to the sheet with the claim lines and try again.",
    left: NOTHING_CHANGED,
  });

function today(): number {
  const now = new Date();
  return now.getFullYear() * 10_000 + (now.getMonth() + 1) * 100 + now.getDate();
}
