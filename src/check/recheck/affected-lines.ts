import { goneLines, lineBefore, type LineMoves, lineMoves, lineNow } from "../../claims/line-moves";
import type { LineEdits } from "../../claims/batch-edits";
import type { Batch } from "../../claims/types";
import { lastClaimLine } from "./part";
import { linesTied, type Ties, tiesAfter, tiesOfLines } from "./ties";

/** Lines as they stood before an edit, or as they stand after it. */
export interface Standing {
  readonly batch: Batch;
  readonly ties: Ties;
  /** The last line that is a claim; -1 without one. */
  readonly lastClaim: number;
}

/** What stands in the batch, and what stood in the one before the edits. */
export interface Before<T> {
  readonly then: T;
  readonly now: T;
}

/** An edit of a batch. */
export interface Change extends Before<Standing> {
  readonly moves: LineMoves;
  /** Lines that were read again, as they stand now. */
  readonly readAgain: readonly number[];
  /** Lines that went, as they stood. */
  readonly gone: readonly number[];
}

/** What edits made of the lines; `batch` is as it stands after them. */
export function changeOf(then: Standing, { shifts, lines }: LineEdits, batch: Batch): Change {
  const moves = lineMoves(then.batch.lineCount, shifts);
  const ties = tiesAfter(then.ties, batch, moves, lines);
  return {
    then,
    now: { batch, ties, lastClaim: lastClaimLine(batch) },
    moves,
    readAgain: lines,
    gone: goneLines(moves, then.batch.lineCount),
  };
}

const ascending = (lines: Iterable<number>): number[] => [...new Set(lines)].sort((a, b) => a - b);

/** What these lines were, and all that went. */
function earlier({ moves, gone }: Change, lines: readonly number[]): number[] {
  const before = lines.map((line) => lineBefore(moves, line)).filter((line) => line >= 0);
  return [...before, ...gone];
}

/** What ties these lines to others, or tied them and those that went. */
function tiesThenAndNow(change: Change, lines: readonly number[]): Set<number> {
  const ties = tiesOfLines(change.now.ties, lines);
  for (const tie of tiesOfLines(change.then.ties, earlier(change, lines))) ties.add(tie);
  return ties;
}

/** The lines read again, those tied to what they were or are, and the end of the sheet where that is another now. */
export function affectedLines(change: Change): number[] {
  const { then, now, moves, readAgain } = change;
  const tied = linesTied(now.ties, tiesThenAndNow(change, readAgain));
  const [end, endBefore] = [now.lastClaim, lineNow(moves, then.lastClaim)];
  const isOther = end !== endBefore || endBefore < 0;
  const first = isOther ? Math.max(0, Math.min(end, endBefore)) : now.batch.lineCount;
  const below = Array.from({ length: now.batch.lineCount - first }, (_, i) => first + i);
  return ascending([...readAgain, ...tied, ...below]);
}

/** These lines, the lines tied to them, and the last claim line: all that they are read by. */
export function withContext({ ties, lastClaim }: Standing, lines: readonly number[]): number[] {
  const tied = linesTied(ties, tiesOfLines(ties, lines));
  return ascending([...lines, ...tied, ...(lastClaim < 0 ? [] : [lastClaim])]);
}

/** All lines of the claims that the affected lines are or were of, then and now. */
export function touchedClaims(
  change: Change,
  affected: readonly number[],
): Before<readonly number[]> {
  const ties = tiesThenAndNow(change, affected);
  return {
    then: ascending([...earlier(change, affected), ...linesTied(change.then.ties, ties)]),
    now: ascending([...affected, ...linesTied(change.now.ties, ties)]),
  };
}
