import { Runs } from "./runs";

/** Sizes and hiding of a sheet's rows, or of its columns. Sizes are points; null is the standard size. */
export class Axis {
  #sizes: Runs<number | null>;
  #hidden: Runs<boolean>;
  #outline: Runs<number>;

  constructor(
    length: number,
    readonly standardSize: number,
  ) {
    this.#sizes = Runs.filledWith<number | null>(length, null);
    this.#hidden = Runs.filledWith(length, false);
    this.#outline = Runs.filledWith(length, 0);
  }

  sizeAt(index: number): number {
    return this.#sizes.at(index) ?? this.standardSize;
  }

  isHidden(index: number): boolean {
    return this.#hidden.at(index);
  }

  /** How deep the row or column is grouped; 0 for not at all. */
  outlineAt(index: number): number {
    return this.#outline.at(index);
  }

  setSize(start: number, count: number, size: number | null): void {
    this.#sizes = this.#sizes.set(start, count, size);
  }

  hide(start: number, count: number, hidden: boolean): void {
    this.#hidden = this.#hidden.set(start, count, hidden);
  }

  changeOutline(start: number, count: number, by: 1 | -1): void {
    this.#outline = this.#outline.map(start, count, (level) => Math.max(0, level + by));
  }

  /** The one size of a stretch, or null where they differ. */
  commonSize(start: number, count: number): number | null {
    return common(this.#sizes.within(start, count), (size) => size ?? this.standardSize);
  }

  commonHidden(start: number, count: number): boolean | null {
    return common(this.#hidden.within(start, count), (hidden) => hidden);
  }

  takeFrom(other: Axis): void {
    this.#sizes = other.#sizes;
    this.#hidden = other.#hidden;
    this.#outline = other.#outline;
  }

  insert(start: number, count: number): void {
    this.#sizes = this.#sizes.insert(start, count, start > 0 ? this.#sizes.at(start - 1) : null);
    this.#hidden = this.#hidden.insert(start, count, false);
    this.#outline = this.#outline.insert(start, count, 0);
  }

  remove(start: number, count: number): void {
    this.#sizes = this.#sizes.remove(start, count, null);
    this.#hidden = this.#hidden.remove(start, count, false);
    this.#outline = this.#outline.remove(start, count, 0);
  }

  /** Only the stretches that differ from an untouched sheet. */
  toJSON(): unknown {
    return {
      sizes: [...this.#sizes.all()].filter(({ value }) => value !== null),
      hidden: [...this.#hidden.all()].filter(({ value }) => value),
      outline: [...this.#outline.all()].filter(({ value }) => value > 0),
    };
  }
}

function common<T, R>(runs: Iterable<{ readonly value: T }>, read: (value: T) => R): R | null {
  let found: { readonly value: R } | null = null;
  for (const run of runs) {
    const value = read(run.value);
    if (found !== null && found.value !== value) return null;
    found = { value };
  }
  return found?.value ?? null;
}
