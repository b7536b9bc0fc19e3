import { editBatch } from "../../claims/batch-edits";
import { lineMoves, lineNow, linesBefore } from "../../claims/line-moves";
import { type LinesChecked, mergeFindings } from "../../check/recheck/merge-findings";
import { formulasAfter } from "../../excel/live/formulas-after";
import type { Touched } from "../../excel/live/read-touched";
import type { Checked } from "../store/checked";
import { linesThatDiffer, renewed } from "./renew";

/** Results after some lines were checked again. */
export interface CheckedAfter {
  readonly next: Checked;
  /** For each line now, the line that it was; -1 for a new one. */
  readonly was: Int32Array;
  /** Lines whose findings are others now. */
  readonly differ: readonly number[];
}

/**
 * @param before The results that the lines were read after.
 * @param latest The same as it stands now: what the person opened or ignored meanwhile stays.
 * @returns Null where only a look at all lines tells.
 */
export function checkedAfter(
  before: Checked,
  latest: Checked,
  { reading, edits, formulas: found }: Touched,
  result: LinesChecked,
): CheckedAfter | null {
  const { batch, formulas } = before.reading;
  const { shifts, lines } = edits;
  const was = linesBefore(batch.lineCount, shifts);
  const { firstRow } = reading.batch;
  const formulasNow = formulasAfter(formulas, {
    firstBefore: batch.firstRow,
    firstNow: firstRow,
    was,
    touched: lines,
    found,
  });
  if (!formulasNow) return null;
  const nowRead = {
    ...reading,
    batch: editBatch({ ...batch, firstRow }, edits),
    formulas: formulasNow,
  };
  const all = mergeFindings(before.all, batch.lineCount, shifts, result);
  const moves = lineMoves(batch.lineCount, shifts);
  const next = renewed(latest, nowRead, all, (line) => lineNow(moves, line));
  const looked = result.lines ?? Array.from(was, (_, line) => line);
  const differ = linesThatDiffer(before.findings, next.findings, looked, (line) => was[line] ?? -1);
  return { next, was, differ };
}
