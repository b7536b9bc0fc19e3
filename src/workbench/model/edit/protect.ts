import { accessDenied, invalidOperation } from "../../excel-error";
import type { ProtectionOptions } from "../protection";
import { NOTHING_ALLOWED, UNPROTECTED } from "../protection";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** Protecting what is protected is an error. https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheetprotection */
export function protectSheet(
  workbook: Workbook,
  sheet: Sheet,
  options: Partial<ProtectionOptions> = {},
  password: string | null = null,
): void {
  workbook.requireSheet(sheet);
  if (sheet.protection.protected) throw invalidOperation("The worksheet is protected already.");
  sheet.protection = { protected: true, password, options: { ...NOTHING_ALLOWED, ...options } };
  workbook.emit({ kind: "protectionChanged", sheet, protected: true });
}

export function unprotectSheet(
  workbook: Workbook,
  sheet: Sheet,
  password: string | null = null,
): void {
  workbook.requireSheet(sheet);
  if (!sheet.protection.protected) return;
  if (sheet.protection.password !== null && sheet.protection.password !== password) {
    throw accessDenied("The password you supplied is not correct.");
  }
  sheet.protection = UNPROTECTED;
  workbook.emit({ kind: "protectionChanged", sheet, protected: false });
}

export function protectWorkbook(workbook: Workbook, password: string | null): void {
  if (workbook.structureProtected !== null) throw invalidOperation();
  workbook.structureProtected = { password };
  workbook.emit({ kind: "otherChange", sheet: null });
}

export function unprotectWorkbook(workbook: Workbook, password: string | null): void {
  const wanted = workbook.structureProtected?.password ?? null;
  if (wanted !== null && wanted !== password) throw accessDenied();
  workbook.structureProtected = null;
  workbook.emit({ kind: "otherChange", sheet: null });
}
