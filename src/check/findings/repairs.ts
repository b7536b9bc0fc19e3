import { splitCodes } from "../../claims/code-list";
import { cellAt } from "../../claims/column-cells";
import type { Batch, BatchColumn, CellValue } from "../../claims/types";
import { textOf } from "../../rules/reading/cell";
import type { Findings } from "../types";

/** One cell to correct: only if it still holds `before`. */
export interface Correction {
  /** 0-based line of the batch. */
  readonly line: number;
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly before: CellValue;
  readonly after: string;
}

export interface RepairPlan {
  /** One a cell, in the order of the findings. */
  readonly corrections: readonly Correction[];
  /** Findings (by index) whose repair contradicts another of the same cell: left for a person. */
  readonly refused: readonly number[];
}

/** A piece of a text, and what comes in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** The smallest edit that makes `after` of `before`. */
function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let behind = 0;
  while (
    behind < shorter - start &&
    before[before.length - 1 - behind] === after[after.length - 1 - behind]
  ) {
    behind++;
  }
  const end = before.length - behind;
  return { start, end, replacement: after.slice(start, after.length - behind) };
}

/** The code of a list that an edit lies in, by its place; the cell's only code is 0, and -1 stands for none. */
function codeAt({ start, end }: Edit, text: string, separator: string | null): number {
  const parts = splitCodes(text, separator);
  if (parts.length < 2) return 0;
  return parts.findIndex((part) => start >= part.start && end <= part.end);
}

interface Combined {
  readonly after: string;
  readonly refused: readonly number[];
}

/**
 * The text of a cell after several repairs. Of two that mend the same code the later holds the earlier, as each
 * rule reads on from what the rules before it were sure of; repairs of different codes in a list are joined.
 */
function combine(
  before: string,
  { separator }: BatchColumn,
  repairs: readonly { readonly finding: number; readonly after: string }[],
): Combined {
  const edits = new Map<number, Edit>();
  const refused: number[] = [];
  for (const { finding, after } of repairs) {
    const edit = editBetween(before, after);
    const code = codeAt(edit, before, separator);
    if (code < 0) refused.push(finding);
    else edits.set(code, edit);
  }
  const fromTheEnd = [...edits.values()].sort((a, b) => b.start - a.start);
  const after = fromTheEnd.reduce(
    (text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end),
    before,
  );
  return { after, refused };
}

/**
 * What to change for the certain repairs of a check: of all findings, or of those wanted (by index).
 */
export function planRepairs(
  batch: Batch,
  findings: Findings,
  isWanted: (finding: number) => boolean = () => true,
): RepairPlan {
  const columns = new Map(batch.columns.map((column) => [column.column, column]));
  const corrections: Correction[] = [];
  const refused: number[] = [];
  for (let next = 0; next < findings.count;) {
    const first = next;
    const line = findings.line[first] ?? 0;
    const at = findings.column[first] ?? 0;
    const repairs: { finding: number; after: string }[] = [];
    for (; findings.line[next] === line && findings.column[next] === at; next++) {
      const repair = findings.causes[findings.cause[next] ?? -1]?.repair ?? null;
      if (repair !== null && isWanted(next)) repairs.push({ finding: next, after: repair });
    }
    const column = columns.get(at);
    if (!column || repairs.length === 0) continue;
    const before = cellAt(column.cells, line);
    const combined = combine(textOf(before), column, repairs);
    refused.push(...combined.refused);
    if (combined.after !== textOf(before)) {
      corrections.push({ line, column: at, before, after: combined.after });
    }
  }
  return { corrections, refused };
}
