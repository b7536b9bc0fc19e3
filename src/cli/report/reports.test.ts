import { beforeAll, describe, expect, test } from "@jest/globals";
import { coverageOf } from "../../../test/coverage";
import { testTables } from "../../../test/tables";
import type { Cause } from "../../check/types";
import type { ColumnMapping } from "../../claims/types";
import { toIso } from "../../codes/day";
import type { CodeTables } from "../../codes/types";
import type { CheckReport } from "./check-report";
import { csvReport } from "./csv";
import { jsonReport } from "./json";
import { textReport } from "./text";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

const COLUMN: ColumnMapping = {
  column: 2,
  header: "Dx 1",
  role: "diagnosis",
  position: 1,
  describes: null,
  separator: null,
  confidence: 1,
  evidence: "header",
};

const HEADER_CODE: Cause = {
  rule: "not-billable",
  severity: "error",
  value: "E11",
  message: "E11 is a category",
  repair: null,
  suggestions: [{ value: "E11.9", description: "Type 2 diabetes mellitus without complications" }],
};
const FORMULA_TEXT: Cause = {
  rule: "code-format",
  severity: "warning",
  value: '=HYPERLINK("x")',
  message: 'A "formula", it seems',
  repair: "+1",
  suggestions: [],
};

/** Findings as [line, column, cause]. */
function report(
  found: [line: number, column: number, cause: Cause][],
  columns = [COLUMN],
): CheckReport {
  const causes = [...new Set(found.map(([, , cause]) => cause))];
  return {
    title: "claims.csv",
    tables,
    own: [],
    layout: { headerRows: { first: 0, last: 0 }, firstRow: 1, columns },
    firstRow: 1,
    findings: {
      count: found.length,
      claimLines: 1200,
      line: Uint32Array.from(found, ([line]) => line),
      column: Uint16Array.from(found, ([, column]) => column),
      cause: Uint32Array.from(found, ([, , cause]) => causes.indexOf(cause)),
      causes,
    },
    others: [],
    dates: null,
    beyond: [],
    copy: null,
  };
}

/** The same with a cause more that no cell has: what it said was said better by another rule. */
function withAnIdleCause(whole: CheckReport): CheckReport {
  const { findings } = whole;
  return { ...whole, findings: { ...findings, causes: [...findings.causes, FORMULA_TEXT] } };
}

const text = (pieces: Iterable<string>) => [...pieces].join("");

describe("the JSON report", () => {
  test("has the keys of the contract in their order, rows from 1 and letters for columns", () => {
    const unread = { ...COLUMN, column: 27, role: null };
    const json = text(
      jsonReport(
        report(
          [
            [3, 2, HEADER_CODE],
            [4, 2, HEADER_CODE],
            [4, 2, FORMULA_TEXT],
          ],
          [COLUMN, unread],
        ),
      ),
    );
    const parsed = JSON.parse(json) as Record<string, unknown>;
    expect(Object.keys(parsed)).toEqual([
      "tables",
      "columns",
      "rows",
      "findings",
      "summary",
      "notChecked",
      "beyond",
      "columnsNotChecked",
    ]);
    expect(parsed["columns"]).toEqual([
      { column: "C", header: "Dx 1", role: "diagnosis", position: 1 },
    ]);
    expect(parsed["rows"]).toBe(1200);
    expect(JSON.stringify((parsed["findings"] as object[])[0])).toBe(
      JSON.stringify({
        row: 5,
        column: "C",
        header: "Dx 1",
        rule: "not-billable",
        severity: "error",
        value: "E11",
        message: "E11 is a category",
        repair: null,
        suggestions: [
          { value: "E11.9", description: "Type 2 diabetes mellitus without complications" },
        ],
      }),
    );
    expect(parsed["findings"]).toHaveLength(3);
    expect(JSON.stringify(parsed["summary"])).toBe(
      '{"errors":2,"warnings":1,"infos":0,"byRule":{"code-format":1,"not-billable":2}}',
    );
  });

  test("names the tables with their releases and the days that they cover", () => {
    const { tables: listed } = JSON.parse(text(jsonReport(report([])))) as {
      tables: { system: string; releases: string[]; from: string; to: string; codes: number }[];
    };
    expect(listed.map(({ system }) => system)).toEqual(["icd10cm", "hcpcs", "modifier", "pos"]);
    expect(Object.keys(listed[0] ?? {})).toEqual(["system", "releases", "from", "to", "codes"]);
    expect(listed[0]).toMatchObject({
      from: "2015-10-01",
      to: toIso(coverageOf("icd10cm").to),
      codes: tables.icd10cm.size,
    });
    expect(listed[0]?.releases).toContain("FY2026");
  });

  test("of a clean sheet is whole JSON too", () => {
    expect(JSON.parse(text(jsonReport(report([]))))).toMatchObject({
      findings: [],
      summary: { errors: 0, warnings: 0, infos: 0, byRule: {} },
    });
  });
});

describe("the CSV report", () => {
  test("has one finding a line, and keeps spreadsheets from running a cell as a formula", () => {
    const csv = text(
      csvReport(
        report([
          [0, 2, HEADER_CODE],
          [1, 2, FORMULA_TEXT],
        ]),
      ),
    );
    expect(csv).toBe(
      "row,column,header,rule,severity,value,message,repair,suggestions\r\n" +
        "2,C,Dx 1,not-billable,error,E11,E11 is a category,,E11.9\r\n" +
        `3,C,Dx 1,code-format,warning,"'=HYPERLINK(""x"")","A ""formula"", it seems",'+1,\r\n`,
    );
  });
});

describe("the text report", () => {
  test("groups the findings by severity, rule and value, with counts and the first cells", () => {
    const many = Array.from({ length: 1500 }, (_, i): [number, number, Cause] => [
      i,
      2,
      HEADER_CODE,
    ]);
    const words = text(textReport(report([...many, [1500, 2, FORMULA_TEXT]])));
    expect(words).toContain("claims.csv: 1,200 lines checked.");
    expect(words).toContain('C   Diagnosis 1 ("Dx 1")');
    expect(words).toContain("[not-billable]: 1,500 cells");
    expect(words).toContain('"E11" in C2, C3, C4, C5, C6, C7 and 1,494 more');
    expect(words).toContain("perhaps E11.9  Type 2 diabetes mellitus without complications");
    expect(words).toContain("certain repair: +1");
    expect(words).toContain("1,500 errors, 1 warning, 0 notes.");
    expect(words.indexOf("ERRORS")).toBeLessThan(words.indexOf("WARNINGS"));
    expect(words).not.toContain("NOTES");
  });

  test("leaves out what was said of no cell in the end", () => {
    const idle = text(textReport(withAnIdleCause(report([[1, 2, HEADER_CODE]]))));
    expect(idle).toEqual(text(textReport(report([[1, 2, HEADER_CODE]]))));
    const warned = report([[1, 2, { ...FORMULA_TEXT, rule: "diagnosis-gap" }]]);
    expect(text(textReport(withAnIdleCause(warned)))).toEqual(text(textReport(warned)));
  });

  test("tells of the copy what was done and what was left alone", () => {
    const copy = {
      path: "out.xlsx",
      corrected: 1,
      described: 1200,
      refused: 1,
      formulas: ["C3", "C4"],
    };
    const words = text(textReport({ ...report([]), copy }));
    expect(words).toContain("Saved out.xlsx: 1 cell corrected, 1,200 descriptions filled in.");
    expect(words).toContain(
      "Left alone: 1 correction that contradicts another one of the same cell.",
    );
    expect(words).toContain("Left alone, because they hold formulas: C3, C4.");
  });

  test("says once, up front, which dates the lists do not reach", () => {
    const beyond = [{ system: "hcpcs", to: 20260630, lines: 41 }] as const;
    expect(text(textReport({ ...report([]), beyond }))).toMatch(
      /lines? checked\.\n41 lines have a date of service after 2026-06-30, where our HCPCS Level II list ends: add a newer one/,
    );
  });
});
