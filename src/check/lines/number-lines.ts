import type { LineNumbers } from "../../rules/line-types";

const EMPTY = -1;
const SPREAD = 0x9e3779b1;

/** Lines get the same number when they agree in every column given. Numbers begin at 0, in order of appearance. */
export function numberLines(columns: readonly LineNumbers[], lineCount: number): LineNumbers {
  const [only, ...others] = columns;
  if (!only) return { of: new Uint32Array(lineCount), count: 1 };
  if (others.length === 0) return only;

  const places = columns.map(({ of }) => of);
  // Half of the slots stay empty, so that few lines meet a slot that another combination took.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(lineCount + 1) + 1)).fill(EMPTY);
  const mask = slots.length - 1;
  const of = new Uint32Array(lineCount);
  let count = 0;
  for (let line = 0; line < lineCount; line++) {
    let hash = 0;
    for (const numbers of places) {
      hash = Math.imul(hash ^ (numbers[line] ?? 0), SPREAD);
      hash ^= hash >>> 15;
    }
    let slot = hash & mask;
    // A slot holds the first line of its combination.
    for (let first = slots[slot] ?? EMPTY; ; first = slots[slot] ?? EMPTY) {
      if (first === EMPTY) {
        slots[slot] = line;
        of[line] = count++;
        break;
      }
      if (agree(places, first, line)) {
        of[line] = of[first] ?? 0;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return { of, count };
}

function agree(places: readonly Uint32Array[], one: number, other: number): boolean {
  for (const numbers of places) if (numbers[one] !== numbers[other]) return false;
  return true;
}
