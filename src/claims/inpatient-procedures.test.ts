import { describe, expect, test } from "@jest/globals";
import { batchOf, type SomeColumn } from "./test-batch";
import { hasInpatientProcedures, looksInpatient, proceduresHeld } from "./inpatient-procedures";
import type { BatchColumn, CellValue } from "./types";

function columnOf(cells: readonly CellValue[], column: Partial<SomeColumn> = {}): BatchColumn {
  const lines = cells.map((cell) => [cell]);
  const [only] = batchOf([{ role: "procedure", header: "Procedure", ...column }], lines).columns;
  if (!only) throw new Error("no column");
  return only;
}

describe("a code", () => {
  test.each([
    "0DTJ4ZZ",
    "0dtj4zz",
    " 0DTJ4ZZ",
    "0DTJOZZ",
    "5AI955Z",
    "0016070",
    "B2111ZZ",
    "XW033E5",
  ])("%s looks like an inpatient procedure", (code) => expect(looksInpatient(code)).toBe(true));

  test.each([
    "99213",
    "J1885",
    "9921325",
    "J1885RT",
    "0042T26",
    "E11.9",
    "S72.001A",
    "1234567",
    "",
    "0DTJ",
  ])("%s does not", (code) => expect(looksInpatient(code)).toBe(false));
});

describe("a procedure column", () => {
  test("is told by its codes", () => {
    expect(proceduresHeld(columnOf(["0DTJ4ZZ", "0FT44ZZ", "5A1955Z"]))).toBe("inpatient");
    expect(proceduresHeld(columnOf(["0DTJ4ZZ"]))).toBe("inpatient");
    expect(proceduresHeld(columnOf(["99213", "J1885", "99214"]))).toBe("outpatient");
    expect(proceduresHeld(columnOf(["99213", "J1885", "0DTJ4ZZ", "0FT44ZZ"]))).toBe("mixed");
    expect(proceduresHeld(columnOf([]))).toBe("outpatient");
  });

  test("of CPT codes stays one when an inpatient procedure slips in", () => {
    expect(proceduresHeld(columnOf(["99213", "99214", "0DTJ4ZZ"]))).toBe("outpatient");
    const many = Array.from({ length: 90 }, (_, at) => String(99000 + at));
    expect(proceduresHeld(columnOf([...many, "0DTJ4ZZ", "0FT44ZZ"]))).toBe("outpatient");
  });

  test("is what its header says, unless CPT codes stand under it", () => {
    const pcs = { header: "ICD-10-PCS" };
    expect(proceduresHeld(columnOf(["0DTJ", "0FT"], pcs))).toBe("inpatient");
    expect(proceduresHeld(columnOf([], pcs))).toBe("inpatient");
    expect(proceduresHeld(columnOf(["99213", "99214"], pcs))).toBe("mixed");
    expect(proceduresHeld(columnOf([], { header: "ICD_PRCDR_CD1" }))).toBe("inpatient");
  });
});

describe("a sheet needs the table of inpatient procedures", () => {
  const needs = (columns: readonly SomeColumn[], ...lines: CellValue[][]) =>
    hasInpatientProcedures(batchOf(columns, lines));

  test("for a column of them, and for lines that are named so", () => {
    expect(needs([{ role: "procedure" }], ["0DTJ4ZZ"], ["0FT44ZZ"])).toBe(true);
    expect(needs([{ role: "code" }, { role: "codeSystem" }], ["x", "ICD-10-PCS"])).toBe(true);
    expect(needs([{ role: "code" }], ["E11.9"], ["0DTJ4ZZ"], ["0FT44ZZ"])).toBe(true);
  });

  test("and no other does", () => {
    expect(needs([{ role: "procedure" }], ["99213"], ["J1885"])).toBe(false);
    expect(needs([{ role: "diagnosis" }], ["0DTJ4ZZ"], ["0FT44ZZ"])).toBe(false);
    expect(needs([{ role: "code" }, { role: "codeSystem" }], ["E11.9", "ICD-10-CM"])).toBe(false);
  });
});
