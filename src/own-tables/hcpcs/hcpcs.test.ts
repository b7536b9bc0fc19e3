import { beforeAll, describe, expect, test } from "@jest/globals";
import { zipSync } from "fflate";
import { hcpcsRecordFile } from "../../../test/own-tables/hcpcs-record-file";
import { ownFile, readAll, tableOfFile } from "../../../test/own-tables/own-file";
import { dayBeyond } from "../../../test/coverage";
import { testTables } from "../../../test/tables";
import { addDays, monthOf, yearOf } from "../../codes/day";
import { endOfQuarter, monthName } from "../../codes/fiscal-year";
import { writeWorkbook } from "../../files/xlsx";
import type { CodeTable, CodeTables, Day } from "../../codes/types";
import { withOwnTables } from "../with-own-tables";

type Row = Readonly<Record<string, string>>;

/** The bundled codes or modifiers as rows of a file. */
function rowsOf(table: CodeTable, kind: "code" | "modifier"): Row[] {
  return Array.from({ length: table.size }, (_, at) => {
    const code = table.codeAt(at);
    const [span] = table.spans(code);
    return {
      code,
      kind,
      long_description: table.description(code, DAY_BEFORE) ?? "",
      short_description: table.shortDescription(code, DAY_BEFORE) ?? "",
      add_date: String(span?.from ?? ""),
      effective_date: String(span?.from ?? ""),
      termination_date: span?.to ? String(span.to) : "",
    };
  });
}

/** The first day of the quarter after the bundled ones, the day before, and how CMS names its file. */
const NEXT = dayBeyond("hcpcs");
const DAY_BEFORE = addDays(NEXT, -1);
const PREVIOUS = NEXT - (monthOf(NEXT) === 1 ? 9_100 : 300);
const fileOf = (day: Day) =>
  `HCPC${yearOf(day)}_${monthName(monthOf(day)).slice(0, 3).toUpperCase()}_ANWEB`;
/** "July 2026" for the quarter that begins in July. */
const quarterOf = (day: Day) => `${monthName(monthOf(day))} ${yearOf(day)}`;

/** An invented file of that quarter: a code is new, one has ended, one means something else. */
function nextQuarter(rows: readonly Row[]): Row[] {
  const changed = rows.map((row) => {
    if (row["code"] === "J1885")
      return { ...row, termination_date: String(DAY_BEFORE), effective_date: String(NEXT) };
    return row["code"] === "A0021" ? { ...row, long_description: "Invented new wording" } : row;
  });
  return [
    ...changed,
    {
      ...rows[0],
      code: "J9998",
      long_description: "Invented drug",
      short_description: "Inv drug",
      add_date: String(NEXT),
      effective_date: String(NEXT),
      termination_date: "",
    },
  ];
}

function workbook(rows: readonly Row[]): Uint8Array {
  return writeWorkbook([
    {
      name: fileOf(NEXT),
      rows: [
        [
          "HCPC",
          "SEQNUM",
          "RECID",
          "LONG DESCRIPTION",
          "SHORT DESCRIPTION",
          "ADD DT",
          "ACT EFF DT",
          "TERM DT",
          "ACTION CD",
        ],
        ...rows.map((row) => [
          row["code"] ?? "",
          "00100",
          row["kind"] === "modifier" ? "7" : "3",
          row["long_description"] ?? "",
          row["short_description"] ?? "",
          Number(row["add_date"]),
          Number(row["effective_date"]),
          row["termination_date"] === "" ? null : Number(row["termination_date"]),
          "N",
        ]),
      ],
    },
  ]);
}

let tables: CodeTables;
let rows: Row[];
beforeAll(async () => {
  tables = await testTables();
  rows = nextQuarter([...rowsOf(tables.hcpcs, "code"), ...rowsOf(tables.modifier, "modifier")]);
});

function expectNextQuarter(merged: CodeTables): void {
  const { hcpcs, modifier } = merged;
  expect(hcpcs.coverage).toEqual({ from: 20150101, to: endOfQuarter(NEXT) });
  expect(hcpcs.size).toBe(tables.hcpcs.size + 1);
  expect(modifier.size).toBe(tables.modifier.size);
  const statuses = [DAY_BEFORE, NEXT].map((day) =>
    ["J9998", "J1885"].map((code) => hcpcs.on(code, day).status),
  );
  expect(statuses).toEqual([
    ["not-yet", "valid"],
    ["valid", "expired"],
  ]);
  expect(hcpcs.description("A0021", DAY_BEFORE)).toBe(
    tables.hcpcs.description("A0021", DAY_BEFORE),
  );
  expect(hcpcs.description("A0021", NEXT)).toBe("Invented new wording");
  expect(hcpcs.shortDescription("J9998", NEXT)).toBe("Inv drug");
  expect(hcpcs.shortDescription("J1885", NEXT)).toBe("Ketorolac tromethamine inj");
  expect(modifier.on("RT", addDays(NEXT, 45)).status).toBe("valid");
}

describe("CMS's HCPCS file", () => {
  test("is read from its fixed-width text, in the zip with the workbook and lists beside", () => {
    const zip = zipSync({
      [`${fileOf(NEXT)}.txt`]: new TextEncoder().encode(hcpcsRecordFile(rows)),
      [`${fileOf(NEXT)}.xlsx`]: new Uint8Array([0x50, 0x4b, 3, 4, 0]),
      "NOC codes.txt": new TextEncoder().encode("NOC CODES\r\nA4649 Surgical supply\r\n"),
    });
    const table = tableOfFile("alpha-numeric-hcpcs-file.zip", zip);
    expect(table.facts).toMatchObject({
      id: `hcpcs-${quarterOf(NEXT).toLowerCase().replace(" ", "-")}`,
      from: NEXT,
      to: endOfQuarter(NEXT),
      modifiers: tables.modifier.size,
    });
    expectNextQuarter(withOwnTables(tables, [table]));
  });

  test("is read from its workbook", () => {
    const table = tableOfFile(`${fileOf(NEXT)}.xlsx`, workbook(rows));
    expect(table.facts).toMatchObject({
      id: `hcpcs-${quarterOf(NEXT).toLowerCase().replace(" ", "-")}`,
      name: `HCPCS Level II ${quarterOf(NEXT)}`,
    });
    expectNextQuarter(withOwnTables(tables, [table]));
  });

  test("whose codes change after the quarter of its name is refused", () => {
    expect(readAll(ownFile(`${fileOf(PREVIOUS)}.txt`, hcpcsRecordFile(rows)))).toMatchObject({
      problem: {
        reason: `its name says ${quarterOf(PREVIOUS)}, but codes in it change as late as ${quarterOf(NEXT)}`,
      },
    });
  });

  test("of a quarter before the newest bundled one changes nothing", () => {
    const table = tableOfFile("hcpcs.txt", hcpcsRecordFile(rows), { from: 20260101 });
    const merged = withOwnTables(tables, [table]);
    expect(merged.hcpcs).toBe(tables.hcpcs);
  });
});
