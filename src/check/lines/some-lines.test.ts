import { expect, test } from "@jest/globals";
import { claimBatch } from "../../../test/claim-batch";
import { findingsOf } from "../../../test/support/findings";
import { cellAt } from "../../claims/column-cells";
import { findingsInLines, someLines } from "./some-lines";

const batch = claimBatch([{ role: "diagnosis", cells: ["a", "b", "c", "d"] }]);
const findings = findingsOf([0, 1, 1, 3].map((line, column) => ({ line, column })));
const places = ({ line, column }: typeof findings) => [...line].map((at, i) => [at, column[i]]);

test("a stretch of lines holds what stands in them, and where", () => {
  const part = someLines(batch, 1, 3);
  expect(part).toMatchObject({ firstRow: batch.firstRow + 1, lineCount: 2 });
  expect([0, 1].map((line) => cellAt(part.columns[0]!.cells, line))).toEqual(["b", "c"]);
});

test("its findings are those of its lines, counted from its first", () => {
  expect(places(findingsInLines(findings, 1, 3))).toEqual([
    [0, 1],
    [0, 2],
  ]);
  expect(places(findingsInLines(findings, 0, 4))).toEqual(places(findings));
  expect(findingsInLines(findings, 2, 3).count).toBe(0);
});
