/** A stretch of equal values. */
export interface Run<T> {
  readonly start: number;
  readonly count: number;
  readonly value: T;
}

/**
 * A value for each place along an axis of fixed length (a sheet's rows, or its columns), kept as runs of equal
 * values, so that "all 1,048,576 rows" costs as much as one. Never changes: every edit gives a new one.
 */
export class Runs<T> {
  private constructor(
    readonly length: number,
    private readonly starts: readonly number[],
    private readonly values: readonly T[],
  ) {}

  static filledWith<T>(length: number, value: T): Runs<T> {
    return new Runs(length, [0], [value]);
  }

  static from<T>(length: number, runs: Iterable<Run<T>>): Runs<T> {
    const starts: number[] = [];
    const values: T[] = [];
    let next = 0;
    for (const { count, value } of runs) {
      if (count <= 0 || next >= length) continue;
      if (values.length === 0 || values[values.length - 1] !== value) {
        starts.push(next);
        values.push(value);
      }
      next += count;
    }
    return new Runs(length, starts, values);
  }

  at(index: number): T {
    return this.values[this.runIndex(index)] as T; // every index in 0..length-1 falls into a run
  }

  /** The runs that cover `count` places from `start`, cut to them. */
  *within(start: number, count: number): Generator<Run<T>> {
    const end = Math.min(start + count, this.length);
    if (start >= end) return;
    for (let run = this.runIndex(start); run < this.starts.length; run += 1) {
      const from = Math.max(this.starts[run] as number, start);
      if (from >= end) return;
      const to = Math.min(this.starts[run + 1] ?? this.length, end);
      yield { start: from, count: to - from, value: this.values[run] as T };
    }
  }

  all(): Generator<Run<T>> {
    return this.within(0, this.length);
  }

  /** True where one value stands in all the places. */
  uniform(start: number, count: number): boolean {
    return this.runIndex(start) === this.runIndex(start + count - 1);
  }

  map(start: number, count: number, change: (value: T) => T): Runs<T> {
    const changed = [...this.within(start, count)].map((run) => ({
      ...run,
      value: change(run.value),
    }));
    return this.replace(start, count, changed);
  }

  set(start: number, count: number, value: T): Runs<T> {
    return this.replace(start, count, [{ start, count, value }]);
  }

  /** Puts `runs`, which together cover `count` places, over the places from `start`. */
  replace(start: number, count: number, runs: readonly Run<T>[]): Runs<T> {
    const end = start + count;
    return Runs.from(this.length, [
      ...this.within(0, start),
      ...runs,
      ...this.within(end, this.length - end),
    ]);
  }

  /** Makes room for `count` places; what is pushed over the end is lost. */
  insert(start: number, count: number, value: T): Runs<T> {
    return Runs.from(this.length, [
      ...this.within(0, start),
      { start, count, value },
      ...this.within(start, this.length - start - count),
    ]);
  }

  /** Takes `count` places out; the end is filled up with `fill`. */
  remove(start: number, count: number, fill: T): Runs<T> {
    const end = start + count;
    return Runs.from(this.length, [
      ...this.within(0, start),
      ...this.within(end, this.length - end),
      { start: this.length - count, count, value: fill },
    ]);
  }

  private runIndex(index: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
