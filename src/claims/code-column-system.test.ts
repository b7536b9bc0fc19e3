import { beforeAll, describe, expect, test } from "@jest/globals";
import { testTables } from "../../test/tables";
import type { CodeSystem, CodeTables } from "../codes/types";
import { codeColumnSystem } from "./code-column-system";
import { batchOf } from "./test-batch";
import type { SomeColumn } from "./test-batch";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

/** The system of each code in a column of role `code` (or another), with a word beside each where there are any. */
function systemsOf(
  codes: readonly string[],
  column: SomeColumn = { role: "code" },
  words?: readonly string[],
) {
  const columns: SomeColumn[] = words ? [column, { role: "codeSystem" }] : [column];
  const batch = batchOf(
    columns,
    codes.map((code, line) => [code, words?.[line] ?? ""]),
  );
  const system = codeColumnSystem(batch.columns[0]!, batch, tables); // batchOf made it a line above
  return codes.map((code, line) => system?.of(code, system.words?.indexes[line]));
}

describe("the system of a column's codes", () => {
  test.each<[SomeColumn["role"], string, CodeSystem]>([
    ["diagnosis", "J1885", "icd10cm"],
    ["diagnosis", "rubbish", "icd10cm"],
    ["procedure", "99213", "cpt"],
    ["procedure", "0001F", "cpt"],
    ["procedure", "J1885", "hcpcs"],
    ["procedure", "j1885 ", "hcpcs"],
    ["procedure", "D0120", "hcpcs"],
    ["modifier", "25", "modifier"],
    ["placeOfService", "11", "pos"],
  ])("follows from the role %s: %s is %s", (role, code, system) => {
    expect(systemsOf([code], { role })).toEqual([system]);
  });

  test("is none for a column without codes", () => {
    const batch = batchOf([{ role: "units" }], [["1"]]);
    expect(codeColumnSystem(batch.columns[0]!, batch, tables)).toBeNull(); // batchOf made it a line above
  });

  test.each([["Admit Dx"], ["ICD_DGNS_E_CD1"], ["LINE_ICD_DGNS_CD"]])(
    "follows from the header %s",
    (header) => {
      expect(systemsOf(["A0425"], { role: "code", header })).toEqual(["icd10cm"]);
    },
  );

  test("is the user's to say, not the header's, where the user chose the role", () => {
    expect(systemsOf(["99213"], { role: "code", header: "Dx", evidence: "user" })).toEqual(["cpt"]);
  });
});

describe("the system that words beside a code name", () => {
  test.each<[string, string, CodeSystem]>([
    ["ICD-10", "J1885", "icd10cm"],
    ["ICD-10-CM", "E11.9", "icd10cm"],
    ["ICD10CM", "E119", "icd10cm"],
    ["10", "E119", "icd10cm"],
    ["ABK", "E119", "icd10cm"],
    ["abf", "I10", "icd10cm"],
    ["BK", "25000", "icd9cm"],
    ["ICD-9-CM", "250.00", "icd9cm"],
    ["ICD-10-PCS", "0DTJ4ZZ", "icd10pcs"],
    ["CPT", "99213", "cpt"],
    ["CPT", "J1885", "hcpcs"],
    ["CPT®", "99213", "cpt"],
    ["HCPCS", "J1885", "hcpcs"],
    ["HCPCS Level II", "J1885", "hcpcs"],
    ["HC", "99213", "cpt"],
    ["CPT/HCPCS", "G0439", "hcpcs"],
    ["Diagnosis", "M1711", "icd10cm"],
    ["Modifier", "25", "modifier"],
    ["POS", "11", "pos"],
  ])("%s beside %s: %s", (word, code, system) => {
    expect(systemsOf([code], { role: "code" }, [word])).toEqual([system]);
  });

  test.each([["ICD"], [""], ["local"]])("%j names none: the tables decide", (word) => {
    expect(systemsOf(["E11.9", "99213"], { role: "code" }, [word, word])).toEqual([
      "icd10cm",
      "cpt",
    ]);
  });
});

describe("the system by the tables", () => {
  test("of a mixed list is told code by code", () => {
    expect(systemsOf(["E11.9", "99213", "J1885", "I10", "0500F", "LT"])).toEqual([
      "icd10cm",
      "cpt",
      "hcpcs",
      "icd10cm",
      "cpt",
      "modifier",
    ]);
  });

  test("of a code that both tables have is that of the whole column, or cannot be told", () => {
    const shared = sharedCode(tables);
    expect(systemsOf([shared, "E119", "I10", "Z794"])[0]).toBe("icd10cm");
    expect(systemsOf([shared, "J1885", "99213", "G0439"])[0]).toBe("hcpcs");
    expect(systemsOf([shared, "J1885", "E119"])[0]).toBeNull();
  });

  test("of a code that no table has is that of the whole column", () => {
    expect(systemsOf(["E1199", "E119", "I10"])[0]).toBe("icd10cm");
    expect(systemsOf(["hello", "J1885", "99213"])[0]).toBe("cpt");
    expect(systemsOf(["hello"])[0]).toBeNull();
  });

  test("of lists in cells is told by the codes in them", () => {
    expect(systemsOf(["E119; I10", "Z794"], { role: "code", separator: ";" })).toEqual([
      "icd10cm",
      "icd10cm",
    ]);
  });

  test("knows an ICD-9 code by its dot", () => {
    expect(systemsOf(["250.00", "401.9"])).toEqual(["icd9cm", "icd9cm"]);
  });
});

/** A code that ICD-10-CM has without its dot and HCPCS has too. */
function sharedCode({ icd10cm, hcpcs }: CodeTables): string {
  for (let at = 0; at < hcpcs.size; at++) {
    const code = hcpcs.codeAt(at);
    if (icd10cm.spans(code).length > 0) return code;
  }
  throw new Error("no code is in both tables");
}
