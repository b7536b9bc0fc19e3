import { expect, test } from "@jest/globals";
import { markDenials } from "./denials";

test.each([
  ["diabetes without complication", "no no yes"],
  ["not intractable without status", "no yes perhaps yes"],
  ["with or without pain", "no no no perhaps"],
  ["without loss of consciousness", "no yes perhaps perhaps"],
  ["acute pain", "no no"],
])("in %j each word is denied: %s", (text, marks) => {
  expect(markDenials(text.split(" ")).join(" ")).toBe(marks);
});
