import { expect, test } from "@jest/globals";
import type { ColumnMapping, ColumnRole } from "../../claims/types";
import { columnName, guessedColumns, recognisedColumns } from "./summary";

function column(index: number, header: string, role: ColumnRole | null): ColumnMapping {
  return {
    column: index,
    header,
    role,
    position: 1,
    describes: null,
    separator: null,
    confidence: 1,
    evidence: "header",
  };
}

test("numbered headers are shown as a series, in the order that matters to a check", () => {
  const columns = [
    column(0, "DOS", "serviceDate"),
    column(1, "Dx 1", "diagnosis"),
    column(2, "Dx 2", "diagnosis"),
    column(3, "Dx 3", "diagnosis"),
    column(4, "CPT", "procedure"),
    column(5, "Notes", null),
  ];
  expect(recognisedColumns(columns)).toEqual([
    { name: "Diagnoses", headers: "Dx 1–3" },
    { name: "Procedure", headers: "CPT" },
    { name: "Date of service", headers: "DOS" },
  ]);
});

test.each([
  [["Dx 1", "Dx 3"], "Dx 1, Dx 3"],
  [["Admitting Dx", "Dx 1"], "Admitting Dx, Dx 1"],
  [["A", "B", "C", "D", "E"], "A, B, C +2"],
  [["ICD10_1", "ICD10_2"], "ICD10_1–2"],
  [["", "Dx 2"], "Column A, Dx 2"],
])("headers %j are shown as %s", (headers, shown) => {
  const columns = headers.map((header, i) => column(i, header, "diagnosis"));
  expect(recognisedColumns(columns)[0]?.headers).toBe(shown);
});

test("a column without a header is called by its letters", () => {
  expect(columnName(column(27, " ", null))).toBe("Column AB");
});

test("only columns with a role read from their contents are guesses", () => {
  const guess = { ...column(0, "X", "diagnosis"), evidence: "contents" as const };
  const ignored = { ...column(1, "Y", null), evidence: "contents" as const };
  expect(guessedColumns([guess, ignored, column(2, "Dx", "diagnosis")])).toEqual([guess]);
});
