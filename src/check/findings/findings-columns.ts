import type { Cause, Findings } from "../types";

const FIRST_CAPACITY = 1024;

/** Takes findings in order of line, then column, and keeps them as columns of numbers. */
export interface FindingsColumns {
  push(line: number, column: number, cause: number): void;
  /** @param claimLines How many lines were checked. */
  finish(causes: readonly Cause[], claimLines: number): Findings;
}

export function findingsColumns(): FindingsColumns {
  let line = new Uint32Array(FIRST_CAPACITY);
  let column = new Uint16Array(FIRST_CAPACITY);
  let cause = new Uint32Array(FIRST_CAPACITY);
  let count = 0;

  function grow(): void {
    const capacity = line.length * 2;
    const [lines, columns, causes] = [line, column, cause];
    (line = new Uint32Array(capacity)).set(lines);
    (column = new Uint16Array(capacity)).set(columns);
    (cause = new Uint32Array(capacity)).set(causes);
  }

  return {
    push(inLine, inColumn, ofCause) {
      if (count === line.length) grow();
      line[count] = inLine;
      column[count] = inColumn;
      cause[count] = ofCause;
      count++;
    },
    finish: (causes, claimLines) => ({
      count,
      claimLines,
      line: line.slice(0, count),
      column: column.slice(0, count),
      cause: cause.slice(0, count),
      causes,
    }),
  };
}
