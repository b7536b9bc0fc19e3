import { attribute, escapeXml, nextTag } from "../xml/tags";
import { addressOf } from "./address";
import { escapedText } from "./rich-text";
import type { CellText, RowText } from "./rows";

interface PatchedRow {
  readonly text: string;
  /** Columns that were left as they were, because they hold a formula. */
  readonly formulas: readonly number[];
}

/**
 * The row's text with some cells holding a new text; everything else stays character by character. A cell
 * keeps its style. A formula is never overwritten.
 * @param changes new texts by 0-based column.
 */
export function patchRow(row: RowText, changes: ReadonlyMap<number, string>): PatchedRow {
  const formulas: number[] = [];
  const prefix = prefixOf(row);
  const pending = [...changes].sort(([a], [b]) => a - b);
  let text = openingTag(row, Math.max(-1, ...changes.keys()));
  let copied = row.open.end;
  const insertBefore = (column: number, place: number): void => {
    for (let next = pending[0]; next !== undefined && next[0] < column; next = pending[0]) {
      pending.shift();
      text += row.text.slice(copied, place) + cellElement(prefix, row.row, next[0], null, next[1]);
      copied = place;
    }
  };
  for (const cell of row.cells) {
    insertBefore(cell.column, cell.start);
    const next = pending[0];
    if (next?.[0] !== cell.column) continue;
    pending.shift();
    if (holdsFormula(row.text, cell)) {
      formulas.push(cell.column);
      continue;
    }
    const style = attribute(row.text.slice(cell.start, cell.openEnd), "s");
    text +=
      row.text.slice(copied, cell.start) +
      cellElement(prefix, row.row, cell.column, style, next[1]);
    copied = cell.end;
  }
  insertBefore(Infinity, row.cells.at(-1)?.end ?? row.open.end);
  text += row.text.slice(copied);
  return { text: row.open.kind === "empty" ? `${text}</${prefix}row>` : text, formulas };
}

/** A row element for a row that the sheet does not hold yet. */
export function newRow(row: number, changes: ReadonlyMap<number, string>, prefix: string): string {
  const cells = [...changes]
    .sort(([a], [b]) => a - b)
    .map(([column, text]) => cellElement(prefix, row, column, null, text));
  return `<${prefix}row r="${row + 1}">${cells.join("")}</${prefix}row>`;
}

/** The namespace prefix in front of the row's name, with its colon; nearly always "". */
export function prefixOf(row: RowText): string {
  const name = row.text.slice(row.open.start + 1, row.open.end);
  return name.slice(0, name.indexOf("row"));
}

function cellElement(
  prefix: string,
  row: number,
  column: number,
  style: string | null,
  text: string,
): string {
  const styleAttribute = style === null ? "" : ` s="${style}"`;
  const space = text.trim() === text ? "" : ' xml:space="preserve"';
  return (
    `<${prefix}c r="${addressOf(row, column)}"${styleAttribute} t="inlineStr">` +
    `<${prefix}is><${prefix}t${space}>${escapeXml(escapedText(text))}</${prefix}t></${prefix}is></${prefix}c>`
  );
}

function holdsFormula(text: string, cell: CellText): boolean {
  const tag = nextTag(text, cell.openEnd);
  return tag !== null && tag.end <= cell.end && tag.name === "f";
}

/** The row's opening tag; `spans`, where given, is widened so that it stays true. */
function openingTag(row: RowText, lastColumn: number): string {
  const tag = row.text.slice(0, row.open.end);
  const spans = /^(\d+):(\d+)$/.exec(attribute(tag, "spans") ?? "");
  const opened = row.open.kind === "empty" ? tag.replace(/\s*\/>$/, ">") : tag;
  if (!spans || Number(spans[2]) > lastColumn) return opened;
  return opened.replace(/(\sspans\s*=\s*["'])[^"']*/, `$1${spans[1]}:${lastColumn + 1}`);
}
