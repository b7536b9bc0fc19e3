import type { LineNumbers } from "../../rules/line-types";

const NONE = -1;
const SPREAD = 0x9e3779b1;
/** Two columns with so few possible pairs are numbered by a table, which is several times faster than by hashing. */
const TABLE_SIZE = 2 ** 18;

/** Lines get the same number when they agree in every column given. Numbers begin at 0, in order of appearance. */
export function numberLines(columns: readonly LineNumbers[], lineCount: number): LineNumbers {
  const [only, ...others] = columns;
  if (!only) return { of: new Uint32Array(lineCount), count: 1 };
  if (others.length === 0) return only;
  const groups: LineNumbers[] = [];
  for (const column of columns.toSorted((a, b) => a.count - b.count)) {
    const last = groups.at(-1);
    if (last && last.count * column.count <= TABLE_SIZE)
      groups.push(numberPairs(groups.pop() ?? last, column, lineCount));
    else groups.push(column);
  }
  const [group, ...more] = groups;
  return group && more.length === 0 ? group : numberByHash(groups, lineCount);
}

function numberPairs(a: LineNumbers, b: LineNumbers, lineCount: number): LineNumbers {
  const known = new Int32Array(a.count * b.count).fill(NONE);
  const of = new Uint32Array(lineCount);
  let count = 0;
  for (let line = 0; line < lineCount; line++) {
    const pair = (a.of[line] ?? 0) * b.count + (b.of[line] ?? 0);
    let number = known[pair] ?? NONE;
    if (number === NONE) known[pair] = number = count++;
    of[line] = number;
  }
  return { of, count };
}

function numberByHash(columns: readonly LineNumbers[], lineCount: number): LineNumbers {
  const places = columns.map(({ of }) => of);
  // Half of the slots stay empty, so that few lines meet a slot that another combination took.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(lineCount + 1) + 1)).fill(NONE);
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
    for (let first = slots[slot] ?? NONE; ; first = slots[slot] ?? NONE) {
      if (first === NONE) {
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
