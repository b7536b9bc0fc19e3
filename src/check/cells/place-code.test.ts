import { describe, expect, test } from "@jest/globals";
import { claimBatch, type TestColumn } from "../../../test/claim-batch";
import { placeCode, type ChosenCode, type LineToFill } from "./place-code";

const DIABETES: ChosenCode = {
  system: "icd10cm",
  code: "E119",
  description: "Type 2 diabetes mellitus without complications",
};
const KETOROLAC: ChosenCode = { system: "hcpcs", code: "J1885", description: "Injection" };

const A = 0;
const B = 1;
const C = 2;

/** A line of one row, the active cell in column A unless said otherwise. */
function line(columns: readonly TestColumn[], more: Partial<LineToFill> = {}): LineToFill {
  const { columns: mapped } = claimBatch(columns);
  return { columns: mapped, line: 0, activeColumn: A, formulas: [], merged: [], ...more };
}

const dx = (position: number, ...cells: string[]): TestColumn => ({
  role: "diagnosis",
  position,
  cells,
});
const text = (describes: number, cell: string): TestColumn => ({
  role: "description",
  describes,
  cells: [cell],
});
const claim: TestColumn = { role: "claimId", cells: ["A1"] };

describe("where a code goes in a line", () => {
  test("into the active cell, and its description beside it, where both are blank", () => {
    expect(placeCode(DIABETES, line([dx(1, ""), text(A, "")]))).toEqual({
      kind: "writes",
      code: { column: A, before: "", after: "E11.9" },
      description: { column: B, before: "", after: DIABETES.description },
      replaces: false,
      oldDescription: null,
      keeps: null,
    });
  });

  test("from any other cell of the line, into the first blank column of its system by position", () => {
    const columns = [claim, dx(2, ""), dx(1, "I10")];
    expect(placeCode(DIABETES, line(columns))).toMatchObject({ code: { column: B } });
    const procedure: TestColumn = { role: "procedure", cells: [""] };
    expect(placeCode(KETOROLAC, line([claim, dx(1, ""), procedure]))).toMatchObject({
      code: { column: C, after: "J1885" },
    });
  });

  test("in the manner of its column: without dots where the others have none", () => {
    expect(placeCode(DIABETES, line([dx(1, "", "I2510", "E1165")]))).toMatchObject({
      code: { after: "E119" },
    });
  });

  test("over a typed code only after asking, its old description with it", () => {
    expect(placeCode(DIABETES, line([dx(1, "I10"), text(A, "Hypertension")]))).toEqual({
      kind: "writes",
      code: { column: A, before: "I10", after: "E11.9" },
      description: null,
      replaces: true,
      oldDescription: { column: B, before: "Hypertension", after: DIABETES.description },
      keeps: null,
    });
  });

  test("a description that a person typed is left alone beside a blank code", () => {
    expect(placeCode(DIABETES, line([dx(1, ""), text(A, "sugar")]))).toMatchObject({
      description: null,
      replaces: false,
      oldDescription: null,
      keeps: B,
    });
  });

  test("behind the others in a cell of several codes, as they are written", () => {
    const list = (cell: string, separator: string): TestColumn => ({
      role: "diagnosis",
      separator,
      cells: [cell],
    });
    const after = (cell: string, separator: string) => {
      const placement = placeCode(DIABETES, line([list(cell, separator)]));
      return placement.kind === "writes" ? placement.code?.after : placement.why;
    };
    expect(after("I10, N18.30", ",")).toBe("I10, N18.30, E11.9");
    expect(after("I10;N18.30;", ";")).toBe("I10;N18.30;E11.9");
    expect(after("I10 N18.30", " ")).toBe("I10 N18.30 E11.9");
    expect(after("", ",")).toBe("E11.9");
    expect(after("I10, E11.9", ",")).toBe("already-there");
    expect(after('["I10","N18.30"]', ",")).toBe("all-filled");
  });

  test("a code that stands there already gets the description that is missing, and nothing else", () => {
    expect(placeCode(DIABETES, line([dx(1, "e119"), text(A, "")]))).toMatchObject({
      code: null,
      description: { column: B, before: "" },
    });
    expect(placeCode(DIABETES, line([dx(1, "E11.9"), text(A, "diabetes")]))).toMatchObject({
      why: "already-there",
    });
  });

  test("into a column of mixed codes where the sheet has no column of the system", () => {
    const mixed: TestColumn = { role: "code", cells: [""] };
    expect(placeCode(KETOROLAC, line([claim, mixed]))).toMatchObject({ code: { column: B } });
    expect(placeCode(DIABETES, line([claim, mixed, dx(1, "")]))).toMatchObject({
      code: { column: C },
    });
    const modifier: ChosenCode = { system: "modifier", code: "LT", description: null };
    expect(placeCode(modifier, line([claim, mixed]))).toMatchObject({ why: "no-column" });
  });
});

describe("where no code goes", () => {
  test("a line whose columns are full, or a sheet without a column for it", () => {
    expect(placeCode(DIABETES, line([claim, dx(1, "I10"), dx(2, "N18.30")]))).toEqual({
      kind: "nowhere",
      why: "all-filled",
      column: null,
    });
    expect(placeCode(KETOROLAC, line([claim, dx(1, "")]))).toMatchObject({ why: "no-column" });
  });

  test("a formula or a merged cell, be it blank or the active one", () => {
    expect(placeCode(DIABETES, line([dx(1, "")], { formulas: [A] }))).toMatchObject({
      why: "formula",
      column: A,
    });
    expect(placeCode(DIABETES, line([dx(1, "")], { merged: [A] }))).toMatchObject({
      why: "merged",
    });
    const columns = [claim, dx(1, ""), dx(2, "")];
    expect(placeCode(DIABETES, line(columns, { formulas: [B] }))).toMatchObject({
      code: { column: C },
    });
    expect(placeCode(DIABETES, line([dx(1, ""), text(A, "")], { formulas: [B] }))).toMatchObject({
      code: { column: A },
      description: null,
    });
  });
});
