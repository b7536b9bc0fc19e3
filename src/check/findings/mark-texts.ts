import { columnLetters } from "../columns/column-letters";
import type { Severity } from "../types";

/**
 * What a finding begins with in the Code check column. Single characters of the basic plane that Excel's SEARCH
 * finds as they are; none is one of its wildcards. The only place where they stand.
 */
export const SIGNS: Readonly<Record<Severity, string>> = { error: "✖", warning: "⚠", info: "ℹ" };

/** The longest text that an Excel cell holds (Microsoft: Excel specifications and limits). */
export const LONGEST_CELL_TEXT = 32_767;

/** What is added where a cell is a formula's result: it cannot be corrected in its place. */
export const FORMULA_NOTE =
  "This cell holds a formula: correct the cell that it takes the code from.";

/** A header longer than this is cut: the label goes into a formula too, where 255 characters are the end. */
const LONGEST_HEADER = 80;
const BRACKETS: Readonly<Record<string, string>> = { "[": "(", "]": ")" };
const BEGINS_LIKE_OURS = new RegExp(`^(?:${Object.values(SIGNS).join("|")}) \\[[^\\]]+\\] `);

/** One finding as it goes into the Code check column. */
export interface MarkEntry {
  readonly severity: Severity;
  readonly message: string;
  /** The label of its column, as `columnLabels` gives it. */
  readonly header: string;
}

/** On one line, with round brackets, so that no label can be found inside another. */
function labelText(header: string): string {
  const text = header.replace(/[[\]]/g, (bracket) => BRACKETS[bracket] ?? "").replace(/\s+/g, " ");
  return text.trim().slice(0, LONGEST_HEADER).trim();
}

/**
 * A name for each column, told apart even by Excel's SEARCH, which does not tell capitals from small letters: its
 * header; where that is missing "column C", where another column has it too "Dx 1, column C".
 */
export function columnLabels(
  columns: readonly { readonly column: number; readonly header: string }[],
): ReadonlyMap<number, string> {
  const uses = new Map<string, number>();
  const keyOf = (header: string) => labelText(header).toLowerCase();
  for (const { header } of columns) uses.set(keyOf(header), (uses.get(keyOf(header)) ?? 0) + 1);
  const taken = new Set<string>();
  return new Map(
    columns.map(({ column, header }) => {
      const text = labelText(header);
      const place = `column ${columnLetters(column)}`;
      const isOwn = uses.get(keyOf(header)) === 1 && !taken.has(text.toLowerCase());
      const label = text === "" ? place : isOwn ? text : `${text}, ${place}`;
      taken.add(label.toLowerCase());
      return [column, label];
    }),
  );
}

/** What a finding of that severity in that column begins with, and what a conditional format looks for: `✖ [Dx 1]`. */
export function markLabel(severity: Severity, header: string): string {
  return `${SIGNS[severity]} [${labelText(header)}]`;
}

/** True for a text that `markText` wrote. */
export function isMarkText(text: string): boolean {
  return BEGINS_LIKE_OURS.test(text);
}

/** A line's findings in words, as its cell in the Code check column holds them; "" without findings. */
export function markText(entries: readonly MarkEntry[]): string {
  let text = "";
  for (const [at, { severity, message, header }] of entries.entries()) {
    const next = `${at === 0 ? "" : " "}${markLabel(severity, header)} ${message}`;
    const rest = ` … and ${entries.length - at} more`;
    if (text.length + next.length + rest.length > LONGEST_CELL_TEXT) return text + rest;
    text += next;
  }
  return text;
}
