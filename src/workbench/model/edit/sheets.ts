import {
  ExcelError,
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
} from "../../excel-error";
import { dropSheetFromFormula, renameSheetInFormula } from "../../formulas/rewrite";
import type { Sheet, SheetVisibility } from "../sheet";
import type { Workbook } from "../workbook";
import { refuseProtectedStructure } from "./guards";
import { rewriteFormulas } from "./rewrite-formulas";

const MAX_NAME_LENGTH = 31;

/**
 * Refuses names that Excel refuses.
 * https://support.microsoft.com/en-us/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9
 */
export function checkSheetName(workbook: Workbook, name: string, except: Sheet | null): void {
  const allowed =
    name.trim() !== "" &&
    name.length <= MAX_NAME_LENGTH &&
    !/[\\/?*[\]:]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history";
  if (!allowed) throw invalidArgument();
  const other = workbook.sheetNamed(name);
  if (other !== undefined && other !== except) throw itemAlreadyExists();
}

export function addSheet(workbook: Workbook, name: string | null): Sheet {
  refuseProtectedStructure(workbook);
  if (name !== null) checkSheetName(workbook, name, null);
  const sheet = workbook.newSheet(name ?? freeName(workbook));
  workbook.sheets.push(sheet);
  workbook.emit({ kind: "added", sheet });
  return sheet;
}

function freeName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheetNamed(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** The last visible sheet cannot go. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  workbook.requireSheet(sheet);
  refuseProtectedStructure(workbook);
  if (sheet.visibility === "VeryHidden") throw invalidOperation();
  const visible = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
  if (visible.length === 1 && visible[0] === sheet) throw invalidOperation();
  const position = workbook.positionOf(sheet);
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  rewriteFormulas(workbook, (formula) => dropSheetFromFormula(formula, sheet.name));
  workbook.emit({ kind: "deleted", sheet });
  if (workbook.activeSheet === sheet) {
    const next = workbook.sheets.slice(position).find(isVisible) ?? workbook.sheets.find(isVisible);
    if (next === undefined) throw new ExcelError("GeneralException", "No sheet is left.");
    workbook.activeSheet = next;
    workbook.emit({ kind: "activated", sheet: next });
  }
}

const isVisible = ({ visibility }: Sheet): boolean => visibility === "Visible";

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  workbook.requireSheet(sheet);
  refuseProtectedStructure(workbook);
  checkSheetName(workbook, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  rewriteFormulas(workbook, (formula) => renameSheetInFormula(formula, before, name));
  sheet.name = name;
  workbook.emit({ kind: "nameChanged", sheet, before, after: name });
}

export function activate(workbook: Workbook, sheet: Sheet): void {
  workbook.requireSheet(sheet);
  if (workbook.activeSheet === sheet) return;
  if (!isVisible(sheet)) throw invalidOperation();
  const before = workbook.activeSheet;
  workbook.activeSheet = sheet;
  workbook.emit({ kind: "deactivated", sheet: before });
  workbook.emit({ kind: "activated", sheet });
}

export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: SheetVisibility): void {
  workbook.requireSheet(sheet);
  refuseProtectedStructure(workbook);
  const before = sheet.visibility;
  if (before === visibility) return;
  const others = workbook.sheets.filter((other) => other !== sheet && isVisible(other));
  if (visibility !== "Visible" && others.length === 0) throw invalidOperation();
  sheet.visibility = visibility;
  workbook.emit({ kind: "visibilityChanged", sheet, before, after: visibility });
  const [next] = others;
  if (workbook.activeSheet === sheet && visibility !== "Visible" && next) {
    workbook.activeSheet = next;
    workbook.emit({ kind: "activated", sheet: next });
  }
}

export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  workbook.requireSheet(sheet);
  refuseProtectedStructure(workbook);
  if (position < 0 || position >= workbook.sheets.length) throw invalidArgument();
  const before = workbook.positionOf(sheet);
  const others = workbook.sheets.filter((other) => other !== sheet);
  workbook.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  if (before !== position) workbook.emit({ kind: "moved", sheet, before, after: position });
}
