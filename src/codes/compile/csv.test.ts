import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseCsv } from "./csv";

describe("comma-separated text", () => {
  test("may have quotes, commas and line ends within a field", () => {
    expect(parseCsv('code,text\nA1,"one, ""two""\r\nthree"\r\nA2,four\n')).toEqual([
      { code: "A1", text: 'one, "two"\r\nthree' },
      { code: "A2", text: "four" },
    ]);
  });

  test("may end in an empty field, with or without a line end", () => {
    expect(parseCsv("a,b\n1,")).toEqual([{ a: "1", b: "" }]);
    expect(parseCsv("a,b\n1,\n")).toEqual([{ a: "1", b: "" }]);
    expect(parseCsv('a,b\n"",""')).toEqual([{ a: "", b: "" }]);
  });

  test("may begin with a byte order mark", () => {
    expect(parseCsv("\uFEFFa\n1")).toEqual([{ a: "1" }]);
  });

  test("is refused when a record has not the header's fields", () => {
    expect(() => parseCsv("a,b\n1,2\n3")).toThrow("record 3: 1 fields where the header has 2");
  });

  test("is refused when a quote stands where none may", () => {
    expect(() => parseCsv('a,b\n1,2"3')).toThrow("stray quote");
    expect(() => parseCsv('a,b\n1,"2')).toThrow("stray quote");
  });

  test("comes back as it was written", () => {
    const field = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r\n", " ", "é") });
    const records = fc.array(fc.tuple(field, field), { minLength: 1 });
    fc.assert(
      fc.property(records, (rows) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const csv = rows.map((row) => row.map(quoted).join(",")).join("\n");
        expect(parseCsv(`x,y\n${csv}`)).toEqual(rows.map(([x, y]) => ({ x, y })));
      }),
    );
  });
});
