import { describe, expect, test } from "@jest/globals";
import { ownFile, readAll, tableOfFile } from "../../../test/own-tables/own-file";
import { testTables } from "../../../test/tables";
import { writeWorkbook } from "../../files/xlsx";
import { withOwnTables } from "../with-own-tables";

// Every code and text here is invented, in the shape of CPT.
const CSV = `Code,Description
99991,"Invented service, short"
99992,Invented service of thirty minutes
9991F,Invented measure
`;

async function cptOf(name: string, contents: string | Uint8Array) {
  const { cpt } = withOwnTables(await testTables(), [tableOfFile(name, contents)]);
  if (!cpt) throw new Error("no CPT table");
  return cpt;
}

describe("a CPT list", () => {
  test("is known by its columns, and tells which codes there are and what they mean", async () => {
    const cpt = await cptOf("cpt.csv", CSV);
    expect(Array.from({ length: cpt.size }, (_, at) => cpt.codeAt(at))).toEqual([
      "9991F",
      "99991",
      "99992",
    ]);
    expect(cpt.on("99991", 20260101).status).toBe("valid");
    expect(cpt.on("99993", 20260101).status).toBe("unknown");
    expect(cpt.description("99991", 20260101)).toBe("Invented service, short");
  });

  test.each([
    [
      "semicolons",
      CSV.replace('"Invented service, short"', "Invented service, short").replace(
        /^(\w+),/gm,
        "$1;",
      ),
    ],
    [
      "tabs",
      CSV.replace('"Invented service, short"', "Invented service, short").replace(
        /^(\w+),/gm,
        "$1\t",
      ),
    ],
    ["Windows line ends and a mark", `\ufeff${CSV.replace(/\n/g, "\r\n")}`],
  ])("may be written with %s", async (_, text) => {
    const cpt = await cptOf("cpt.txt", text);
    expect([cpt.size, cpt.description("99991", 20260101)]).toEqual([3, "Invented service, short"]);
  });

  test.each([true, false])("may be written in UTF-16 (with a mark: %s)", async (marked) => {
    const bytes = Buffer.from((marked ? "\ufeff" : "") + CSV, "utf16le");
    const cpt = await cptOf("cpt.csv", bytes);
    expect([cpt.size, cpt.description("99992", 20260101)]).toEqual([
      3,
      "Invented service of thirty minutes",
    ]);
  });

  test("may be a fee schedule as a workbook: titles above, modifiers, HCPCS codes between, zeros lost", async () => {
    const bytes = writeWorkbook([
      {
        name: "Fees",
        rows: [
          ["Sunny Side Clinic"],
          ["Fee schedule 2026", null, null, { number: 12345, format: "0" }],
          [],
          ["CPT/HCPCS", "Mod", "Short Desc", "Long Description", "Fee", "Eff Date"],
          [99991, null, "Inv svc", "Invented service", 120, { day: 20260101 }],
          [99991, "26", "Inv svc prof", "Invented service, reading only", 60, { day: 20260101 }],
          [
            "J1885",
            null,
            "Ketorolac",
            "Injection, ketorolac tromethamine, per 15 mg",
            3,
            { day: 20260101 },
          ],
          [199, null, "Inv anes", "Invented anesthesia", 900, { day: 20260101 }],
          ["Total", null, null, null, 1083],
        ],
      },
    ]);
    const reading = readAll(ownFile("Fees 2026.xlsx", bytes));
    expect(reading).toMatchObject({
      ok: { facts: { id: "cpt-fees-2026", kind: "cpt", count: 2, from: 20260101, to: null } },
      remarks: ["2 rows hold no CPT code (HCPCS codes, headings, totals) and were left out"],
    });
    const cpt = await cptOf("Fees 2026.xlsx", bytes);
    expect(cpt.description("99991", 20260601)).toBe("Invented service");
    expect(cpt.description("00199", 20260601)).toBe("Invented anesthesia");
  });

  test("may say from when to when each code is valid", async () => {
    const cpt = await cptOf(
      "cpt.csv",
      "code,description,effective,terminated\n99991,Invented one,01/01/2018,12/31/2024\n99991,Invented two,20250101,*\n99992,Invented three,2019-01-01,12/31/9999\n",
    );
    expect(cpt.spans("99991").map(({ from, to }) => [from, to])).toEqual([[20180101, null]]);
    expect(cpt.description("99991", 20240101)).toBe("Invented one");
    expect(cpt.description("99991", 20260101)).toBe("Invented two");
    expect(cpt.on("99992", 20181231).status).toBe("not-yet");
    expect(cpt.dates("99992", 20260101)).toBe(true);
  });

  test("is asked only about codes of the categories that it holds, from its own day on", async () => {
    const cpt = await cptOf("cpt.csv", "code,description,effective\n99991,Invented one,20260101\n");
    expect(cpt.covers("99993", 20260101)).toBe(true);
    expect(cpt.covers("99993", 20251231)).toBe(false);
    expect(cpt.covers("9993T", 20260101)).toBe(false);
    expect(cpt.dates("99993", 20260101)).toBe(false);
  });

  test("may have headers that speak of dates above something else", async () => {
    const cpt = await cptOf(
      "rvu.csv",
      "HCPCS,MOD,DESCRIPTION,ENDO BASE,EFFECTIVE FEE,TERMS\n99991,,Invented one,99990,12.10,net\n99992,,Invented two,99990,13.20,net\n99994,,Invented three,99990,14.30,net\n",
    );
    expect(cpt.size).toBe(3);
    expect(cpt.description("99992", 20260101)).toBe("Invented two");
    expect(cpt.dates("99999", 20260101)).toBe(false);
  });

  test("without descriptions is taken, and says so", () => {
    expect(readAll(ownFile("codes.csv", "CPT,Fee\n99991,12.50\n99992,80.00\n"))).toMatchObject({
      ok: { facts: { count: 2 } },
      remarks: ["no column of descriptions was found: codes are checked, but not described"],
    });
  });
});

describe("a list that cannot be right is refused with its line", () => {
  test.each([
    [
      "two codes alike",
      "code,description\n99991,Invented one\n99992,Invented two\n99991,Something else\n",
      4,
      /99991 stands here and on line 2 with different descriptions/,
    ],
    ["a formula", 'code,description\n99991,"=HYPERLINK(""http://example.org"")"\n', 2, /formula/],
    [
      "a date that is none",
      "code,description,effective\n99991,Invented,13/45/2026\n",
      2,
      /“13\/45\/2026” is not a date/,
    ],
    [
      "an end before the beginning",
      "code,description,start,end\n99991,Invented,20260101,20250101\n",
      2,
      /99991 ends before it begins/,
    ],
    [
      "a quote that is never closed",
      'code,description\n99991,"Invented\n99992,Other\n',
      2,
      /quote/i,
    ],
    ["other columns", "name,city\nAnn,Boise\nBob,Salem\n", null, /holds no CPT codes/],
  ])("%s", (_, text, line, reason) => {
    expect(readAll(ownFile("list.csv", text))).toMatchObject({
      problem: { file: "list.csv", line, reason: expect.stringMatching(reason) },
    });
  });

  test("a formula in a workbook's description", () => {
    const bytes = writeWorkbook([
      {
        name: "A",
        rows: [
          ["code", "description"],
          ["99991", { formula: "A1", result: "Invented" }],
        ],
      },
    ]);
    expect(readAll(ownFile("list.xlsx", bytes))).toMatchObject({
      problem: { line: 2, reason: expect.stringMatching(/formula/) },
    });
  });
});
