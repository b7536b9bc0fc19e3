import type { Findings } from "../../check/types";
import type { SheetReading } from "../../excel/types";
import type { Checked } from "../store/checked";
import { linesThatDiffer, renewed } from "./renew";

/** Results after all lines were read and checked again. */
export interface CheckedAnew {
  readonly next: Checked;
  /** Lines whose findings are others now; null where they cannot be told from the lines before. */
  readonly differ: readonly number[] | null;
}

/** What a check of all lines found, looked at as before where the same lines stand in the same rows. */
export function checkedAnew(before: Checked, reading: SheetReading, all: Findings): CheckedAnew {
  const [then, now] = [before.reading.batch, reading.batch];
  const isSame = then.firstRow === now.firstRow && then.lineCount === now.lineCount;
  const next = renewed(before, reading, all, isSame ? (line) => line : () => -1);
  if (!isSame) return { next, differ: null };
  const lines = Array.from({ length: now.lineCount }, (_, line) => line);
  return {
    next,
    differ: linesThatDiffer(before.findings, next.findings, lines, (line) => line),
  };
}
