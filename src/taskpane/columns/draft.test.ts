import { describe, expect, test } from "@jest/globals";
import type { ColumnMapping } from "../../claims/types";
import { byHand, hasCodes, withChoice, withSeparator } from "./draft";

function column(index: number, role: ColumnMapping["role"], position = 1): ColumnMapping {
  return {
    column: index,
    header: `H${index}`,
    role,
    position,
    describes: null,
    separator: null,
    confidence: 1,
    evidence: "header",
  };
}

const SHEET = [
  column(0, "claimId"),
  column(1, "diagnosis", 1),
  column(2, "diagnosis", 2),
  column(3, "procedure"),
  column(4, null),
];

const at = (columns: readonly ColumnMapping[], index: number) => columns[index];
const diagnosis = (position: number) => ({ role: "diagnosis" as const, position, describes: null });
const UNREAD = { role: null, position: 1, describes: null };

describe("choosing columns by hand", () => {
  test("a chosen column counts as the user's own, and only those are kept with the workbook", () => {
    const changed = withChoice(SHEET, 4, diagnosis(3));
    expect(at(changed, 4)).toMatchObject({ ...diagnosis(3), evidence: "user", confidence: 1 });
    expect(byHand(changed).map((each) => each.column)).toEqual([4]);
  });

  test("taking a number from another column of the same kind swaps the two", () => {
    const swapped = withChoice(SHEET, 2, diagnosis(1));
    expect([at(swapped, 1)?.position, at(swapped, 2)?.position]).toEqual([2, 1]);
    expect(byHand(swapped).map((each) => each.column)).toEqual([1, 2]);
  });

  test("a new column that takes a number moves the other to the first free one", () => {
    const taken = withChoice(SHEET, 4, diagnosis(1));
    expect([at(taken, 1)?.position, at(taken, 2)?.position, at(taken, 4)?.position]).toEqual([
      3, 2, 1,
    ]);
  });

  test("a separator is kept until the role changes", () => {
    const listed = withSeparator(SHEET, 1, ";");
    expect(at(withChoice(listed, 1, diagnosis(2)), 1)?.separator).toBe(";");
    const procedure = { role: "procedure" as const, position: 1, describes: null };
    expect(at(withChoice(listed, 1, procedure), 1)?.separator).toBeNull();
  });

  test("a sheet has codes as long as a diagnosis, procedure or code column is left", () => {
    expect(hasCodes(SHEET)).toBe(true);
    const without = [1, 2, 3].reduce<readonly ColumnMapping[]>(
      (columns, each) => withChoice(columns, each, UNREAD),
      SHEET,
    );
    expect(hasCodes(without)).toBe(false);
  });
});
