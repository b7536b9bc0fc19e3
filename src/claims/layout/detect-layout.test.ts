import { beforeAll, describe, expect, test } from "@jest/globals";
import { testTables } from "../../../test/tables";
import type { CodeTables } from "../../codes/types";
import { CODE_CHECK_HEADER } from "../code-check-column";
import { describeMapping } from "../role-words";
import type { CellValue, SheetLayout } from "../types";
import { detectLayout } from "./detect-layout";
import type { LayoutOptions } from "./detect-layout";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

/** A sheet as a table: cells between bars; whole and decimal numbers become numbers, as Excel has them. */
function sheet(table: string): CellValue[][] {
  return table
    .trim()
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, "")
        .split("|")
        .map(asCell),
    );
}

function asCell(written: string): CellValue {
  const text = written.trim();
  if (text.startsWith("'")) return text.slice(1);
  return /^\d+(\.\d+)?$/.test(text) && !/^0\d/.test(text) ? Number(text) : text;
}

function layoutOf(table: string, options: LayoutOptions = {}): SheetLayout {
  return detectLayout(sheet(table), { tables, ...options });
}

/** What each column was taken for, in words, "" for none. */
function words({ columns }: SheetLayout): string[] {
  return columns.map((column) => (column.role === null ? "" : describeMapping(column, columns)));
}

describe("sheets whose header tells", () => {
  test("a small practice's batch", () => {
    const layout = layoutOf(`
      | Patient Name | DOB        | Sex | DOS        | POS | CPT   | Mod 1 | Dx1    | Dx 1 Desc             | Dx2 | Dx Ptr | Units | Billed Amt | Rend NPI   |
      | Ada Roe      | 03/04/1961 | F   | 05/12/2025 | 11  | 99213 | 25    | E11.9  | Type 2 diabetes       | I10 | A,B    | 1     | 125.00     | 1234567893 |
      | Ben Doe      | 11/30/1958 | M   | 05/12/2025 | 11  | 36415 |       | Z79.4  | Long term insulin     |     | A      | 1     | 12.50      | 1234567893 |`);
    expect(layout.headerRows).toEqual({ first: 0, last: 0 });
    expect(layout.firstRow).toBe(1);
    expect(words(layout)).toEqual([
      "",
      "Date of birth",
      "Sex",
      "Date of service",
      "Place of service",
      "Procedure code",
      "Modifier 1",
      "Diagnosis 1",
      "Description of Diagnosis 1",
      "Diagnosis 2",
      "Diagnosis pointer",
      "Units",
      "Charge",
      "NPI",
    ]);
    expect(layout.columns.every((column) => column.role === null || column.confidence === 1)).toBe(
      true,
    );
  });

  test("a CMS carrier file, which states diagnoses more than once", () => {
    const layout = layoutOf(`
      | DESYNPUF_ID | CLM_ID | CLM_FROM_DT | CLM_THRU_DT | PRNCPAL_DGNS_CD | ICD_DGNS_CD1 | ICD_DGNS_CD2 | LINE_1ST_EXPNS_DT | HCPCS_CD | HCPCS_1ST_MDFR_CD | LINE_ICD_DGNS_CD | LINE_SRVC_CNT |
      | 00013D2EFD8 | 887213 | 20250501    | 20250502    | E119            | E119         | I10          | 20250501          | 99213    | '25               | I10              | 1             |
      | 00016F745A0 | 887733 | 20250503    | 20250503    | Z794            | Z794         | E119         | 20250503          | J1885    |                   | Z794             | 2             |`);
    expect(words(layout)).toEqual([
      "Patient number",
      "Claim number",
      "Date of service 2",
      "Date of service, to",
      "Diagnosis 1",
      "Code",
      "Diagnosis 2",
      "Date of service",
      "Procedure code",
      "Modifier 1",
      "Code 2",
      "Units",
    ]);
  });

  test("a column that lists once more what the numbered columns hold, which are no further diagnoses", () => {
    const layout = layoutOf(`
      | Visit | DOS        | Dx 1   | Dx 2    | All Dx          | CPT   |
      | 1     | 05/12/2025 | E11.9  | I10     | E119, I10       | 99213 |
      | 2     | 05/12/2025 | J06.9  |         | J06.9           | 99213 |
      | 3     | 05/12/2025 | M54.50 | M25.561 | M54.50, M25.561 | 97110 |`);
    expect(words(layout).slice(2, 5)).toEqual(["Diagnosis 1", "Diagnosis 2", "Code"]);
  });

  test("a column that lists further diagnoses behind a numbered one", () => {
    const layout = layoutOf(`
      | Visit | DOS        | Dx 1   | Other Dx       | CPT   |
      | 1     | 05/12/2025 | E11.9  | I10, E78.5     | 99213 |
      | 3     | 05/12/2025 | M54.50 | M25.561, I10   | 97110 |`);
    expect(words(layout).slice(2, 4)).toEqual(["Diagnosis 1", "Diagnosis 2"]);
  });

  test("a principal diagnosis beside numbered others that follow it", () => {
    const layout = layoutOf(`
      | Primary Dx | Dx 1  | Dx 2 |
      | E11.9      | I10   | J45.909 |
      | Z79.4      | E11.9 | I10  |`);
    expect(words(layout)).toEqual(["Diagnosis 1", "Diagnosis 2", "Diagnosis 3"]);
  });

  test("a sheet that counts its diagnoses from 0", () => {
    expect(words(layoutOf("| dx_0 | dx_1 | dx_2 |\n| E11.9 | I10 | Z79.4 |"))).toEqual([
      "Diagnosis 1",
      "Diagnosis 2",
      "Diagnosis 3",
    ]);
  });

  test("diagnosis columns that all bear one header count from left to right", () => {
    expect(words(layoutOf("| Dx | Dx | Dx | CPT |\n| E11.9 | I10 | Z79.4 | 99213 |"))).toEqual([
      "Diagnosis 1",
      "Diagnosis 2",
      "Diagnosis 3",
      "Procedure code",
    ]);
  });

  test("ICD_1 to ICD_10 are ten diagnoses", () => {
    const header = Array.from({ length: 10 }, (_, at) => `ICD_${at + 1}`).join(" | ");
    expect(words(layoutOf(`| ${header} |\n| E11.9 | I10 |`)).at(-1)).toBe("Diagnosis 10");
  });

  test("an auditor's list of codes with their system", () => {
    const layout = layoutOf(`
      | Code  | Code Type | Description             |
      | E11.9 | ICD-10    | Type 2 diabetes         |
      | 99213 | CPT       | Office visit            |
      | J1885 | HCPCS     | Ketorolac tromethamine  |`);
    expect(words(layout)).toEqual(["Code", "Code system", "Description of Code"]);
  });

  test("our own column is never part of a claim", () => {
    const layout = layoutOf(`| Dx1 | ${CODE_CHECK_HEADER} |\n| E11 | ✖ [Dx1] E11 is a category |`);
    expect(words(layout)).toEqual(["Diagnosis 1", ""]);
  });

  test("positions in the sheet start where the rows given start", () => {
    const layout = layoutOf("| Dx1 | CPT |\n| E11.9 | 99213 |", { firstRow: 4, firstColumn: 2 });
    expect(layout.headerRows).toEqual({ first: 4, last: 4 });
    expect(layout.firstRow).toBe(5);
    expect(layout.columns.map(({ column }) => column)).toEqual([2, 3]);
  });
});

describe("where the header stands", () => {
  test("below title rows and blank rows", () => {
    const layout = layoutOf(`
      | Sunrise Family Practice |       |       |
      | Claims for May 2025     |       |       |
      |                         |       |       |
      | Claim #                 | Dx1   | CPT   |
      | 1001                    | E11.9 | 99213 |`);
    expect(layout.headerRows).toEqual({ first: 3, last: 3 });
    expect(layout.firstRow).toBe(4);
    expect(words(layout)).toEqual(["Claim number", "Diagnosis 1", "Procedure code"]);
  });

  test("in two rows, a merged group over its numbers", () => {
    const layout = layoutOf(`
      | Claim | Service   |       | Diagnosis |     |     | Procedure |     |     | Units |
      |       | From Date | Thru Date | 1     | 2   | 3   | Code      | Mod | Qty |       |
      | 1001  | 5/1/2025  | 5/1/2025  | E11.9 | I10 |     | 99213     | 25  | 1   | 1     |`);
    expect(layout.headerRows).toEqual({ first: 0, last: 1 });
    expect(layout.columns.map(({ header }) => header)).toEqual([
      "Claim",
      "Service From Date",
      "Service Thru Date",
      "Diagnosis 1",
      "Diagnosis 2",
      "Diagnosis 3",
      "Procedure Code",
      "Procedure Mod",
      "Procedure Qty",
      "Units",
    ]);
    expect(words(layout).slice(0, 8)).toEqual([
      "Claim number",
      "Date of service",
      "Date of service, to",
      "Diagnosis 1",
      "Diagnosis 2",
      "Diagnosis 3",
      "Procedure code",
      "Modifier 1",
    ]);
  });

  test("in two rows, words broken over them", () => {
    const layout = layoutOf(`
      | Date of | Place of | Diagnosis | Procedure | Date of  |
      | Service | Service  | Code 1    | Code      | Birth    |
      | 5/1/2025 | 11      | E11.9     | 99213     | 3/4/1961 |`);
    expect(layout.headerRows).toEqual({ first: 0, last: 1 });
    expect(words(layout)).toEqual([
      "Date of service",
      "Place of service",
      "Diagnosis 1",
      "Procedure code",
      "Date of birth",
    ]);
  });

  test("in one row, with a number alone in a blank line right below", () => {
    const layout = layoutOf(`
      | Claim | DOS      | Dx 1  | Units |   |
      |       |          |       |       | 0 |
      | 1001  | 5/1/2025 | E11.9 | 1     |   |`);
    expect(layout.headerRows).toEqual({ first: 0, last: 0 });
  });

  test("a group that is none of ours keeps its columns out", () => {
    const layout = layoutOf(`
      | Patient |     | Subscriber |     | Diagnosis |     |
      | DOB     | Sex | DOB        | Sex | 1         | 2   |
      | 3/4/1961 | F  | 1/1/1960   | M   | E11.9     | I10 |`);
    expect(words(layout)).toEqual(["Date of birth", "Sex", "", "", "Diagnosis 1", "Diagnosis 2"]);
  });

  test("a header cell with a line break", () => {
    expect(
      detectLayout([
        ["Diagnosis\nCode 1", "Place of\r\nService"],
        ["E11.9", "11"],
      ]).columns,
    ).toMatchObject([
      { header: "Diagnosis Code 1", role: "diagnosis", position: 1 },
      { header: "Place of Service", role: "placeOfService" },
    ]);
  });

  test("words that we do not know over codes are a header too", () => {
    const layout = layoutOf(`
      | Condition | Amount |
      | E11.9     | 12.50  |
      | I10       | 80.00  |
      | Z79.4     | 40.25  |
      | J45.909   | 40.25  |`);
    expect(layout.headerRows).toEqual({ first: 0, last: 0 });
    expect(layout.columns[0]).toMatchObject({ role: "diagnosis", evidence: "contents" });
  });

  test("a blank row below the header is no claim line", () => {
    expect(layoutOf("| Dx1 | CPT |\n|  |  |\n| E11.9 | 99213 |").firstRow).toBe(2);
  });

  test("an empty sheet has no header, no columns", () => {
    expect(detectLayout([])).toEqual({ headerRows: null, firstRow: 0, columns: [] });
    expect(detectLayout([["", ""], [""]]).columns).toEqual([]);
  });
});

describe("sheets without a header", () => {
  test("columns are read by their cells, and say how sure that is", () => {
    const layout = layoutOf(`
      | 1234567893 | 5/12/2025 | '11 | 99213 | E11.9   | I10   | F | 125.00 |
      | 1245319599 | 5/12/2025 | '22 | 36415 | Z79.4   | E11.9 | M | 12.50  |
      | 1234567893 | 5/13/2025 | '11 | 99214 | J45.909 | I10   | F | 180.25 |
      | 1234567893 | 5/14/2025 | '11 | J1885 | I10     |       | F | 30.10  |`);
    expect(layout.headerRows).toBeNull();
    expect(layout.firstRow).toBe(0);
    expect(words(layout)).toEqual([
      "NPI",
      "Date of service",
      "Place of service",
      "Procedure code",
      "Diagnosis 1",
      "Diagnosis 2",
      "Sex",
      "Charge",
    ]);
    for (const { confidence, evidence } of layout.columns) {
      expect(evidence).toBe("contents");
      expect(confidence).toBeGreaterThanOrEqual(0.6);
    }
  });

  test("running numbers, round amounts and one lone I10 are not taken for more than they are", () => {
    const layout = layoutOf(`
      | A1 | 5/30/2025 | 99213 | E11.9  | I10 | 1 | 120 |
      | A2 | 5/30/2025 | 99214 | E11    |     | 1 | 160 |
      | A3 | 6/2/2025  | G0008 | Z23    |     | 1 | 30  |
      | A4 | 6/2/2025  | J1885 | M54.50 |     | 2 | 45  |`);
    expect(words(layout)).toEqual([
      "",
      "Date of service",
      "Procedure code",
      "Diagnosis 1",
      "Diagnosis 2",
      "Units",
      "",
    ]);
  });

  test("one column of diagnoses without dots, some of them wrong", () => {
    const layout = layoutOf("| E119 |\n| I10 |\n| Z794 |\n| E11 |\n| E1199 |\n| M545 |");
    expect(words(layout)).toEqual(["Diagnosis 1"]);
  });

  test("diagnoses that look like HCPCS codes are told by the whole column", () => {
    expect(words(layoutOf("| S0100 |\n| S0101 |\n| M1711 |\n| Z1231 |\n| K5900 |"))[0]).not.toBe(
      "Procedure code",
    );
    expect(words(layoutOf("| J1885 |\n| G0439 |\n| A4253 |\n| Q0091 |\n| E0601 |"))).toEqual([
      "Procedure code",
    ]);
  });

  test("without tables, codes that could be either are not guessed", () => {
    const layout = detectLayout(sheet("| J1885 |\n| M1711 |\n| E0601 |"), { tables: null });
    expect(layout.columns[0]?.role ?? null).not.toBe("diagnosis");
    expect(layout.columns[0]?.role ?? null).not.toBe("procedure");
  });

  test("diagnoses and procedures in one column are a column of codes", () => {
    expect(
      words(layoutOf("| E11.9 |\n| 99213 |\n| I10 |\n| J1885 |\n| Z79.4 |\n| 36415 |")),
    ).toEqual(["Code"]);
  });

  test("prose right of a code column, going with it one to one, describes it", () => {
    const layout = layoutOf(`
      | E11.9 | Type 2 diabetes | Dr. Smith |
      | I10   | Hypertension    | Dr. Smith |
      | E11.9 | Type 2 diabetes | Dr. Jones |
      | Z79.4 | Insulin use     | Dr. Smith |`);
    expect(words(layout)).toEqual(["Diagnosis 1", "Description of Diagnosis 1", ""]);
  });
});

describe("columns without a telling header", () => {
  test.each([
    ["ZIP", ["99213", "99214", "99213"]],
    ["Denial reason", ["I10", "E11.9", "Z79.4"]],
    ["Previous Dx", ["I10", "E11.9", "Z79.4"]],
    ["ICD-9 Dx", ["250.00", "401.9", "V58.67"]],
    ["Account", ["99213", "99214", "36415"]],
    ["State", ["GA", "AL", "AK"]],
    ["Paid on", ["5/1/2025", "5/2/2025", "5/3/2025"]],
    ["Suite", ["11", "22", "11"]],
    ["Member since", ["1/1/1980", "1/1/1981", "1/1/1982"]],
    ["Location", ["A12", "B05", "C10", "D14", "E11", "F20"]],
  ])("%s is left alone, whatever stands in it", (header, cells) => {
    const layout = detectLayout([["Dx1", header], ...cells.map((cell) => ["E11.9", cell])], {
      tables,
    });
    expect(["code", "claimId", "patientId", null]).toContain(layout.columns[1]?.role ?? null);
    if (header !== "Account") expect(layout.columns[1]?.role).toBeNull();
  });

  test.each([
    ["Date", ["5/1/2025", "5/2/2025"], "serviceDate"],
    ["Date", ["soon", "later"], null],
    ["M1", ["", ""], "modifier"],
    ["M1", ["25", "LT"], "modifier"],
    ["M1", ["12.5 kg", "80 kg"], null],
    ["To", ["5/1/2025", "5/2/2025"], "serviceDateTo"],
    ["To", ["Aetna", "Cigna"], null],
    ["System", ["CPT", "ICD-10"], "codeSystem"],
    ["System", ["Respiratory", "Cardiac"], null],
    ["Reason for visit", ["R05.9", "cough", "I10"], "code"],
    ["Reason for visit", ["cough", "dm f/u", "bp"], null],
  ])("a header as short as %s counts if its cells are %j", (header, cells, role) => {
    const layout = detectLayout(
      [["Dx1", "CPT", header], ...cells.map((cell) => ["E11.9", "99213", cell])],
      { tables },
    );
    expect(layout.columns[2]?.role).toBe(role);
  });

  test("codes beside numbered diagnoses are checked, but are none of these", () => {
    const layout = layoutOf(`
      | Dx1   | CPT   | Problem |
      | E11.9 | 99213 | I10     |
      | I10   | 99213 | Z79.4   |
      | Z79.4 | 99213 | J45.909 |`);
    expect(words(layout)).toEqual(["Diagnosis 1", "Procedure code", "Code"]);
  });

  test("a code column full of words is the description of the codes elsewhere", () => {
    const layout = layoutOf(`
      | ICD-10 | Diagnosis       | CPT   | Procedure          |
      | E11.9  | Type 2 diabetes | 99213 | Office visit       |
      | I10    | Hypertension    | 36415 | Blood draw         |
      | Z79.4  | Insulin use     | 80053 | Laboratory panel   |`);
    expect(words(layout)).toEqual([
      "Diagnosis 1",
      "Description of Diagnosis 1",
      "Procedure code",
      "Description of Procedure code",
    ]);
  });

  test("a diagnosis column full of another system's identifiers is not read", () => {
    expect(
      words(layoutOf("| Diagnosis1 | CPT |\n| 44054006 | 99213 |\n| 38341003 | 99213 |")),
    ).toEqual(["", "Procedure code"]);
  });
});

describe("descriptions", () => {
  test("are linked by number", () => {
    const layout = layoutOf("| Dx1 | Dx2 | Dx 1 Desc | Dx 2 Desc |\n| E11.9 | I10 | | |");
    expect(layout.columns.map(({ describes }) => describes)).toEqual([null, null, 0, 1]);
  });

  test("are linked by what they name, over a nearer column", () => {
    const layout = layoutOf(
      "| CPT | Mod | Dx1 | Procedure Description | POS | POS Name |\n| 99213 | | E11.9 | | 11 | |",
    );
    expect(layout.columns[3]?.describes).toBe(0);
    expect(layout.columns[5]?.describes).toBe(4);
  });

  test("without a name are of the nearest code to the left, modifiers and places passed over", () => {
    const layout = layoutOf("| Dx1 | CPT | Mod | POS | Description |\n| E11.9 | 99213 | | 11 | |");
    expect(layout.columns[4]?.describes).toBe(1);
  });

  test("without a name go with the codes that their texts go with", () => {
    const layout = layoutOf(`
      | CPT   | Dx1   | Description    |
      | 99213 | E11.9 | Office visit   |
      | 36415 | E11.9 | Blood draw     |
      | 99213 | I10   | Office visit   |
      | 80053 | I10   | Panel of tests |`);
    expect(layout.columns[2]?.describes).toBe(0);
  });

  test("standing left of their only code are linked to it", () => {
    expect(layoutOf("| Description | Code |\n| | E11.9 |").columns[0]?.describes).toBe(1);
  });

  test("two beside one code both describe it", () => {
    const layout = layoutOf("| Code | Short Description | Long Description |\n| E11.9 | | |");
    expect(layout.columns.map(({ describes }) => describes)).toEqual([null, 0, 0]);
  });

  test("of a diagnosis that the sheet has not are left unread", () => {
    expect(words(layoutOf("| Dx1 | Dx 4 Desc |\n| E11.9 | |"))).toEqual(["Diagnosis 1", ""]);
  });
});

describe("lists in cells", () => {
  test.each([
    ["Diagnosis Codes", ["E11.9, I10, M17.11; Z79.4", "I10"], ","],
    ["Dx Codes", ["E11.9\nI10", "Z79.4"], "\n"],
    ["ICD-10", ["E11.9|I10", "Z79.4|I10"], "|"],
    ["Diagnosis", ["E11.9 I10", "Z79.4 I10", "I10"], " "],
    ["diagnosis_code_pointers", ["1,2", "1"], ","],
    ["Modifiers", ["25 LT", "59"], " "],
    ["Dx1", ["E11.9, I10", "Z79.4", "I10", "E11.9", "J45.909"], null],
    ["Diagnosis", ["E11 .9", "I10", "Z79.4"], null],
  ])("%s with %j is separated by %j", (header, cells, separator) => {
    const layout = detectLayout([[header, "CPT"], ...cells.map((cell) => [cell, "99213"])], {
      tables,
    });
    expect(layout.columns[0]?.separator).toBe(separator);
  });

  test("are seen without a header", () => {
    const layout = detectLayout([["E11.9; I10"], ["Z79.4; I10"], ["I10"]], { tables });
    expect(layout.columns[0]).toMatchObject({ role: "diagnosis", separator: ";" });
  });
});
