import { parseRect, splitSheetName } from "../address";
import type { DefinedName } from "../defined-name";
import type { Rect } from "../rect";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

export function findName(names: readonly DefinedName[], name: string): DefinedName | undefined {
  return names.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** The cells that a name stands for, seen from a sheet; null where it stands for none. */
export function namedRange(
  workbook: Workbook,
  sheet: Sheet,
  name: string,
): { sheet: Sheet; rect: Rect } | null {
  const found = findName(sheet.names, name) ?? findName(workbook.names, name);
  return found ? referredRange(workbook, found.formula) : null;
}

/** The cells of a formula that is one plain reference, such as "=Sheet1!$A$1:$B$2". */
export function referredRange(
  workbook: Workbook,
  formula: string,
): { sheet: Sheet; rect: Rect } | null {
  const { sheetName, local } = splitSheetName(formula.replace(/^=/, ""));
  const rect = parseRect(local);
  const sheet = sheetName === null ? workbook.activeSheet : workbook.sheetNamed(sheetName);
  return rect && sheet ? { sheet, rect } : null;
}
