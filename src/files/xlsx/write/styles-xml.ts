import { escapeXml } from "../xml/tags";
import type { CellToWrite, SheetToWrite } from "./sheet";

/** The first style is what every cell has that asks for nothing; the second is the header's. */
export const HEADER_STYLE = 1;
const FIRST_FORMAT_STYLE = 2;

/** Excel's own formats have numbers below 164. */
const FIRST_FORMAT_ID = 164;

/** Days are written in ISO order: no one can take a month for a day. */
const DAY_FORMAT = "yyyy\\-mm\\-dd";

/** The style's number by number format, for the formats that the sheets use. */
export type FormatStyles = ReadonlyMap<string, number>;

/** The number format that a cell asks for; null for General. */
export function formatOfCell(cell: CellToWrite): string | null {
  if (cell === null || typeof cell !== "object") return null;
  if ("day" in cell) return DAY_FORMAT;
  return "format" in cell ? cell.format : null;
}

export function collectStyles(sheets: readonly SheetToWrite[]): FormatStyles {
  const styles = new Map<string, number>();
  for (const cell of sheets.flatMap((sheet) => sheet.rows).flat()) {
    const format = formatOfCell(cell);
    if (format !== null && !styles.has(format)) {
      styles.set(format, FIRST_FORMAT_STYLE + styles.size);
    }
  }
  return styles;
}

/** The styles part: one font, one bold font, and a cell style for each number format. */
export function stylesXml(styles: FormatStyles): string {
  const formats = [...styles.keys()];
  const numFmts = formats
    .map(
      (code, i) =>
        `<numFmt numFmtId="${FIRST_FORMAT_ID + i}" formatCode="${attributeText(code)}"/>`,
    )
    .join("");
  const xfs = formats
    .map(
      (_, i) =>
        `<xf numFmtId="${FIRST_FORMAT_ID + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    )
    .join("");
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    (formats.length > 0 ? `<numFmts count="${formats.length}">${numFmts}</numFmts>` : "") +
    `<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>` +
    `<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${FIRST_FORMAT_STYLE + formats.length}">` +
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${xfs}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
    `</styleSheet>`
  );
}

/** Text for between an attribute's double quotes. */
export function attributeText(text: string): string {
  return escapeXml(text).replaceAll('"', "&quot;");
}
