export { openWorkbook, valuesOf, type SheetRow, type Workbook } from "./read";
export type { SheetEntry } from "./parts/workbook";
export type { SheetCell } from "./sheet/values";
export { changeCells, type ChangedWorkbook } from "./change";
export type { CellToWrite, SheetToWrite } from "./write/sheet";
export { writeWorkbook } from "./write";
export { addressOf, columnOfLetters, LAST_COLUMN } from "./sheet/address";
