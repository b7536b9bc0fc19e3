import { isDay } from "../day";
import type { Day, Interval } from "../types";

/** One line of the Medicare Code Editor's code table: a code's edits over a stretch of time. */
export interface EditorLine {
  readonly code: string;
  readonly from: Day;
  /** null: still in force. */
  readonly to: Day | null;
  /** As the table words them. */
  readonly edits: readonly string[];
}

/** The ages of an edit over a stretch of time. */
export interface EditorAgeGroup extends Interval {
  readonly edit: string;
  readonly first: number;
  readonly last: number;
}

function day(text: string | undefined, line: string): Day {
  const value = Number(text);
  if (!isDay(value)) throw new Error(`no such day in: ${line}`);
  return value;
}

/** Reads the tab-separated table `code from to edits`, its first line the header. */
export function parseEditorTable(text: string): EditorLine[] {
  const [, ...lines] = text.trimEnd().split(/\r?\n/);
  return lines.map((line) => {
    const [code, from, to, edits] = line.split("\t");
    if (!code) throw new Error(`no code in: ${line}`);
    return {
      code,
      from: day(from, line),
      to: to ? day(to, line) : null,
      edits: edits?.split(" ").filter((edit) => edit !== "") ?? [],
    };
  });
}

/** Reads the tab-separated table `group first_age last_age from to`, its first line the header. */
export function parseAgeGroups(text: string): EditorAgeGroup[] {
  const [, ...lines] = text.trimEnd().split(/\r?\n/);
  return lines.map((line) => {
    const [edit = "", first, last, from, to] = line.split("\t");
    return {
      edit,
      first: Number(first),
      last: Number(last),
      from: day(from, line),
      to: to ? day(to, line) : null,
    };
  });
}

/** The different codes of such a table, ascending. */
export function editorCodes(lines: readonly EditorLine[]): string[] {
  return [...new Set(lines.map(({ code }) => code))].sort();
}
