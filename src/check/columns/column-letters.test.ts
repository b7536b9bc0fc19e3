import { expect, test } from "@jest/globals";
import { columnLetters } from "./column-letters";

test("columns are named as Excel names them", () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnLetters)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
});
