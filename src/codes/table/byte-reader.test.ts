import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { byteWriter } from "../compile/byte-writer";
import { byteReader } from "./byte-reader";

const MAGIC = [1, 2, 3];

describe("bytes of a table file", () => {
  test("give back the numbers that were written", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(Number.MAX_SAFE_INTEGER)), (numbers) => {
        const writer = byteWriter(MAGIC);
        for (const number of numbers) writer.number(number);
        const reader = byteReader(writer.finish(), MAGIC, "numbers");
        expect(numbers.map(() => reader.number())).toEqual(numbers);
        expect(reader.rest()).toHaveLength(0);
      }),
    );
  });

  test("take one byte for small numbers", () => {
    const writer = byteWriter([]);
    [0, 127, 128].forEach((number) => writer.number(number));
    expect([...writer.finish()]).toEqual([0, 127, 128, 1]);
  });

  test("are refused when they are another kind of file", () => {
    expect(() => byteReader(Uint8Array.of(1, 2, 4), MAGIC, "a.bin")).toThrow(
      "a.bin is not a table file that this version can read",
    );
    expect(() => byteReader(new Uint8Array(), MAGIC, "a.bin")).toThrow("a.bin is not a table file");
  });

  test("are refused when they end too early", () => {
    expect(() => byteReader(Uint8Array.of(1, 2, 3, 200), MAGIC, "a.bin").number()).toThrow(
      "a.bin ends too early",
    );
    expect(() => byteReader(Uint8Array.of(1, 2, 3, 9), MAGIC, "a.bin").bytes(2)).toThrow(
      "a.bin ends too early",
    );
  });

  test.each([-1, 1.5, NaN, 2 ** 53])("cannot hold the number %d", (number) => {
    expect(() => byteWriter([]).number(number)).toThrow(RangeError);
  });

  test("cannot hold 256 in a byte", () => {
    expect(() => byteWriter([]).byte(256)).toThrow(RangeError);
  });
});
