import type { CellValue } from "../../../claims/types";
import { attribute, closingTag, nextTag, textContent, unreadable } from "../xml/tags";
import { plainText, richText } from "./rich-text";
import type { CellText } from "./rows";

/** What cells refer to by number. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** How a number of that cell style is shown, where it is shown as text with leading zeros; else undefined. */
  readonly zeroFormats: ReadonlyMap<number, (value: number) => string>;
}

/** A cell's content: its value as Excel last knew it, and the parts that say what kind of cell it is. */
export interface SheetCell {
  /** 0-based. */
  readonly column: number;
  /** An error is its text (`#REF!`); a date is its serial number; a formula is its last result. */
  readonly value: CellValue;
  /** Index of the cell's style. */
  readonly style: number;
  /** The formula without its equals sign; null for a constant. "" where a shared formula stands elsewhere. */
  readonly formula: string | null;
}

/** Reads one cell. @throws FileProblem when it refers to a text that the workbook lacks. Source: ECMA-376 part 1, 18.3.1.4 (c) and 18.18.11 (ST_CellType). */
export function readCell(rowText: string, cell: CellText, context: CellContext): SheetCell {
  const open = rowText.slice(cell.start, cell.openEnd);
  const style = Number(attribute(open, "s") ?? 0);
  let raw = "";
  let formula: string | null = null;
  let inline = "";
  for (let at = cell.openEnd; at < cell.end;) {
    const tag = nextTag(rowText, at);
    if (tag === null || tag.end >= cell.end) break;
    at = tag.end;
    if (tag.kind === "empty" && tag.name === "f") formula = "";
    if (tag.kind !== "open") continue;
    const close = closingTag(rowText, tag.end, tag.name);
    const content = rowText.slice(tag.end, close.start);
    if (tag.name === "v") raw = textContent(content);
    else if (tag.name === "f") formula = textContent(content);
    else if (tag.name === "is") inline = richText(content);
    at = close.end;
  }
  const type = attribute(open, "t") ?? "n";
  const value = type === "inlineStr" ? inline : valueOf(type, raw, style, context);
  return { column: cell.column, value, style, formula };
}

function valueOf(type: string, raw: string, style: number, context: CellContext): CellValue {
  switch (type) {
    case "s":
      return raw === "" ? "" : sharedString(raw, context);
    case "str":
      return plainText(raw);
    case "b":
      return raw === "" ? "" : raw === "1" || raw === "true";
    case "e":
      return raw;
    case "d":
      return raw.replace(/T00:00:00(\.0+)?Z?$/, "");
    default:
      return numberOf(raw, context.zeroFormats.get(style));
  }
}

/** A string that is not there must not pass for an empty cell. */
function sharedString(index: string, { sharedStrings }: CellContext): string {
  const text = sharedStrings[Number(index)];
  if (text === undefined) throw unreadable();
  return text;
}

function numberOf(raw: string, zeroFormat: ((value: number) => string) | undefined): CellValue {
  if (raw.trim() === "") return "";
  const value = Number(raw);
  if (Number.isNaN(value)) return raw;
  return zeroFormat?.(value) ?? value;
}
