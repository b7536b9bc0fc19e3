import { describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { atEachSync, personActs } from "../../../test/support/claim-workbook";
import { findingsOf } from "../../../test/support/findings";
import { CLAIMS_WITH_SOURCES, SPILLED, SPILLED_CODES } from "../../../test/support/spilled-claims";

/**
 * Who writes into one cell that a formula elsewhere fills takes all its values away.
 * support.microsoft.com/office/dynamic-array-formulas-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531
 */

/** A person has a formula fill the first three cells of a column, whatever stands there. */
const spillInto = (column: string, from: string) => (trial: ClaimWorkbook) => {
  trial.excel.person.clear(`Claims!${column}2:${column}4`);
  trial.type(`${column}2`, `=${from}2:${from}4`);
};
const filling =
  (mode: "emptyOnly" | "overwrite") =>
  async (trial: ClaimWorkbook): Promise<() => Promise<unknown>> => {
    const reading = await trial.edge.read("sheet", (await trial.edge.glance()).layout);
    const texts = ["our one", "our two", "our three", "our four"];
    const column = { codeColumn: 2, targetColumn: 3, header: "", texts };
    return () => trial.edge.fill(reading, { mode, columns: [column] });
  };
const repairing = async (trial: ClaimWorkbook): Promise<() => Promise<unknown>> => {
  const reading = await trial.edge.read("sheet", (await trial.edge.glance()).layout);
  const repair = { row: 2, column: 2, before: "e11.9 ", after: "E11.9" };
  return () => trial.edge.change(reading, "1 repair", [repair]);
};
const FINDINGS = [0, 1, 2, 3].map((line) => ({ line, column: 2 }));
/** The Code check column is H. */
const marked = async (trial: ClaimWorkbook) => {
  const reading = await trial.edge.read("sheet", (await trial.edge.glance()).layout);
  await trial.edge.mark(reading, findingsOf(FINDINGS));
  return reading;
};
const marking = async (trial: ClaimWorkbook): Promise<() => Promise<unknown>> => {
  const reading = await marked(trial);
  const others = FINDINGS.map((each) => ({ ...each, message: "Another one." }));
  return () => trial.edge.mark(reading, findingsOf(others));
};
const markingLive = async (trial: ClaimWorkbook): Promise<() => Promise<unknown>> => {
  const reading = await marked(trial);
  const none = findingsOf([]);
  return () => trial.edge.live!.markRows(reading, none, [1, 2, 3], findingsOf(FINDINGS), {});
};
const clearing = async (trial: ClaimWorkbook): Promise<() => Promise<unknown>> => {
  await marked(trial);
  return () => trial.edge.clearMarks();
};
const undoing = async (trial: ClaimWorkbook): Promise<() => Promise<unknown>> => {
  await (
    await filling("emptyOnly")(trial)
  )();
  return () => trial.edge.undo();
};

describe("a formula that a person types between two of our requests keeps all cells that it fills", () => {
  test.each([
    ["into empty descriptions", filling("emptyOnly"), "D", "F", SPILLED],
    ["over descriptions", filling("overwrite"), "D", "F", SPILLED],
    ["in a repair", repairing, "C", "G", SPILLED_CODES],
    ["in an undo", undoing, "D", "F", SPILLED],
    ["into our Code check column, in a check", marking, "H", "F", SPILLED],
    ["into our Code check column, in live checking", markingLive, "H", "F", SPILLED],
    ["into our Code check column, in Clear", clearing, "H", "F", SPILLED],
  ])("%s", async (_, start, column, from, spilled) => {
    await atEachSync(
      { rows: CLAIMS_WITH_SOURCES },
      start,
      personActs(spillInto(column, from)),
      (trial) => {
        expect(trial.book.values(`${column}2:${column}4`).flat()).toEqual(spilled);
      },
    );
  });
});
