import { beforeAll, expect, test } from "@jest/globals";
import { exampleBatch } from "../../scripts/example-batch";
import { runCheck } from "../../src/check/run";
import type { CodeTables } from "../../src/codes/types";
import type { ExampleLine } from "../../src/rules/line-types";
import { testTablesOfHospital } from "../tables";
import { legitimateCases } from "./legitimate";
import { REJECTED_LINES } from "./rejected-lines";
import { PAYERS_OWN, REJECTED_VISITS } from "./rejected-visits";

/** The day of the check: HCPCS codes are known until then. */
const TODAY = 20260331;

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTablesOfHospital();
});

/** What the check says of these lines, as one claim sheet: "severity rule: message". */
function told(lines: ExampleLine | readonly ExampleLine[]): string[] {
  const batch = exampleBatch([lines].flat(), TODAY);
  const { count, cause, causes } = runCheck(batch, tables, { rules: {}, today: TODAY });
  return Array.from({ length: count }, (_, i) => {
    const found = causes[cause[i] ?? -1];
    return `${found?.severity} ${found?.rule}: ${found?.message}`;
  });
}

test.each(legitimateCases())("nothing is said of $specialty, $because", ({ lines }) => {
  expect(told(lines)).toEqual([]);
});

test("nothing is said of all of them in one sheet", () => {
  const cases = legitimateCases();
  expect(cases.length).toBeGreaterThan(430);
  expect(told(cases.flatMap(({ lines }) => lines))).toEqual([]);
});

test.each([...REJECTED_LINES, ...REJECTED_VISITS])("%s sees %j", (rule, lines) => {
  expect(told(lines).filter((each) => each.includes(` ${rule}:`))).not.toEqual([]);
});

test.each(PAYERS_OWN)("%j, perhaps the payer's own, is a warning in these words", (line) => {
  const [first = "", ...others] = told(line);
  expect(others).toEqual([]);
  expect(first).toMatch(/^warning .*leave it if .*payer/);
});
