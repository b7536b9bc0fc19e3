import { beforeAll, describe, expect, test } from "@jest/globals";
import { zipSync } from "fflate";
import { hcpcsRecordFile } from "../../../test/own-tables/hcpcs-record-file";
import { ownFile, readAll, tableOfFile } from "../../../test/own-tables/own-file";
import { testTables } from "../../../test/tables";
import { writeWorkbook } from "../../files/xlsx";
import type { CodeTable, CodeTables } from "../../codes/types";
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
      long_description: table.description(code, 20260401) ?? "",
      short_description: table.shortDescription(code, 20260401) ?? "",
      add_date: String(span?.from ?? ""),
      effective_date: String(span?.from ?? ""),
      termination_date: span?.to ? String(span.to) : "",
    };
  });
}

/** An invented file of October 2026: a code is new, one has ended, one means something else. */
function october(rows: readonly Row[]): Row[] {
  const changed = rows.map((row) => {
    if (row["code"] === "J1885")
      return { ...row, termination_date: "20260930", effective_date: "20261001" };
    return row["code"] === "A0021" ? { ...row, long_description: "Invented new wording" } : row;
  });
  return [
    ...changed,
    {
      ...rows[0],
      code: "J9998",
      long_description: "Invented drug",
      short_description: "Inv drug",
      add_date: "20261001",
      effective_date: "20261001",
      termination_date: "",
    },
  ];
}

function workbook(rows: readonly Row[]): Uint8Array {
  return writeWorkbook([
    {
      name: "HCPC2026_OCT_ANWEB",
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
  rows = october([...rowsOf(tables.hcpcs, "code"), ...rowsOf(tables.modifier, "modifier")]);
});

function expectOctober(merged: CodeTables): void {
  const { hcpcs, modifier } = merged;
  expect(hcpcs.coverage).toEqual({ from: 20150101, to: 20261231 });
  expect(hcpcs.size).toBe(tables.hcpcs.size + 1);
  expect(modifier.size).toBe(tables.modifier.size);
  const statuses = [20260930, 20261001].map((day) =>
    ["J9998", "J1885"].map((code) => hcpcs.on(code, day).status),
  );
  expect(statuses).toEqual([
    ["not-yet", "valid"],
    ["valid", "expired"],
  ]);
  expect(hcpcs.description("A0021", 20260930)).toBe(tables.hcpcs.description("A0021", 20260930));
  expect(hcpcs.description("A0021", 20261001)).toBe("Invented new wording");
  expect(hcpcs.shortDescription("J9998", 20261001)).toBe("Inv drug");
  expect(hcpcs.shortDescription("J1885", 20261001)).toBe("Ketorolac tromethamine inj");
  expect(modifier.on("RT", 20261115).status).toBe("valid");
}

describe("CMS's HCPCS file", () => {
  test("is read from its fixed-width text, in the zip with the workbook and lists beside", () => {
    const zip = zipSync({
      "HCPC2026_OCT_ANWEB.txt": new TextEncoder().encode(hcpcsRecordFile(rows)),
      "HCPC2026_OCT_ANWEB.xlsx": new Uint8Array([0x50, 0x4b, 3, 4, 0]),
      "NOC codes_OCT 2026.txt": new TextEncoder().encode("NOC CODES\r\nA4649 Surgical supply\r\n"),
    });
    const table = tableOfFile("october-2026-alpha-numeric-hcpcs-file.zip", zip);
    expect(table.facts).toMatchObject({
      id: "hcpcs-october-2026",
      from: 20261001,
      to: 20261231,
      modifiers: tables.modifier.size,
    });
    expectOctober(withOwnTables(tables, [table]));
  });

  test("is read from its workbook", () => {
    const table = tableOfFile("HCPC2026_OCT_ANWEB.xlsx", workbook(rows));
    expect(table.facts).toMatchObject({
      id: "hcpcs-october-2026",
      name: "HCPCS Level II October 2026",
    });
    expectOctober(withOwnTables(tables, [table]));
  });

  test("whose codes change after the quarter of its name is refused", () => {
    expect(readAll(ownFile("HCPC2026_APR_ANWEB.txt", hcpcsRecordFile(rows)))).toMatchObject({
      problem: {
        reason: "its name says April 2026, but codes in it change as late as October 2026",
      },
    });
  });

  test("of a quarter before the newest bundled one changes nothing", () => {
    const table = tableOfFile("hcpcs.txt", hcpcsRecordFile(rows), { from: 20260101 });
    const merged = withOwnTables(tables, [table]);
    expect(merged.hcpcs).toBe(tables.hcpcs);
  });
});
