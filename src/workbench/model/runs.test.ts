import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Runs } from "./runs";

const LENGTH = 12;
const place = fc.nat(LENGTH - 1);
const value = fc.constantFrom("a", "b", "c");
const edit = fc.record({
  kind: fc.constantFrom("set", "insert", "remove", "map"),
  start: place,
  count: fc.integer({ min: 1, max: 5 }),
  value,
});

function apply(values: string[], { kind, start, count, value }: fcEdit): string[] {
  const after = [...values];
  if (kind === "insert") after.splice(start, 0, ...Array<string>(count).fill(value));
  else if (kind === "remove") after.splice(start, count);
  else {
    for (let i = start; i < Math.min(start + count, LENGTH); i += 1) {
      after[i] = kind === "set" ? value : `${after[i] ?? ""}${value}`.slice(-1);
    }
  }
  while (after.length < LENGTH) after.push("a");
  return after.slice(0, LENGTH);
}
interface fcEdit {
  readonly kind: string;
  readonly start: number;
  readonly count: number;
  readonly value: string;
}

describe("runs of values", () => {
  test("hold the same as a plain list through any edits", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        let runs = Runs.filledWith<string>(LENGTH, "a");
        let list = Array<string>(LENGTH).fill("a");
        for (const one of edits) {
          const count = Math.min(one.count, LENGTH - one.start);
          if (one.kind === "set") runs = runs.set(one.start, count, one.value);
          if (one.kind === "insert") runs = runs.insert(one.start, count, one.value);
          if (one.kind === "remove") runs = runs.remove(one.start, count, "a");
          if (one.kind === "map") {
            runs = runs.map(one.start, count, (old) => `${old}${one.value}`.slice(-1));
          }
          list = apply(list, { ...one, count });
          expect(Array.from({ length: LENGTH }, (_, i) => runs.at(i))).toEqual(list);
        }
      }),
    );
  });

  test("never hold two equal runs side by side", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        let runs = Runs.filledWith<string>(LENGTH, "a");
        for (const { start, count, value: given } of edits) {
          runs = runs.set(start, Math.min(count, LENGTH - start), given);
        }
        const held = [...runs.all()].map((run) => run.value);
        expect(held.every((one, at) => one !== held[at + 1])).toBe(true);
      }),
    );
  });
});
