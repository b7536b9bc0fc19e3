import { strToU8, zipSync, type Zippable } from "fflate";
import type { Day } from "../../codes/types";
import { sheetXml } from "./write/sheet-xml";
import { collectStyles, stylesXml } from "./write/styles-xml";
import { workbookParts } from "./write/workbook-xml";

/**
 * A cell to write: text, a number as it is, a day (a number that Excel shows as a date), a number under a
 * number format, or a formula with the result that Excel would have stored. null leaves the cell out.
 */
export type CellToWrite =
  | string
  | number
  | boolean
  | null
  | { readonly day: Day }
  | { readonly number: number; readonly format: string }
  | { readonly formula: string; readonly result: string | number | boolean };

export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly CellToWrite[])[];
  readonly hidden?: boolean;
  /** Column widths in characters, from the first column on. */
  readonly widths?: readonly number[];
  /** Set in bold, and kept in view. 0 by default. */
  readonly headerRows?: number;
}

/** Excel refuses these in a sheet's name, and names longer than 31 characters. */
const BAD_NAME = /[[\]:*?/\\]|^'|'$|^$|^.{32,}$/;

/** Zip archives cannot hold a date before 1980; a fixed one makes the same workbook the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * The bytes of a small .xlsx workbook. The same sheets give the same bytes, always.
 * @throws Error for a sheet name that Excel would refuse, or a day before 1900-01-01 (programming mistakes).
 */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Uint8Array {
  for (const { name } of sheets) {
    if (BAD_NAME.test(name)) throw new Error(`Excel refuses the sheet name "${name}"`);
  }
  const styles = collectStyles(sheets);
  const files: Zippable = {};
  for (const [path, xml] of workbookParts(sheets)) files[path] = strToU8(xml);
  files["xl/styles.xml"] = strToU8(stylesXml(styles));
  sheets.forEach((sheet, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(sheetXml(sheet, styles));
  });
  return zipSync(files, { mtime: FIXED_TIME, level: 6 });
}
