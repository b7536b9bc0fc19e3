import type { CellTexts } from "../../changes";
import { splitElements } from "../xml/elements";
import { attribute, nextTag } from "../xml/tags";
import { addressOf, parseAddress } from "./address";
import { newRow, patchRow, prefixOf } from "./patch-row";
import { parseRow } from "./rows";

/**
 * The sheet part's text with changed cells. Rows without a change pass through as they are.
 * @param onFormula called with the address of each cell that was left alone because it holds a formula.
 */
export function* patchSheet(
  pieces: Iterable<string>,
  changes: CellTexts,
  onFormula: (address: string) => void,
): Generator<string> {
  let nextRow = 0;
  let prefix = "";
  for (const { found, text } of splitElements(pieces, "row")) {
    if (!found) {
      const ending = sheetDataEnd(text);
      if (ending < 0) {
        yield withDimension(text, changes);
        continue;
      }
      yield text.slice(0, ending);
      yield newRows(nextRow, changes.endRow, changes, prefix);
      yield text.slice(ending);
      continue;
    }
    const row = parseRow(text, nextRow);
    prefix = prefixOf(row);
    yield newRows(nextRow, Math.min(row.row, changes.endRow), changes, prefix);
    nextRow = row.row + 1;
    const texts = changes.inRow(row.row) ?? NONE;
    const patched = texts.size === 0 ? { text, formulas: [] } : patchRow(row, texts);
    for (const column of patched.formulas) onFormula(addressOf(row.row, column));
    yield patched.text;
  }
}

const NONE: ReadonlyMap<number, string> = new Map();

/** Elements for the rows from..to (without `to`) that change and that the sheet does not hold yet. */
function newRows(from: number, to: number, changes: CellTexts, prefix: string): string {
  let text = "";
  for (let row = from; row < to; row++) {
    const texts = changes.inRow(row) ?? NONE;
    if (texts.size > 0) text += newRow(row, texts, prefix);
  }
  return text;
}

/** Where the tag stands that ends the rows; -1 when it is not in this text. */
function sheetDataEnd(text: string): number {
  for (let tag = nextTag(text, 0); tag !== null; tag = nextTag(text, tag.end)) {
    if (tag.kind === "close" && tag.name === "sheetData") return tag.start;
  }
  return -1;
}

/** `dimension`, where given, is widened to hold the changed cells: some readers rely on it. */
function withDimension(text: string, changes: CellTexts): string {
  for (let tag = nextTag(text, 0); tag !== null; tag = nextTag(text, tag.end)) {
    if (tag.name !== "dimension") continue;
    const tagText = text.slice(tag.start, tag.end);
    const reference = attribute(tagText, "ref") ?? "";
    const [from = "", to = from] = reference.split(":");
    const corner = parseAddress(to);
    if (corner === null || changes.endRow === 0) return text;
    const end = addressOf(
      Math.max(corner.row, changes.endRow - 1),
      Math.max(corner.column, changes.endColumn - 1),
    );
    if (end === to) return text;
    const widened = tagText.replace(reference, `${from}:${end}`);
    return text.slice(0, tag.start) + widened + text.slice(tag.end);
  }
  return text;
}
