import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { FileProblem } from "../problem";
import { changeCells, openWorkbook, valuesOf, writeWorkbook } from "./index";
import type { CellToWrite, Workbook } from "./index";
import { inflateEntry } from "../zip/inflate";
import { readZipDirectory } from "../zip/directory";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook whose parts are replaced or added by hand, to show what other programs write. */
function workbookWith(parts: Record<string, string | null>): Uint8Array {
  const files: Zippable = unzipSync(writeWorkbook([{ name: "Claims", rows: [["Dx"]] }]));
  for (const [path, text] of Object.entries(parts)) {
    if (text !== null) files[path] = strToU8(text);
  }
  const kept = Object.entries(files).filter(([path]) => parts[path] !== null);
  return zipSync(Object.fromEntries(kept));
}

function sheetXml(rows: string, before = "", after = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet ${MAIN}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

function firstSheet(workbook: Workbook): Workbook["sheets"][number] {
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("the workbook has no sheet");
  return sheet;
}

function rowsOf(bytes: Uint8Array, sheetIndex = 0): [row: number, values: unknown[]][] {
  const workbook = openWorkbook(bytes);
  const sheet = workbook.sheets[sheetIndex];
  if (!sheet) throw new Error(`the workbook has no sheet ${sheetIndex}`);
  return [...workbook.rows(sheet)].map((row) => [row.row, valuesOf(row)]);
}

function changed(bytes: Uint8Array, cells: [row: number, column: number, text: string][]) {
  const workbook = openWorkbook(bytes);
  return changeCells(workbook, firstSheet(workbook), {
    endRow: Math.max(...cells.map(([row]) => row)) + 1,
    endColumn: Math.max(...cells.map(([, column]) => column)) + 1,
    inRow: (row) =>
      new Map(cells.filter(([r]) => r === row).map(([, column, text]) => [column, text])),
  });
}

function sheetText(bytes: Uint8Array): string {
  const part = unzipSync(bytes)["xl/worksheets/sheet1.xml"];
  if (!part) throw new Error("no sheet part");
  return strFromU8(part);
}

describe("reading", () => {
  test("gives back what was written: text, numbers, days as serial numbers, truth values, formulas' results", () => {
    const bytes = writeWorkbook([
      {
        name: "Claims & more",
        headerRows: 1,
        widths: [8, 20],
        rows: [
          ["Dx 1", "<b>", "", null, "end"],
          ["E11.9", 250, { day: 20260305 }, true, { formula: "1+1", result: 2 }],
          [" space ", "a\nb", "_x0041_", "\u0001", false],
        ],
      },
      { name: "Hidden", hidden: true, rows: [["x"]] },
    ]);
    expect(openWorkbook(bytes).sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Claims & more", false],
      ["Hidden", true],
    ]);
    expect(rowsOf(bytes)).toEqual([
      [0, ["Dx 1", "<b>", "", "", "end"]],
      [1, ["E11.9", 250, 46086, true, 2]],
      [2, [" space ", "a\nb", "_x0041_", "\u0001", false]],
    ]);
  });

  test("gives back any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1 }),
        (texts) => {
          const rows: CellToWrite[][] = texts.map((text) => [text]);
          const back = rowsOf(writeWorkbook([{ name: "S", rows }])).map(([, values]) => values[0]);
          expect(back).toEqual(texts);
        },
      ),
    );
  });

  test("a number under a format of zeros reads as the text that Excel shows", () => {
    const show = (number: number, format: string) =>
      rowsOf(writeWorkbook([{ name: "S", rows: [[{ number, format }]] }]))[0]?.[1][0];
    expect(show(100, "00000")).toBe("00100");
    expect(show(123456, "00000")).toBe("123456");
    expect(show(21234, "00000\\-0000")).toBe("00002-1234");
    expect(show(7, '[$-409]"P"00;[Red]0')).toBe("P07");
    expect(show(100.5, "00000")).toBe("100.5");
    expect(show(100, "0")).toBe(100);
    expect(show(100, "0.00")).toBe(100);
    expect(show(46086, "mm/dd/yyyy")).toBe(46086);
  });

  test("reads shared strings with runs and phonetic guides, and cells and rows without address", () => {
    const bytes = workbookWith({
      "xl/worksheets/sheet1.xml": sheetXml(
        `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row r='4'><c r='C4' t = 's'><v>2</v></c><c><v>5</v></c></row>`,
      ),
      "xl/sharedStrings.xml": `<sst ${MAIN}><si><t>Dx &amp; more</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">E11</t></r><r><t>.9</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t><![CDATA[</si><a>]]></t></si></sst>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId9" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    });
    expect(rowsOf(bytes)).toEqual([
      [0, ["Dx & more", "E11.9"]],
      [3, ["", "", "</si><a>", 5]],
    ]);
  });

  test("reads names with a prefix, comments, errors, ISO dates, and text results of formulas", () => {
    const bytes = workbookWith({
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="m"><x:sheetData><!-- <x:row> --><x:row r="1"><x:c r="A1" t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c><x:c r="B1" t="d"><x:v>2026-03-05T00:00:00</x:v></x:c><x:c r="C1" t="str"><x:f>"a"</x:f><x:v>a&#10;b</x:v></x:c><x:c r="D1" s="0"/></x:row></x:sheetData></x:worksheet>`,
    });
    expect(rowsOf(bytes)).toEqual([[0, ["#DIV/0!", "2026-03-05", "a\nb", ""]]]);
  });

  test("knows workbooks that count days from 1904", () => {
    const xml = (date1904: string) =>
      `<workbook ${MAIN} xmlns:q="r"><workbookPr ${date1904}/><sheets><sheet name="A" sheetId="1" q:id="rId1"/></sheets></workbook>`;
    expect(openWorkbook(workbookWith({ "xl/workbook.xml": xml('date1904="1"') })).date1904).toBe(
      true,
    );
    expect(openWorkbook(workbookWith({ "xl/workbook.xml": xml("") })).date1904).toBe(false);
  });
});

describe("refusing, in words", () => {
  const good = writeWorkbook([{ name: "S", rows: [["x".repeat(1000)], ["E11.9"]] }]);
  const utf16 = (text: string) => [...Buffer.from(text, "utf16le")];
  const compound = (stream: string) =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array<number>(512).fill(0),
      ...utf16(stream),
    ]);

  test.each<[string, Uint8Array, RegExp]>([
    ["an empty file", new Uint8Array(), /empty/],
    ["an old workbook", compound("Workbook"), /\.xls\): open it in Excel and save it as \.xlsx/],
    ["a workbook under a password", compound("EncryptedPackage"), /password/],
    ["a web page under a workbook's name", strToU8("\ufeff <html><table>"), /web page/],
    ["text under a workbook's name", strToU8("Dx,DOS\n"), /not an \.xlsx workbook/],
    ["a file that was cut off", good.subarray(0, good.length - 100), /cut off/],
    [
      "a file whose middle is missing",
      Buffer.concat([good.subarray(0, 400), good.subarray(500)]),
      /damaged/,
    ],
    [
      "a zip archive that is no workbook",
      zipSync({ "a.txt": strToU8("x") }),
      /not an Excel workbook/,
    ],
    [
      "a sheet that ends too soon",
      workbookWith({ "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="1"><c r="A1">` }),
      /cut off/,
    ],
    [
      "a cell that refers to a text that is not there",
      workbookWith({ "xl/worksheets/sheet1.xml": sheetXml(`<row><c t="s"><v>7</v></c></row>`) }),
      /save it again/,
    ],
    [
      "rows out of order",
      workbookWith({ "xl/worksheets/sheet1.xml": sheetXml(`<row r="2"/><row r="1"/>`) }),
      /save it again/,
    ],
    [
      "a column beyond Excel's last",
      workbookWith({ "xl/worksheets/sheet1.xml": sheetXml(`<row r="1"><c r="XFE1"/></row>`) }),
      /save it again/,
    ],
    ["a missing part", workbookWith({ "xl/worksheets/sheet1.xml": null }), /lacks its part/],
    [
      "a part that is no XML",
      workbookWith({ "xl/workbook.xml": "<workbook><sheets></workbook>" }),
      /damaged/,
    ],
    [
      "a part in another encoding",
      (() => {
        const files: Zippable = unzipSync(good);
        files["xl/worksheets/sheet1.xml"] = Uint8Array.from(
          Buffer.from(
            `<worksheet><sheetData><row><c t="str"><v>\xe9</v></c></row></sheetData></worksheet>`,
            "latin1",
          ),
        );
        return zipSync(files);
      })(),
      /UTF-8/,
    ],
  ])("%s", (_, bytes, message) => {
    const read = () => rowsOf(bytes);
    expect(read).toThrow(FileProblem);
    expect(read).toThrow(message);
  });

  test("changed bytes anywhere give a workbook or a problem in words, never another error", () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Uint8Array.from(good);
        bytes[at] = byte;
        try {
          rowsOf(bytes);
        } catch (error) {
          if (!(error instanceof FileProblem)) throw error;
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("a part that unpacks to more than the limit, before it is all unpacked", () => {
    const bomb = zipSync({ "big.xml": new Uint8Array(50_000_000) });
    const entry = readZipDirectory(bomb).entries[0];
    if (!entry) throw new Error("no entry");
    let unpacked = 0;
    const read = () => {
      for (const piece of inflateEntry(bomb, entry, 2 ** 20)) unpacked += piece.length;
    };
    expect(read).toThrow(/more than 1 MB/);
    expect(unpacked).toBeLessThanOrEqual(2 ** 20);
  });
});

describe("changing cells", () => {
  const rows: CellToWrite[][] = [
    ["Claim", "Dx", "Description"],
    ["1", "E119", null],
    ["2", { number: 100, format: "00000" }, { formula: "B2", result: "x" }],
  ];
  const bytes = writeWorkbook([
    { name: "Claims", headerRows: 1, rows },
    { name: "Other", rows: [[{ formula: "Claims!B2", result: "E119" }]] },
  ]);

  test("changes those cells only, and every other part stays byte for byte", () => {
    const result = changed(bytes, [
      [1, 1, "E11.9"],
      [1, 2, "=2 <diabetes> & more "],
      [0, 4, "New"],
      [2, 4, "+1"],
    ]);
    expect(result.formulas).toEqual([]);
    expect(rowsOf(result.bytes)).toEqual([
      [0, ["Claim", "Dx", "Description", "", "New"]],
      [1, ["1", "E11.9", "=2 <diabetes> & more "]],
      [2, ["2", "00100", "x", "", "+1"]],
    ]);
    const before = readZipDirectory(bytes);
    const after = readZipDirectory(result.bytes);
    expect(after.entries.map(({ name }) => name)).toEqual(before.entries.map(({ name }) => name));
    before.entries.forEach((entry, i) => {
      const copy = after.entries[i];
      if (!copy) throw new Error("an entry is missing");
      if (entry.name === "xl/worksheets/sheet1.xml") return;
      expect(result.bytes.slice(copy.localOffset, copy.end)).toEqual(
        bytes.slice(entry.localOffset, entry.end),
      );
    });
    expect(sheetText(result.bytes)).toContain(
      '<c r="C2" t="inlineStr"><is><t xml:space="preserve">=2 &lt;diabetes&gt; &amp; more </t></is></c>',
    );
  });

  test("keeps a cell's style, widens the dimension and the row's spans, and keeps all other text of the part", () => {
    const before = sheetXml(
      `<row r="1" spans="1:2" ht="20" x14ac:dyDescent="0.25"><c r="A1" s="3" t="s"><v>0</v></c>\n<c r="B1"/></row><row r="3" spans='1:2'/>`,
      `<dimension ref="A1:B3"/><cols><col min="1" max="2" width="9"/></cols>`,
      `<mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells><extLst><ext><!-- </sheetData> --></ext></extLst>`,
    );
    const result = changed(workbookWith({ "xl/worksheets/sheet1.xml": before }), [
      [0, 0, "a"],
      [0, 3, "b"],
      [1, 0, "c"],
      [2, 2, "d"],
      [4, 1, "e"],
    ]);
    expect(sheetText(result.bytes)).toBe(
      before
        .replace('ref="A1:B3"', 'ref="A1:D5"')
        .replace('<row r="1" spans="1:2"', '<row r="1" spans="1:4"')
        .replace(
          '<c r="A1" s="3" t="s"><v>0</v></c>',
          '<c r="A1" s="3" t="inlineStr"><is><t>a</t></is></c>',
        )
        .replace('<c r="B1"/>', '<c r="B1"/><c r="D1" t="inlineStr"><is><t>b</t></is></c>')
        .replace(
          `<row r="3" spans='1:2'/>`,
          `<row r="2"><c r="A2" t="inlineStr"><is><t>c</t></is></c></row><row r="3" spans='1:3'><c r="C3" t="inlineStr"><is><t>d</t></is></c></row>`,
        )
        .replace(
          "</sheetData><merge",
          '<row r="5"><c r="B5" t="inlineStr"><is><t>e</t></is></c></row></sheetData><merge',
        ),
    );
  });

  test("never overwrites a formula, and says where", () => {
    const result = changed(bytes, [
      [2, 2, "text"],
      [2, 1, "00101"],
    ]);
    expect(result.formulas).toEqual(["C3"]);
    expect(rowsOf(result.bytes)[2]).toEqual([2, ["2", "00101", "x"]]);
  });

  test("writes what it is told and nothing else, for any sheet and any changes", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const table = fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 6 });
    const changes = fc.uniqueArray(
      fc.tuple(fc.nat(7), fc.nat(7), fc.string({ unit: "grapheme", minLength: 1 })),
      {
        minLength: 1,
        selector: ([row, column]) => `${row},${column}`,
      },
    );
    fc.assert(
      fc.property(table, changes, (cells, edits) => {
        const before = writeWorkbook([{ name: "S", rows: cells }]);
        const wanted = new Map<string, unknown>();
        for (const [row, values] of rowsOf(before))
          values.forEach((value, c) => value !== "" && wanted.set(`${row},${c}`, value));
        for (const [row, column, text] of edits) wanted.set(`${row},${column}`, text);
        const found = new Map<string, unknown>();
        for (const [row, values] of rowsOf(changed(before, edits).bytes))
          values.forEach((value, c) => value !== "" && found.set(`${row},${c}`, value));
        expect(new Map([...found].sort())).toEqual(new Map([...wanted].sort()));
      }),
    );
  });

  test("keeps the archive's comment, entries with data descriptors and zip64 sizes", () => {
    // Written as a stream writer does: sizes behind the data, and in zip64 fields.
    const streamed = asStreamed(bytes);
    expect(rowsOf(streamed)).toEqual(rowsOf(bytes));
    const result = changed(streamed, [[1, 1, "E11.9"]]);
    expect(rowsOf(result.bytes)[1]?.[1]).toEqual(["1", "E11.9"]);
    const before = unzipSync(bytes);
    const after = unzipSync(result.bytes);
    for (const [name, part] of Object.entries(before)) {
      if (name !== "xl/worksheets/sheet1.xml") expect(after[name]).toEqual(part);
    }
    expect(strFromU8(result.bytes.subarray(-5))).toBe("hello");
  });
});

test("the same sheets give the same bytes, in every time zone", () => {
  const make = () =>
    writeWorkbook([
      {
        name: "S",
        rows: [
          ["Dx", { day: 20260101 }],
          ["E11.9", 1],
        ],
      },
    ]);
  expect(make()).toEqual(make());
  // The time stamp of every entry: 1980-01-01, 0:00, in the DOS form.
  for (const { record } of readZipDirectory(make()).entries) {
    expect([...record.subarray(12, 16)]).toEqual([0, 0, 0x21, 0]);
  }
});

test("a sheet name that Excel refuses is refused", () => {
  for (const name of ["", "a/b", "a[b", "'a", "x".repeat(32)]) {
    expect(() => writeWorkbook([{ name, rows: [] }])).toThrow("Excel refuses");
  }
});

/** The archive rewritten with data descriptors, zip64 fields, a zip64 end record and a comment. */
function asStreamed(archive: Uint8Array): Uint8Array {
  const out: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let length = 0;
  const add = (bytes: Uint8Array) => {
    out.push(bytes);
    length += bytes.length;
  };
  const { entries } = readZipDirectory(archive);
  for (const entry of entries) {
    const offset = length;
    const name = strToU8(entry.name);
    const checksum = Buffer.from(entry.record).readUInt32LE(16);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(45, 4);
    local.writeUInt16LE(8, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    add(local);
    add(name);
    add(archive.slice(entry.start, entry.start + entry.compressedSize));
    const descriptor = Buffer.alloc(24);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(checksum, 4);
    descriptor.writeBigUInt64LE(BigInt(entry.compressedSize), 8);
    descriptor.writeBigUInt64LE(BigInt(entry.size), 16);
    add(descriptor);
    const record = Buffer.alloc(46 + name.length + 28);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(8, 8);
    record.writeUInt16LE(8, 10);
    record.writeUInt32LE(checksum, 16);
    record.writeUInt32LE(0xffffffff, 20);
    record.writeUInt32LE(0xffffffff, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt16LE(28, 30);
    record.writeUInt32LE(0xffffffff, 42);
    record.set(name, 46);
    record.writeUInt16LE(1, 46 + name.length);
    record.writeUInt16LE(24, 48 + name.length);
    record.writeBigUInt64LE(BigInt(entry.size), 50 + name.length);
    record.writeBigUInt64LE(BigInt(entry.compressedSize), 58 + name.length);
    record.writeBigUInt64LE(BigInt(offset), 66 + name.length);
    records.push(record);
  }
  const directoryOffset = length;
  records.forEach(add);
  const end64Offset = length;
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(entries.length), 24);
  end64.writeBigUInt64LE(BigInt(entries.length), 32);
  end64.writeBigUInt64LE(BigInt(end64Offset - directoryOffset), 40);
  end64.writeBigUInt64LE(BigInt(directoryOffset), 48);
  add(end64);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(end64Offset), 8);
  locator.writeUInt32LE(1, 16);
  add(locator);
  const end = Buffer.alloc(22, 0xff);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(0, 4);
  end.writeUInt16LE(5, 20);
  add(end);
  add(strToU8("hello"));
  return Uint8Array.from(Buffer.concat(out));
}
