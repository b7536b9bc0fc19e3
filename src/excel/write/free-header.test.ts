import { expect, test } from "@jest/globals";
import { freeHeader } from "./free-header";

test.each([
  ["Dx 1 Description", [], "Dx 1 Description"],
  ["Dx 1 Description", ["Claim ID", " dx 1 description "], "Dx 1 Description (2)"],
  ["Notes", ["Notes", "Notes (2)", 7, null], "Notes (3)"],
])("a column to be called %j beside %j is called %j", (wanted, taken, header) => {
  expect(freeHeader(wanted, taken)).toBe(header);
});
