import type { ColumnSpan } from "../types";
import { CODE_ROLES, type DraftColumn } from "./draft";

/** So many headers must come again, one of them of codes, for columns to be a list of their own. */
const FEWEST_REPEATED = 2;

/**
 * The lists that stand side by side on a sheet, each with the columns that it spans, from left to right: a blank column
 * parts them, and each has headers of the first once more. One where the sheet holds one list.
 */
export function sideLists(drafts: readonly DraftColumn[]): ColumnSpan[] {
  const [first, ...others] = parts(drafts);
  if (!first) return [];
  const known = new Set(first.map(({ header }) => header));
  const lists = [first];
  for (const part of others) {
    if (repeats(part, known)) lists.push(part);
    else lists.at(-1)?.push(...part);
  }
  return lists.map((list) => ({ first: list[0]?.column ?? 0, last: list.at(-1)?.column ?? 0 }));
}

/** The list with this column; the leftmost where none has it. */
export function listAt(lists: readonly ColumnSpan[], column: number): ColumnSpan | undefined {
  return lists.find((list) => isWithin(list, column)) ?? lists[0];
}

export const isWithin = ({ first, last }: ColumnSpan, column: number): boolean =>
  column >= first && column <= last;

/** Columns that stand together, between two blank ones. */
function parts(drafts: readonly DraftColumn[]): DraftColumn[][] {
  const found: DraftColumn[][] = [];
  let next = -1;
  for (const draft of drafts) {
    if (draft.column === next) found.at(-1)?.push(draft);
    else found.push([draft]);
    next = draft.column + 1;
  }
  return found;
}

function repeats(part: readonly DraftColumn[], known: ReadonlySet<string>): boolean {
  const again = part.filter(({ header, meaning }) => meaning?.certain && known.has(header));
  return (
    again.length >= FEWEST_REPEATED && again.some(({ meaning }) => CODE_ROLES.has(meaning!.role))
  );
}
