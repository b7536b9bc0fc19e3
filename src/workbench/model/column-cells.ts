import { EMPTY_ID } from "./dictionary";
import { MAX_ROWS } from "./rect";
import type { FormulaCell } from "../formulas/formula-cell";

/** What stands in one cell: a formula, or a constant by its dictionary id. */
export interface CellContent {
  readonly id: number;
  readonly formula: FormulaCell | null;
  /** True where a person put an apostrophe before the text to keep it text. */
  readonly textPrefix: boolean;
  /** True for a value that a formula in another cell has spilled here. */
  readonly spilled?: boolean;
}

export const EMPTY_CONTENT: CellContent = { id: EMPTY_ID, formula: null, textPrefix: false };

/** One column's cells: constants in a typed array, the rarer formulas and apostrophes beside it. */
export class ColumnCells {
  #ids = new Uint32Array(0);
  /** One past the last row that may hold a constant. */
  #end = 0;
  #formulas = new Map<number, FormulaCell>();
  #textPrefixes = new Set<number>();
  #spilled = new Set<number>();
  /** Rows of the formulas that can give several values; undefined until looked for. */
  #spilling: readonly number[] | undefined = [];
  #used: { first: number; last: number } | null | undefined = null;

  get formulas(): ReadonlyMap<number, FormulaCell> {
    return this.#formulas;
  }

  get textPrefixes(): ReadonlySet<number> {
    return this.#textPrefixes;
  }

  /** Rows with a value that a formula elsewhere has spilled. */
  get spilled(): ReadonlySet<number> {
    return this.#spilled;
  }

  /** Rows of formulas that can give several values, from the top. */
  get spilling(): readonly number[] {
    this.#spilling ??= [...this.#formulas]
      .filter(([, { mayGiveSeveral }]) => mayGiveSeveral)
      .map(([row]) => row)
      .sort((a, b) => a - b);
    return this.#spilling;
  }

  idAt(row: number): number {
    return row < this.#end ? (this.#ids[row] as number) : EMPTY_ID;
  }

  at(row: number): CellContent {
    const content = {
      id: this.idAt(row),
      formula: this.#formulas.get(row) ?? null,
      textPrefix: this.#textPrefixes.has(row),
    };
    return this.#spilled.has(row) ? { ...content, spilled: true } : content;
  }

  put(row: number, { id, formula, textPrefix, spilled }: CellContent): void {
    if (id !== EMPTY_ID || row < this.#end) {
      this.#reserve(row + 1);
      this.#ids[row] = id;
    }
    if (formula?.mayGiveSeveral || this.#formulas.get(row)?.mayGiveSeveral)
      this.#spilling = undefined;
    if (formula) this.#formulas.set(row, formula);
    else if (this.#formulas.size > 0) this.#formulas.delete(row);
    if (textPrefix) this.#textPrefixes.add(row);
    else if (this.#textPrefixes.size > 0) this.#textPrefixes.delete(row);
    if (spilled) this.#spilled.add(row);
    else if (this.#spilled.size > 0) this.#spilled.delete(row);
    this.#noteUse(row, id !== EMPTY_ID || formula !== null);
  }

  clear(row: number, count: number): void {
    if (row < this.#end) this.#ids.fill(EMPTY_ID, row, Math.min(row + count, this.#end));
    for (const at of keysWithin(this.#formulas.keys(), row, count)) this.#formulas.delete(at);
    for (const at of keysWithin(this.#textPrefixes, row, count)) this.#textPrefixes.delete(at);
    for (const at of keysWithin(this.#spilled, row, count)) this.#spilled.delete(at);
    this.#used = undefined;
    this.#spilling = undefined;
  }

  /** Makes room for `count` empty cells at `row`. The caller has seen that nothing falls off the sheet. */
  insert(row: number, count: number): void {
    if (row < this.#end) {
      const end = Math.min(this.#end + count, MAX_ROWS);
      this.#reserve(end);
      this.#ids.copyWithin(row + count, row, end - count);
      this.#ids.fill(EMPTY_ID, row, Math.min(row + count, end));
    }
    this.#moveKeys((at) => (at < row ? at : at + count));
  }

  remove(row: number, count: number): void {
    if (row < this.#end) {
      this.#ids.copyWithin(row, Math.min(row + count, this.#end), this.#end);
      const end = Math.max(row, this.#end - count);
      this.#ids.fill(EMPTY_ID, end, this.#end);
      this.#end = end;
    }
    this.#moveKeys((at) => (at < row ? at : at < row + count ? null : at - count));
  }

  /** Puts the cell of row `row + order[i]` into row `row + i`. */
  permute(row: number, order: Uint32Array): void {
    const ids = new Uint32Array(order.length);
    for (let at = 0; at < order.length; at += 1) {
      ids[at] = this.idAt(row + (order[at] as number)); // inside the array
    }
    this.#reserve(row + order.length);
    this.#ids.set(ids, row);
    if (this.#formulas.size + this.#textPrefixes.size + this.#spilled.size > 0) {
      const to = new Map<number, number>();
      order.forEach((from, at) => to.set(row + from, row + at));
      this.#moveKeys((at) => to.get(at) ?? at);
    }
    this.#used = undefined;
  }

  /** First and last row with a constant or a formula. */
  used(): { readonly first: number; readonly last: number } | null {
    if (this.#used === undefined) this.#used = this.#findUsed();
    return this.#used;
  }

  #findUsed(): { first: number; last: number } | null {
    let first = 0;
    while (first < this.#end && this.#ids[first] === EMPTY_ID) first += 1;
    let last = this.#end - 1;
    while (last >= 0 && this.#ids[last] === EMPTY_ID) last -= 1;
    let used = last >= 0 ? { first, last } : null;
    for (const row of this.#formulas.keys()) {
      used = used
        ? { first: Math.min(used.first, row), last: Math.max(used.last, row) }
        : { first: row, last: row };
    }
    return used;
  }

  #noteUse(row: number, filled: boolean): void {
    if (this.#used === undefined) return;
    if (filled) {
      const used = this.#used ?? { first: row, last: row };
      this.#used = { first: Math.min(used.first, row), last: Math.max(used.last, row) };
    } else if (this.#used && (row === this.#used.first || row === this.#used.last)) {
      this.#used = undefined;
    }
  }

  #reserve(end: number): void {
    if (end > this.#ids.length) {
      const grown = new Uint32Array(Math.min(MAX_ROWS, Math.max(end, this.#ids.length * 2, 64)));
      grown.set(this.#ids.subarray(0, this.#end));
      this.#ids = grown;
    }
    this.#end = Math.max(this.#end, end);
  }

  #moveKeys(to: (row: number) => number | null): void {
    const formulas = new Map<number, FormulaCell>();
    for (const [row, formula] of this.#formulas) {
      const moved = to(row);
      if (moved !== null) formulas.set(moved, formula);
    }
    this.#formulas = formulas;
    this.#textPrefixes = movedRows(this.#textPrefixes, to);
    this.#spilled = movedRows(this.#spilled, to);
    this.#used = undefined;
    this.#spilling = undefined;
  }
}

function movedRows(rows: ReadonlySet<number>, to: (row: number) => number | null): Set<number> {
  return new Set([...rows].map(to).filter((row) => row !== null));
}

function keysWithin(keys: Iterable<number>, row: number, count: number): number[] {
  return [...keys].filter((key) => key >= row && key < row + count);
}
