import { expect, test } from "@jest/globals";
import { changedSoFar } from "./logged";

test.each([
  [0, "No cell was changed."],
  [1, "1 cell was changed before that; Undo puts it back."],
  [2, "2 cells were changed before that; Undo puts them back."],
])("after %i cells a job that failed says how many it changed", (cells, sentence) => {
  expect(changedSoFar(cells)).toBe(sentence);
});
