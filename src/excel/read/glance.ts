import type { CodeTables } from "../../codes/types";
import { detectLayout } from "../../claims/layout/detect-layout";
import type { CellValue, SheetLayout } from "../../claims/types";
import { chooseBlock } from "./choose-block";
import type { ClaimArea } from "./claim-area";
import { chooseArea, columnMeant, linesOf, readAreas } from "./claim-area";
import { dateHabits } from "./date-system";
import { readHead } from "./head";
import { withTableHeader } from "./header-found";
import { sheetBlocks } from "./sheet-blocks";
import { readSettings } from "../kept/settings";
import { findMarks } from "../marks/marks-name";
import { askReport } from "../report";
import { inExcel } from "../run";
import type { SheetGlance, Work } from "../types";

/**
 * Reads the head of the active sheet and says what each column holds; the user's own choices win.
 * @param tables When loaded, columns without a telling header are told by their codes too.
 * @param same Of several blocks or lists side by side, the one that this layout is of, instead of the one with the active
 * cell.
 */
export function glance(
  tables: CodeTables | null,
  work?: Work,
  same?: SheetLayout,
): Promise<SheetGlance> {
  return inExcel((context) => glanceAtActiveSheet(context, tables, same), work);
}

async function glanceAtActiveSheet(
  context: Excel.RequestContext,
  tables: CodeTables | null,
  same: SheetLayout | undefined,
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
  const ownColumn = marks?.column ?? null;
  const { date1904 } = await dateHabits(context, false);
  const activeColumn = columnMeant(active, same);
  const layoutOf = (rows: ClaimArea, head: CellValue[][]): SheetLayout => {
    const { top: firstRow, firstColumn } = rows;
    const chosen = settings.sheet?.columns ?? [];
    const options = { tables, firstRow, firstColumn, activeColumn, chosen, date1904 };
    const found = detectLayout(head, options);
    const dateOrder = settings.sheet?.dateOrder;
    return { ...withTableHeader(found, rows, head), ...(dateOrder && { dateOrder }) };
  };
  const head = await readHead(context, sheet, area, ownColumn);
  const layout = layoutOf(area, head);
  const blocks =
    area.tableId === null ? await sheetBlocks(context, sheet, area, head, layout, ownColumn) : [];
  const chosen = chooseBlock(blocks, area, active, same);
  if (!chosen) {
    const lines = linesOf(area, layout);
    return { ...told, layout, lineCount: lines.end - lines.first };
  }
  const blockHead = await readHead(context, sheet, chosen.area, ownColumn);
  const ofBlock = { ...layoutOf(chosen.area, blockHead), block: chosen.rows };
  const lines = linesOf(chosen.area, ofBlock);
  return { ...told, layout: ofBlock, lineCount: lines.end - lines.first, others: chosen.others };
}
