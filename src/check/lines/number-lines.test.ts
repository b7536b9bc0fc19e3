import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { numberLines } from "./number-lines";

/** Columns of few and of very many different values, so that both ways of numbering are taken. */
const columns = fc
  .tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.array(fc.constantFrom(1, 2, 7, 5000), { maxLength: 5 }),
  )
  .chain(([lines, counts]) =>
    fc.record({
      lines: fc.constant(lines),
      columns: fc.tuple(
        ...counts.map((count) =>
          fc
            .array(fc.nat({ max: Math.min(count, 4) - 1 }), { minLength: lines, maxLength: lines })
            .map((of) => ({ of: Uint32Array.from(of, (n) => n * Math.ceil(count / 5)), count })),
        ),
      ),
    }),
  );

test("lines have the same number exactly when they agree in every column, and no number is left out", () => {
  fc.assert(
    fc.property(columns, ({ lines, columns: given }) => {
      const { of, count } = numberLines(given, lines);
      const combinations = Array.from({ length: lines }, (_, line) =>
        given.map((column) => column.of[line]).join(),
      );
      for (let a = 0; a < lines; a++) {
        expect(of[a]).toBeLessThan(count);
        for (let b = 0; b < a; b++) {
          expect(of[a] === of[b]).toBe(combinations[a] === combinations[b]);
        }
      }
      if (given.length > 1) expect(new Set(of).size).toBe(lines === 0 ? 0 : count);
    }),
  );
});
