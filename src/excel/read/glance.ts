import type { CodeTables } from "../../codes/types";
import { detectLayout } from "../../claims/layout/detect-layout";
import { chooseArea, linesOf, readAreas } from "./claim-area";
import { dateHabits } from "./date-system";
import { readHead } from "./head";
import { withTableHeader } from "./header-found";
import { readSettings } from "../kept/settings";
import { findMarks } from "../marks/marks-name";
import { askReport } from "../report";
import { inExcel } from "../run";
import type { SheetGlance, Work } from "../types";

/**
 * Reads the head of the active sheet and says what each column holds; the user's own choices win.
 * @param tables When loaded, columns without a telling header are told by their codes too.
 */
export function glance(tables: CodeTables | null, work?: Work): Promise<SheetGlance> {
  return inExcel((context) => glanceAtActiveSheet(context, tables), work);
}

async function glanceAtActiveSheet(
  context: Excel.RequestContext,
  tables: CodeTables | null,
): Promise<SheetGlance> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("id,name");
  sheet.protection.load("protected");
  const active = context.workbook.getActiveCell();
  active.load("rowIndex,columnIndex,rowCount,columnCount");
  const report = askReport(sheet);
  const areas = await readAreas(context, sheet);
  const marks = await findMarks(context, sheet);
  const settings = await readSettings(context, sheet.id);
  const area = chooseArea(areas, active);
  const told = {
    sheetId: sheet.id,
    sheetName: sheet.name,
    protected: sheet.protection.protected,
    hasMarks: marks !== null,
  };
  const isReport = !report.isNullObject;
  if (!area || isReport) {
    const layout = { headerRows: null, firstRow: 0, columns: [] };
    return { ...told, layout, lineCount: 0, ...(isReport && { isReport }) };
  }
  const head = await readHead(context, sheet, area, marks?.column ?? null);
  const detected = detectLayout(head, {
    tables,
    firstRow: area.top,
    firstColumn: area.firstColumn,
    chosen: settings.sheet?.columns ?? [],
    date1904: (await dateHabits(context, false)).date1904,
  });
  const layout = withTableHeader(detected, area, head);
  const lines = linesOf(area, layout);
  return { ...told, layout, lineCount: lines.end - lines.first };
}
