/** Lines that came in or went. `at` counts the lines as they stand when its turn comes. */
export interface LineShift {
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
}

/** Lines that stood side by side and still do. */
interface Run {
  readonly was: number;
  readonly now: number;
  readonly count: number;
}

/** Where lines stood and stand. */
export interface LineMoves {
  /** How many lines there are now. */
  readonly lineCount: number;
  /** The lines that stayed, in order; between them are those that came in and those that went. */
  readonly runs: readonly Run[];
}

/** What shifts, one after the other, make of lines. */
export function lineMoves(lineCount: number, shifts: readonly LineShift[]): LineMoves {
  let moves: LineMoves = { lineCount, runs: [{ was: 0, now: 0, count: lineCount }] };
  for (const { kind, at, count } of shifts) {
    const gone = kind === "delete" ? count : 0;
    const by = kind === "delete" ? -count : count;
    const behind = moves.runs.flatMap((run) => within(run, at + gone, Infinity));
    const runs = moves.runs.flatMap((run) => within(run, 0, at));
    for (const { was, now, count: stayed } of behind)
      runs.push({ was, now: now + by, count: stayed });
    moves = { lineCount: moves.lineCount + by, runs };
  }
  return moves;
}

/** What a run has between two places. */
function within({ was, now, count }: Run, first: number, end: number): Run[] {
  const from = Math.max(now, first);
  const left = Math.min(now + count, end) - from;
  return left > 0 ? [{ was: was + from - now, now: from, count: left }] : [];
}

/** The line that a line was; -1 for one that came in. */
export const lineBefore = ({ runs }: LineMoves, line: number): number => through(runs, "now", line);

/** The line that a line is now; -1 for one that went. */
export const lineNow = ({ runs }: LineMoves, line: number): number => through(runs, "was", line);

function through(runs: readonly Run[], side: "was" | "now", line: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    const into = line - run[side];
    if (into < 0) high = middle - 1;
    else if (into >= run.count) low = middle + 1;
    else return run[side === "was" ? "now" : "was"] + into;
  }
  return -1;
}

/** The lines that went, ascending, of so many before. */
export const goneLines = ({ runs }: LineMoves, lineCount: number): number[] =>
  between(runs, "was", lineCount);

/** The lines that came in, ascending. */
export const newLines = ({ runs, lineCount }: LineMoves): number[] =>
  between(runs, "now", lineCount);

function between(runs: readonly Run[], side: "was" | "now", end: number): number[] {
  const lines: number[] = [];
  let line = 0;
  for (const run of runs) {
    while (line < run[side]) lines.push(line++);
    line += run.count;
  }
  while (line < end) lines.push(line++);
  return lines;
}

/** Copies what is kept of each line to where the lines are now. Places of lines that came in stay as they are. */
export function carry<T extends Uint8Array | Uint32Array | Int32Array>(
  kept: T,
  into: T,
  { runs }: LineMoves,
): T {
  for (const { was, now, count } of runs) into.set(kept.subarray(was, was + count), now);
  return into;
}

/** For each line now, the line that it was; -1 for one that came in. */
export function linesBefore(lineCount: number, shifts: readonly LineShift[]): Int32Array {
  const moves = lineMoves(lineCount, shifts);
  const before = new Int32Array(moves.lineCount).fill(-1);
  for (const { was, now, count } of moves.runs)
    for (let i = 0; i < count; i++) before[now + i] = was + i;
  return before;
}
