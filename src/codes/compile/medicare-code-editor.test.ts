import { expect, test } from "@jest/globals";
import { editorCodes, parseAgeGroups, parseEditorTable } from "./medicare-code-editor";

const TABLE =
  "code\tfrom\tto\tedits\nZ370\t20151001\t20240930\tmaternity female\nZ370\t20241001\t\tmaternity\nA000\t20151001\t\t\n";

test("the editor's table is read with its days", () => {
  expect(parseEditorTable(TABLE)).toEqual([
    { code: "Z370", from: 20151001, to: 20240930, edits: ["maternity", "female"] },
    { code: "Z370", from: 20241001, to: null, edits: ["maternity"] },
    { code: "A000", from: 20151001, to: null, edits: [] },
  ]);
});

test("age groups are read with the days between which they hold", () => {
  const text = "group\tfirst_age\tlast_age\tfrom\tto\nmaternity\t12\t55\t19840301\t20190930\n";
  expect(parseAgeGroups(text)).toEqual([
    { edit: "maternity", first: 12, last: 55, from: 19840301, to: 20190930 },
  ]);
});

test("its codes are given once each, ascending", () => {
  expect(editorCodes(parseEditorTable(TABLE))).toEqual(["A000", "Z370"]);
});

test("a line without a day stops the compiler", () => {
  expect(() => parseEditorTable("code\tfrom\tto\tedits\nA000\tsoon\t\t")).toThrow(
    "no such day in: A000",
  );
});
