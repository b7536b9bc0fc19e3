import type { SheetLayout } from "../../claims/types";
import type { ColumnsNow } from "../read/columns-now";
import { columnsNow } from "../read/columns-now";
import type { ClaimArea } from "../read/claim-area";
import { readHead } from "../read/head";
import { sheetBlocks } from "../read/sheet-blocks";

/**
 * Where a block's header and columns stand after rows came in or went: of the sheet's blocks now, the nearest one that
 * has all of its columns. Null where none has.
 * @param used Everything that holds values on the sheet.
 * @param ownColumn Our Code check column.
 */
export async function movedBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: ClaimArea,
  layout: SheetLayout,
  ownColumn: number | null,
): Promise<ColumnsNow | null> {
  const head = await readHead(context, sheet, used, ownColumn);
  const blocks = await sheetBlocks(context, sheet, used, head, layout, ownColumn);
  if (blocks.length === 0) return columnsNow(layout, used, head);
  const found: ColumnsNow[] = [];
  for (const { first, end } of blocks) {
    const area = { ...used, top: first, endRow: end ?? used.endRow };
    const now = columnsNow(layout, area, await readHead(context, sheet, area, ownColumn));
    if (hasColumns(now, layout)) found.push(now);
  }
  const [nearest] = found.toSorted((a, b) => Math.abs(a.rowsDown) - Math.abs(b.rowsDown));
  return nearest ?? null;
}

/** True if every column that is read stands somewhere below this header. */
export const hasColumns = (now: ColumnsNow, { columns }: SheetLayout): boolean =>
  columns.every(({ role, header, column }) => role === null || now.find(header, column) !== null);
