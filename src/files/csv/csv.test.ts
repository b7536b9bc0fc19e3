import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FileProblem } from "../problem";
import { changedRecord, detectCsvForm, fieldValue, readCsv, recordOf, writeCsv } from "./index";
import type { CsvForm, CsvRecord } from "./index";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Cuts bytes into pieces of `size`, as a file comes from the disk. */
function pieces(bytes: Uint8Array, size: number): Uint8Array[] {
  const list: Uint8Array[] = [];
  for (let i = 0; i < bytes.length; i += size) list.push(bytes.subarray(i, i + size));
  return list;
}

function read(bytes: Uint8Array, size = 7): { form: CsvForm; records: CsvRecord[] } {
  const form = detectCsvForm(() => pieces(bytes, size));
  return { form, records: [...readCsv(pieces(bytes, size), form)] };
}

function written(records: Iterable<CsvRecord>, form: CsvForm): Uint8Array {
  return Buffer.concat([...writeCsv(records, form)]);
}

function values(bytes: Uint8Array): string[][] {
  const { form, records } = read(bytes);
  return records.map((record) => record.fields.map((field) => fieldValue(field, form.quote)));
}

/** Bytes that look like CSV often enough to reach every branch. */
const csvBytes = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ",",
        ";",
        "\t",
        "|",
        '"',
        '""',
        "'",
        "\r\n",
        "\n",
        "\r",
        "sep=;\n",
        "E11.9",
        " ",
        "é",
        "日",
        "😀",
      ),
      fc.string({ maxLength: 5 }),
    ),
  )
  .map((parts) => utf8(parts.join("")));

const anyBytes = fc.oneof(
  csvBytes,
  fc.uint8Array({ maxLength: 60 }),
  fc
    .tuple(
      fc.constantFrom([0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]),
      fc.oneof(fc.uint8Array({ maxLength: 60 }), csvBytes),
    )
    .map(([mark, rest]) => Uint8Array.from([...mark, ...rest])),
);

describe("reading and writing", () => {
  test("gives back the same bytes for any file, however it is cut into pieces", () => {
    fc.assert(
      fc.property(anyBytes, fc.integer({ min: 1, max: 20 }), (bytes, size) => {
        let file;
        try {
          file = read(bytes, size);
        } catch (error) {
          // The one thing that cannot be read; it must still be said in words.
          expect(error).toBeInstanceOf(FileProblem);
          expect(String(error)).toContain("never closed");
          return;
        }
        expect(Buffer.from(written(file.records, file.form))).toEqual(Buffer.from(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  test("gives back the values that were written, in every dialect and encoding", () => {
    const forms = fc.record({
      delimiter: fc.constantFrom(",", ";", "\t", "|"),
      quote: fc.constantFrom('"', "'"),
      separatorLine: fc.constant(""),
      mark: fc.constant([]),
      encoding: fc.constantFrom("utf-8" as const, "utf-16le" as const, "utf-16be" as const),
    });
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom('"', "'", ",", ";", "\t", "|", "\n", "\r", "\r\n", 'a"b', "'00123", '"",'),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1 }));
    fc.assert(
      fc.property(rows, forms, fc.constantFrom("\n", "\r\n", "\r"), (table, form, end) => {
        const bytes = written(
          table.map((row) => recordOf(row, form, end)),
          form,
        );
        const back = [...readCsv(pieces(bytes, 5), form)];
        expect(back.map((record) => record.fields.map((f) => fieldValue(f, form.quote)))).toEqual(
          table,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test("leaves every other field as it stood when one changes", () => {
    fc.assert(
      fc.property(
        csvBytes,
        fc.nat(20),
        fc.nat(8),
        fc.string({ minLength: 1 }),
        (bytes, row, column, value) => {
          let file;
          try {
            file = read(bytes);
          } catch {
            return; // a quote left open, covered above
          }
          const { form, records } = file;
          const changed = records.map((record, i) =>
            i === row ? changedRecord(record, new Map([[column, value]]), form) : record,
          );
          const back = [...readCsv([written(changed, form)], form)];
          expect(back).toHaveLength(records.length);
          back.forEach((record, i) => {
            const before = records[i]?.fields ?? [];
            if (i !== row) expect(record).toEqual(records[i]);
            else {
              expect(fieldValue(record.fields[column] ?? "", form.quote)).toBe(value);
              before.forEach((field, c) => c !== column && expect(record.fields[c]).toBe(field));
              expect(record.end).toBe(records[i]?.end);
            }
          });
        },
      ),
    );
  });
});

describe("the dialect", () => {
  test.each([
    ["commas", "Claim,Dx 1\n1,E11.9\n2,I10\n", ","],
    ["semicolons with decimal commas", "Claim;Dx;Charge\n1;E11.9;10,50\n2;I10;7,00\n", ";"],
    ["tabs", "Claim\tDx\n1\tE11.9, I10\n", "\t"],
    ["pipes", "Claim|Dx|Name\n1|E11.9|Doe, Jane\n2|I10|Roe, Ann\n", "|"],
    [
      "commas, though a column lists codes with semicolons",
      "Claim,Dx\n1,E11.9;I10;J20.9\n2,I10;R05.1;Z00.00\n",
      ",",
    ],
    [
      "commas below title rows",
      "Claims of March\n\nClaim,Dx,DOS\n1,E11.9,2026-03-01\n2,I10,2026-03-02\n",
      ",",
    ],
    ["one column", "Dx\nE11.9\nI10\n", ","],
    ["a sep= line", "sep=|\nClaim|Dx\n1|a,b\n", "|"],
  ])("is told for %s", (_, text, delimiter) => {
    expect(read(utf8(text)).form.delimiter).toBe(delimiter);
  });

  test("takes single quotes only where they stand around every field of the first row", () => {
    expect(values(utf8("'Claim','Dx'\n'1','E11,9'\n"))).toEqual([
      ["Claim", "Dx"],
      ["1", "E11,9"],
    ]);
    expect(values(utf8("Claim,Code\n'00123,E11.9\n"))).toEqual([
      ["Claim", "Code"],
      ["'00123", "E11.9"],
    ]);
  });

  test("does not count a sep= line as a row, and keeps it", () => {
    const bytes = utf8("sep=;\r\nDx;DOS\r\nI10;2026-01-05\r\n");
    const { form, records } = read(bytes);
    expect(records).toHaveLength(2);
    expect(Buffer.from(written(records, form))).toEqual(Buffer.from(bytes));
  });
});

describe("the encoding", () => {
  test.each([
    ["UTF-8", utf8("Dx,Ménière\n")],
    ["UTF-8 with a mark", utf8("\ufeffDx,Ménière\n")],
    ["Windows-1252", Uint8Array.from(Buffer.from("Dx,M\xe9ni\xe8re\n", "latin1"))],
    ["UTF-16 little-endian", Uint8Array.from(Buffer.from("\ufeffDx,Ménière\n", "utf16le"))],
    ["UTF-16 big-endian", Uint8Array.from(Buffer.from("\ufeffDx,Ménière\n", "utf16le").swap16())],
  ])("is told for %s", (_, bytes) => {
    expect(values(bytes)).toEqual([["Dx", "Ménière"]]);
  });

  test("is Windows-1252 also when only the last line shows it, euro sign and open bytes included", () => {
    const bytes = Uint8Array.from(Buffer.from("Dx\n".repeat(50_000) + "\x80\x81\xff\n", "latin1"));
    const { form, records } = read(bytes, 4096);
    expect(form.encoding).toBe("windows-1252");
    expect(records.at(-1)?.fields).toEqual(["\u20ac\u0081\u00ff"]);
  });
});

describe("records", () => {
  test("hold quoted line ends, ragged rows and a last line without an end", () => {
    expect(values(utf8('a,b\r\n"x\r\ny","1""2",c\n\nz'))).toEqual([
      ["a", "b"],
      ["x\r\ny", '1"2', "c"],
      [""],
      ["z"],
    ]);
  });

  test("an unclosed quote is reported with the line where it opens", () => {
    expect(() => read(utf8('a,b\n"x\ny",2\n3,"open\n4,5\n'))).toThrow(
      'A quote (") opens on line 4 and is never closed',
    );
  });

  test("an unclosed quote at the top of a huge file is found without holding the whole file", () => {
    const line = utf8("1,E11.9,some text\n".repeat(10_000));
    let taken = 0;
    function* endless(): Generator<Uint8Array> {
      yield utf8('a,"b\n');
      for (;;) {
        taken += line.length;
        yield line;
      }
    }
    const form = {
      encoding: "utf-8",
      mark: [],
      delimiter: ",",
      quote: '"',
      separatorLine: "",
    } as const;
    expect(() => [...readCsv(endless(), form)]).toThrow("opens on line 1");
    expect(taken).toBeLessThan(10_000_000);
  });

  test("a file that is no text with lines is told from one with an unclosed quote", () => {
    const form = {
      encoding: "utf-8",
      mark: [],
      delimiter: ",",
      quote: '"',
      separatorLine: "",
    } as const;
    expect(() => [...readCsv([utf8("x".repeat(9_000_000))], form)]).toThrow(
      "does not look like a CSV file",
    );
  });

  test("a changed field keeps its quotes, and gets them where it needs them", () => {
    const { form, records } = read(utf8('"a",b\n"c",d\n'));
    const record = records[1];
    if (!record) throw new Error("no second record");
    const changed = changedRecord(
      record,
      new Map([
        [0, "e"],
        [1, "f, g"],
        [3, "=h"],
      ]),
      form,
    );
    expect(changed.fields.join(",") + changed.end).toBe('"e","f, g",,=h\n');
  });
});
