import { isDay } from "../day";
import type { Day } from "../types";

/** One line of the Medicare Code Editor's code table: a code's edits over a stretch of time. */
export interface EditorLine {
  readonly code: string;
  readonly from: Day;
  /** null: still in force. */
  readonly to: Day | null;
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
    const [code, from, to] = line.split("\t");
    if (!code) throw new Error(`no code in: ${line}`);
    return { code, from: day(from, line), to: to ? day(to, line) : null };
  });
}

/** The different codes of such a table, ascending. */
export function editorCodes(lines: readonly EditorLine[]): string[] {
  return [...new Set(lines.map(({ code }) => code))].sort();
}
