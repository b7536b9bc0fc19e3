import { describe, expect, test } from "@jest/globals";
import type { CellValue, ColumnMapping, ColumnRole } from "../types";
import { mergeChoices } from "./choices";
import { detectLayout } from "./detect-layout";

const choice = (
  column: number,
  header: string,
  role: ColumnRole | null,
  more: Partial<ColumnMapping> = {},
): ColumnMapping => ({
  column,
  header,
  role,
  position: 1,
  describes: null,
  separator: null,
  confidence: 1,
  evidence: "user",
  ...more,
});

const HEADER = ["Patient", "Dx1", "Dx2", "Reason", "Words"];
const LINES: CellValue[][] = [
  ["Roe", "E11.9", "I10", "Z79.4", "Insulin use"],
  ["Doe", "I10", "", "E11.9", "Type 2 diabetes"],
];

function roles(header: readonly string[], ...chosen: ColumnMapping[]) {
  const { columns } = detectLayout([header, ...LINES], { chosen });
  return columns.map(({ role, position, describes }) => [role, position, describes]);
}

describe("what the user chose for a column", () => {
  test("wins over what the header says, and is marked as the user's", () => {
    const { columns } = detectLayout([HEADER, ...LINES], { chosen: [choice(1, "Dx1", null)] });
    expect(columns[1]).toMatchObject({ role: null, evidence: "user", confidence: 1 });
  });

  test("gives a role where nothing told one", () => {
    expect(roles(HEADER, choice(3, "Reason", "diagnosis", { position: 3 }))[3]).toEqual([
      "diagnosis",
      3,
      null,
    ]);
  });

  test("finds its column by the header when columns have moved", () => {
    const moved = ["Dx1", "Reason", "Patient", "Dx2", "Words"];
    expect(roles(moved, choice(3, "reason ", "claimId"))[1]).toEqual(["claimId", 1, null]);
  });

  test("finds its column by place where several bear one header", () => {
    const twins = ["Code", "Code", "Code", "Code", "Code"];
    const found = roles(twins, choice(2, "Code", "procedure"));
    expect(found.slice(0, 4).map(([role]) => role)).toEqual(["code", "code", "procedure", "code"]);
  });

  test("does not fall on another column without a header", () => {
    const { columns } = detectLayout([["E11.9", "99213"]], { chosen: [choice(5, "", "modifier")] });
    expect(columns.map(({ role }) => role)).not.toContain("modifier");
  });

  test("for a column that is gone does nothing", () => {
    expect(roles(HEADER, choice(9, "Gone", "npi"))).toEqual(roles(HEADER));
  });

  test("for a position moves the column that had it", () => {
    const found = roles(HEADER, choice(3, "Reason", "diagnosis", { position: 1 }));
    expect(found[3]).toEqual(["diagnosis", 1, null]);
    expect(
      found.map(([, position], at) => (at === 1 || at === 2 ? position : null)).sort(),
    ).toEqual([2, 3, null, null, null].sort());
  });

  test("links a description, and keeps the link when both columns moved together", () => {
    const linked = choice(4, "Words", "description", { describes: 2 });
    expect(roles(HEADER, linked)[4]).toEqual(["description", 2, 2]);
    const moved = ["New", ...HEADER];
    const lines = LINES.map((line) => ["", ...line]);
    expect(detectLayout([moved, ...lines], { chosen: [linked] }).columns[5]).toMatchObject({
      describes: 3,
    });
  });

  test("keeps the separator that the user set", () => {
    const { columns } = detectLayout([HEADER, ...LINES], {
      chosen: [choice(1, "Dx1", "diagnosis", { separator: ";" })],
    });
    expect(columns[1]?.separator).toBe(";");
  });
});

describe("choices kept with the workbook", () => {
  test("a later choice for the same column replaces the earlier", () => {
    const kept = mergeChoices(
      [choice(1, "Dx1", "procedure"), choice(2, "Dx2", "code")],
      choice(1, "dx1", "diagnosis"),
    );
    expect(kept.map(({ header, role }) => [header, role])).toEqual([
      ["Dx2", "code"],
      ["dx1", "diagnosis"],
    ]);
  });

  test("columns with the same header have each their own", () => {
    expect(mergeChoices([choice(1, "Dx", "diagnosis")], choice(2, "Dx", "code"))).toHaveLength(2);
  });

  test("are marked as the user's, whatever they were before", () => {
    const detected = choice(1, "Dx1", "diagnosis", { confidence: 0.7, evidence: "contents" });
    expect(mergeChoices([], detected)).toEqual([{ ...detected, confidence: 1, evidence: "user" }]);
  });
});
