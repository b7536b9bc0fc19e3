import { invalidArgument, itemNotFound } from "../excel-error";
import { parseRect, splitSheetName } from "../model/address";
import type { Rect } from "../model/rect";
import { WHOLE_SHEET } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { bodyRect } from "../model/table";
import { namedRange } from "../model/edit/names";

/**
 * Of several areas in one text too: https://github.com/OfficeDev/office-js/issues/5198.
 * https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getrange-member(1)
 */
const LONGEST_ADDRESS = 8192;

export function refuseLongAddress(address: string): void {
  if (address.length > LONGEST_ADDRESS) throw invalidArgument();
}

/** The rectangle that an address or a name means on one sheet. No address means the whole sheet. */
export function rectFromAddress(workbook: Workbook, sheet: Sheet, address: unknown): Rect {
  if (address === null || address === undefined || address === "") return WHOLE_SHEET;
  if (typeof address !== "string") throw invalidArgument();
  refuseLongAddress(address);
  const { sheetName, local } = splitSheetName(address);
  if (sheetName !== null && sheetName.toLowerCase() !== sheet.name.toLowerCase()) {
    throw invalidArgument();
  }
  const rect = parseRect(local);
  if (rect !== null) return rect;
  const named = namedRange(workbook, sheet, local);
  if (named !== null && named.sheet === sheet) return named.rect;
  const table = sheet.tables.find(({ name }) => name.toLowerCase() === local.toLowerCase());
  if (table) return bodyRect(table);
  throw invalidArgument();
}

/** The sheet and rectangle of an address that may name any sheet; without one it means `otherwise`. */
export function rectInWorkbook(
  workbook: Workbook,
  address: string,
  otherwise: Sheet,
): { sheet: Sheet; rect: Rect } {
  const { sheetName } = splitSheetName(address);
  const sheet = sheetName === null ? otherwise : workbook.sheetNamed(sheetName);
  if (sheet === undefined) throw itemNotFound();
  return { sheet, rect: rectFromAddress(workbook, sheet, address) };
}

/** A range object that came as an argument. */
interface RangeArgument {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

export function isRange(value: unknown): value is RangeArgument {
  return (
    typeof value === "object" &&
    value !== null &&
    (value as { className?: unknown }).className === "Range"
  );
}
