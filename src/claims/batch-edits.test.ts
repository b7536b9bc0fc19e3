import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { claimBatch } from "../../test/claim-batch";
import { editBatch, type LineEdits } from "./batch-edits";
import { cellAt } from "./column-cells";
import {
  goneLines,
  lineBefore,
  lineMoves,
  lineNow,
  linesBefore,
  type LineShift,
  newLines,
} from "./line-moves";
import type { Batch, CellValue } from "./types";

const NEW = -1;

/** Shifts that fit so many lines, one after the other. */
const someShifts = (lineCount: number): fc.Arbitrary<LineShift[]> =>
  fc
    .array(
      fc.record({ isInsert: fc.boolean(), at: fc.nat(30), count: fc.integer({ min: 1, max: 6 }) }),
      {
        maxLength: 5,
      },
    )
    .map((drawn) => {
      let left = lineCount;
      return drawn.flatMap(({ isInsert, at, count }): LineShift[] => {
        const place = at % (left + 1);
        const most = isInsert ? count : Math.min(count, left - place);
        left += isInsert ? most : -most;
        return most > 0 ? [{ kind: isInsert ? "insert" : "delete", at: place, count: most }] : [];
      });
    });

/** The same on a list of lines. */
function shiftedPlainly(lineCount: number, shifts: readonly LineShift[]): number[] {
  const lines = Array.from({ length: lineCount }, (_, line) => line);
  for (const { kind, at, count } of shifts)
    lines.splice(
      at,
      kind === "delete" ? count : 0,
      ...Array<number>(kind === "insert" ? count : 0).fill(NEW),
    );
  return lines;
}

const aMove = fc
  .nat(25)
  .chain((lineCount) =>
    fc.record({ lineCount: fc.constant(lineCount), shifts: someShifts(lineCount) }),
  );

describe("where lines stand after shifts", () => {
  test("is where they would stand in a list, both ways round", () => {
    fc.assert(
      fc.property(aMove, ({ lineCount, shifts }) => {
        const moves = lineMoves(lineCount, shifts);
        const expected = shiftedPlainly(lineCount, shifts);
        const before = Array.from({ length: lineCount }, (_, line) => line);
        expect(moves.lineCount).toBe(expected.length);
        expect(expected.map((_, line) => lineBefore(moves, line))).toEqual(expected);
        expect([...linesBefore(lineCount, shifts)]).toEqual(expected);
        expect(before.map((line) => lineNow(moves, line))).toEqual(
          before.map((line) => expected.indexOf(line)),
        );
        expect(goneLines(moves, lineCount)).toEqual(
          before.filter((line) => !expected.includes(line)),
        );
        expect(newLines(moves)).toEqual(
          expected.flatMap((was, line) => (was === NEW ? [line] : [])),
        );
      }),
    );
  });
});

const cellsOf = ({ columns, lineCount }: Batch): CellValue[] =>
  Array.from({ length: lineCount }, (_, line) => cellAt(columns[0]!.cells, line));

const aValue: fc.Arbitrary<CellValue> = fc.constantFrom("", "a", "b", "c", "1", 1, true);

/** A column, and edits of it that come one after the other. */
const aHistory = fc.record({
  cells: fc.array(aValue, { minLength: 1, maxLength: 15 }),
  steps: fc.array(
    fc.record({
      draw: fc.infiniteStream(fc.nat(1000)),
      values: fc.array(aValue, { maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

describe("editing a batch", () => {
  test("leaves each cell what it is meant to hold, and no value that no cell holds", () => {
    fc.assert(
      fc.property(aHistory, ({ cells, steps }) => {
        let batch = claimBatch([{ role: "code", cells }]);
        let expected: CellValue[] = cells;
        for (const { draw, values } of steps) {
          const next = (below: number) => (draw.next().value as number) % below;
          const at = next(expected.length + 1);
          const shifts = (
            [
              { kind: "insert", at, count: 1 + next(3) },
              { kind: "delete", at, count: next(expected.length - at + 1) },
            ] as const
          ).filter(({ count }) => count > 0 && next(2) === 0);
          const held = expected;
          expected = shiftedPlainly(held.length, shifts).map((was) => held[was] ?? "");
          const lines = values.map((_, i) => i).filter((line) => line < expected.length);
          for (const line of lines) expected[line] = values[line]!;
          const edits: LineEdits = { shifts, lines, values: [values.slice(0, lines.length)] };
          const before = cellsOf(batch);
          const after = editBatch(batch, edits);
          expect(cellsOf(batch)).toEqual(before);
          batch = after;
          expect(cellsOf(batch)).toEqual(expected);
          const { distinct } = batch.columns[0]!.cells;
          expect(new Set(distinct)).toEqual(new Set(expected));
          expect(distinct).toHaveLength(new Set(distinct).size);
        }
      }),
    );
  });
});
