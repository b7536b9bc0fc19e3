import { beforeAll, describe, expect, test } from "@jest/globals";
import { claimBatch, type TestColumn } from "../../../test/claim-batch";
import { testTables } from "../../../test/tables";
import type { CodeTables } from "../../codes/types";
import { planRepairs } from "./repairs";
import { runCheck } from "../run";
import type { Findings } from "../types";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

function planFor(
  columns: readonly TestColumn[],
  isWanted?: (finding: number, findings: Findings) => boolean,
) {
  const batch = claimBatch(columns);
  const findings = runCheck(batch, tables, { rules: {} });
  return planRepairs(batch, findings, isWanted && ((finding) => isWanted(finding, findings)));
}

describe("the repairs of a check", () => {
  test("are the certain ones, each with the value that it was made for", () => {
    expect(
      planFor([
        { role: "diagnosis", cells: ["E119.", "E11", "I10", "W2189A"] },
        { role: "modifier", cells: [-25, "RT", "", "rt"] },
      ]),
    ).toEqual({
      corrections: [
        { line: 0, column: 0, before: "E119.", after: "E11.9" },
        { line: 0, column: 1, before: -25, after: "25" },
        { line: 3, column: 0, before: "W2189A", after: "W21.89XA" },
        { line: 3, column: 1, before: "rt", after: "RT" },
      ],
      refused: [],
    });
  });

  test("of one cell become one", () => {
    expect(planFor([{ role: "diagnosis", cells: [" e11,9 "] }]).corrections).toEqual([
      { line: 0, column: 0, before: " e11,9 ", after: "E11.9" },
    ]);
  });

  test("of several codes in a list are joined", () => {
    const cells = ["E119.; I10; (j45.909); W2189A"];
    expect(planFor([{ role: "diagnosis", separator: ";", cells }]).corrections).toEqual([
      { line: 0, column: 0, before: cells[0], after: "E11.9; I10; (J45.909); W21.89XA" },
    ]);
  });

  test("of equal codes in a list mend each of them", () => {
    const cells = ["I10.;I10.;I10."];
    expect(planFor([{ role: "diagnosis", separator: ";", cells }]).corrections).toEqual([
      { line: 0, column: 0, before: cells[0], after: "I10;I10;I10" },
    ]);
  });

  test("are made for the findings asked for, and no others", () => {
    const cells = ["E119.", "e11.9", "I10."];
    const plan = planFor(
      [{ role: "diagnosis", cells }],
      (i, { causes, cause }) => causes[cause[i] ?? -1]?.rule === "code-format",
    );
    expect(plan.corrections.map(({ after }) => after)).toEqual(["E11.9", "I10"]);
  });

  test("that reach over more than one code of a list are refused and given back", () => {
    const batch = claimBatch([{ role: "diagnosis", separator: ";", cells: ["E119;I10"] }]);
    const cause = (repair: string) => ({
      rule: "code-format" as const,
      severity: "error" as const,
      value: "E119",
      message: "",
      repair,
      suggestions: [],
    });
    const findings: Findings = {
      count: 2,
      claimLines: 1,
      line: Uint32Array.of(0, 0),
      column: Uint16Array.of(0, 0),
      cause: Uint32Array.of(0, 1),
      causes: [cause("E11.9;I10"), cause("J45")],
    };
    expect(planRepairs(batch, findings)).toEqual({
      corrections: [{ line: 0, column: 0, before: "E119;I10", after: "E11.9;I10" }],
      refused: [1],
    });
  });
});
