import { serialOfDay } from "../../../claims/date-serial";
import { addressOf } from "../sheet/address";
import { escapedText } from "../sheet/rich-text";
import { escapeXml } from "../xml/tags";
import type { CellToWrite, SheetToWrite } from "./sheet";
import { formatOfCell, HEADER_STYLE, type FormatStyles } from "./styles-xml";

/** The part of one sheet. */
export function sheetXml(sheet: SheetToWrite, styles: FormatStyles): string {
  const { rows, headerRows = 0, widths = [] } = sheet;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const dimension = `A1:${addressOf(Math.max(0, rows.length - 1), width - 1)}`;
  const rowElements = rows
    .map((row, r) => rowXml(row, r, r < headerRows ? HEADER_STYLE : 0, styles))
    .join("");
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<dimension ref="${dimension}"/>` +
    `<sheetViews><sheetView workbookViewId="0">${paneXml(headerRows)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>` +
    (widths.length > 0 ? `<cols>${widths.map(columnXml).join("")}</cols>` : "") +
    `<sheetData>${rowElements}</sheetData></worksheet>`
  );
}

function paneXml(headerRows: number): string {
  if (headerRows === 0) return "";
  const below = addressOf(headerRows, 0);
  return `<pane ySplit="${headerRows}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>`;
}

function columnXml(width: number, column: number): string {
  return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;
}

function rowXml(
  row: readonly CellToWrite[],
  rowIndex: number,
  plainStyle: number,
  styles: FormatStyles,
): string {
  const cells = row.map((cell, column) => {
    const format = formatOfCell(cell);
    const style = format === null ? plainStyle : (styles.get(format) ?? 0);
    return cellXml(cell, addressOf(rowIndex, column), style);
  });
  return `<row r="${rowIndex + 1}">${cells.join("")}</row>`;
}

function cellXml(cell: CellToWrite, address: string, style: number): string {
  if (cell === null) return "";
  const start = `<c r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
  if (typeof cell === "object") {
    if ("day" in cell) return `${start}><v>${serialOf(cell.day)}</v></c>`;
    if ("number" in cell) return `${start}><v>${cell.number}</v></c>`;
    const formula = `<f>${escapeXml(cell.formula)}</f>`;
    return `${start}${typeAttribute(cell.result)}>${formula}<v>${valueText(cell.result)}</v></c>`;
  }
  if (typeof cell !== "string")
    return `${start}${typeAttribute(cell)}><v>${valueText(cell)}</v></c>`;
  const space = cell.trim() === cell ? "" : ' xml:space="preserve"';
  return `${start} t="inlineStr"><is><t${space}>${valueText(cell)}</t></is></c>`;
}

function typeAttribute(value: string | number | boolean): string {
  if (typeof value === "string") return ' t="str"';
  return typeof value === "boolean" ? ' t="b"' : "";
}

function valueText(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "string" ? escapeXml(escapedText(value)) : String(value);
}

function serialOf(day: number): number {
  const serial = serialOfDay(day, false);
  if (serial === null) throw new Error(`Excel has no day ${day}`);
  return serial;
}
