import { strToU8, zipSync, type Zippable } from "fflate";
import type { SheetToWrite } from "./write/sheet";
import { sheetXml } from "./write/sheet-xml";
import { collectStyles, stylesXml } from "./write/styles-xml";
import { workbookParts } from "./write/workbook-xml";

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
