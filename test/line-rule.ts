import { beforeAll, describe, expect, test } from "@jest/globals";
import { exampleBatch } from "../scripts/example-batch";
import { runCheck } from "../src/check/run";
import type { Cause } from "../src/check/types";
import type { CodeTables, Day } from "../src/codes/types";
import type { RuleId } from "../src/rules/ids";
import type { ExampleLine } from "../src/rules/line-types";
import type { RuleFacts, Severity } from "../src/rules/types";
import { ORDINARY_DAY } from "./cell-rule";
import { testTables } from "./tables";

/** A line, or lines, of a rule's test table. A role with several columns has a list of cells. */
interface TestLines {
  readonly line: ExampleLine | readonly ExampleLine[];
  /** The day of lines without a date of service. */
  readonly on?: Day;
  /** The day of the check. */
  readonly today?: Day;
}

interface InvalidLines extends TestLines {
  /** Header of the cell at fault: the role's name in plain words, `Modifier 2`; `Charge (line 2)` in a later line. */
  readonly at: string | readonly string[];
  /** The whole message, or a piece of it. */
  readonly says?: string | RegExp;
  /** When left out, the rule's own. */
  readonly severity?: Severity;
  /** The exact repair; when left out, there must be none. */
  readonly repair?: string;
  /** Exactly what is suggested; when left out, it does not matter. */
  readonly suggests?: readonly string[];
  /** Ids of other rules that may speak of the same cells: there is more than one cause. */
  readonly also?: readonly RuleId[];
}

interface Told {
  readonly at: string;
  readonly cause: Cause;
}

/** The day on which the tests check, unless one says otherwise. */
export const TODAY: Day = 20250301;

function isMany(line: TestLines["line"]): line is readonly ExampleLine[] {
  return Array.isArray(line);
}

function tell({ line, on = ORDINARY_DAY, today = TODAY }: TestLines, tables: CodeTables): Told[] {
  const batch = exampleBatch(isMany(line) ? line : [line], on);
  const findings = runCheck(batch, tables, { rules: {}, today });
  return Array.from({ length: findings.count }, (_, i) => {
    const cause = findings.causes[findings.cause[i] ?? -1];
    if (!cause) throw new Error(`Finding ${i} has no cause`);
    const header = batch.columns[findings.column[i] ?? -1]?.header ?? "";
    const number = (findings.line[i] ?? 0) + 1;
    return { at: number === 1 ? header : `${header} (line ${number})`, cause };
  });
}

function nameOf({ line, on, today }: TestLines): string {
  const when = on === undefined ? "" : ` on ${on}`;
  return JSON.stringify(line) + when + (today === undefined ? "" : `, checked on ${today}`);
}

function expectCause(cause: Cause, wanted: InvalidLines, own: Severity): void {
  if (wanted.says instanceof RegExp) expect(cause.message).toMatch(wanted.says);
  else if (wanted.says !== undefined) expect(cause.message).toContain(wanted.says);
  expect(cause.message).not.toMatch(/[.!]$|undefined|null|NaN|Infinity/);
  expect(cause.severity).toBe(wanted.severity ?? own);
  expect(cause.repair).toBe(wanted.repair ?? null);
  if (wanted.suggests) expect(cause.suggestions.map(({ value }) => value)).toEqual(wanted.suggests);
}

/**
 * A rule's test, as two tables: lines about which it has nothing to say, and lines of which it speaks, with the
 * cell and what it says. Every line goes through the whole check, on the real tables: so an invalid line also shows
 * that no other rule speaks of the same cell.
 */
export function testLineRule(
  rule: RuleFacts,
  {
    valid,
    invalid,
    tables: loadTables = testTables,
  }: {
    readonly valid: readonly TestLines[];
    readonly invalid: readonly InvalidLines[];
    /** The bundled ones, unless the rule needs a list. */
    readonly tables?: () => Promise<CodeTables>;
  },
): void {
  describe(rule.id, () => {
    let tables: CodeTables;
    beforeAll(async () => {
      tables = await loadTables();
    });

    test.each(valid.map((lines) => [nameOf(lines), lines] as const))(
      "is silent about %s",
      (_, lines) => {
        expect(tell(lines, tables).filter(({ cause }) => cause.rule === rule.id)).toEqual([]);
      },
    );

    test.each(invalid.map((lines) => [nameOf(lines), lines] as const))(
      "speaks of %s",
      (_, lines) => {
        const told = tell(lines, tables);
        const own = told.filter(({ cause }) => cause.rule === rule.id);
        const places = own.map(({ at }) => at);
        expect(places).toEqual(typeof lines.at === "string" ? [lines.at] : lines.at);
        const others = told.filter(
          ({ at, cause }) =>
            cause.rule !== rule.id && places.includes(at) && !lines.also?.includes(cause.rule),
        );
        expect(others.map(({ cause }) => cause.rule)).toEqual([]);
        for (const { cause } of own) expectCause(cause, lines, rule.severity);
      },
    );
  });
}
