import { expect, test } from "@jest/globals";
import type { ColumnMapping } from "../../claims/types";
import { columnOptions, optionKey, withPresent } from "./choices";

const column = (index: number, mapping: Partial<ColumnMapping>): ColumnMapping => ({
  column: index,
  header: "",
  role: null,
  position: 1,
  describes: null,
  separator: null,
  confidence: 1,
  evidence: "header",
  ...mapping,
});

const SHEET = [column(0, { role: "diagnosis", position: 2 }), column(1, { role: "procedure" })];
const names = (columns: readonly ColumnMapping[]) =>
  columnOptions(columns).flatMap(({ options }) => options.map(({ name }) => name));

test("a line's twelve diagnoses and four modifiers are told apart by their number", () => {
  expect(names(SHEET)).toEqual(
    expect.arrayContaining(["Diagnosis 1", "Diagnosis 12", "Modifier 4"]),
  );
  expect(names(SHEET)).not.toContain("Modifier 5");
});

test("a description can be chosen for each code column of the sheet, and for no other", () => {
  expect(names(SHEET).filter((name) => name.startsWith("Description"))).toEqual([
    "Description of Diagnosis 2",
    "Description of Procedure code",
  ]);
});

test("every entry of the list has its own key", () => {
  const keys = columnOptions(SHEET).flatMap(({ options }) => options.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
});

test("what a column holds now is always in the list, even when unusual", () => {
  const thirteenth = column(2, { role: "diagnosis", position: 13 });
  const groups = withPresent(columnOptions(SHEET), thirteenth, SHEET);
  const keys = groups.flatMap(({ options }) => options.map(({ key }) => key));
  expect(keys).toContain(optionKey(thirteenth));
});
