import { beforeAll, describe, expect, test } from "@jest/globals";
import type { CellValue } from "../src/claims/types";
import type { CodeTables, Day } from "../src/codes/types";
import { checkCell, type CellFinding } from "../src/check/cells/check-cell";
import type { CellFacts } from "../src/rules/reading/cell";
import type { CellRule, CodeKind, DotStyle, Requirement, Severity } from "../src/rules/types";
import { testTablesOfHospital } from "./tables";

/** A cell of a rule's test table. What is left out: a diagnosis on the ordinary day, alone in its line. */
interface TestCell {
  readonly code: CellValue;
  readonly as?: CodeKind;
  readonly isKindSure?: boolean;
  /** Date of service, YYYYMMDD. */
  readonly on?: Day;
  readonly beside?: string;
  readonly required?: Requirement;
  readonly dots?: DotStyle;
}

interface InvalidCell extends TestCell {
  /** The whole message, or a piece of it. */
  readonly says?: string | RegExp;
  /** When left out, the rule's own. */
  readonly severity?: Severity;
  /** The exact repair; when left out, there must be none. */
  readonly repair?: string;
  /** Suggestions that must be there, in this order, the first of them first. */
  readonly suggests?: readonly string[];
  /** Ids of other rules that may speak of the cell too: there is more than one cause. */
  readonly also?: readonly string[];
}

/** A day in the middle of FY2025 and of the HCPCS coverage. */
export const ORDINARY_DAY: Day = 20250115;

export function factsOf(cell: TestCell, tables: CodeTables): CellFacts {
  return {
    kind: cell.as ?? "diagnosis",
    isKindSure: cell.isKindSure ?? true,
    value: cell.code,
    day: cell.on ?? ORDINARY_DAY,
    description: cell.beside ?? null,
    required: cell.required ?? null,
    dots: cell.dots ?? "dotted",
    tables,
  };
}

function nameOf({ code, as = "diagnosis", on, beside }: TestCell): string {
  const when = on === undefined ? "" : ` on ${on}`;
  return `${as} ${JSON.stringify(code)}${when}${beside === undefined ? "" : ` beside “${beside}”`}`;
}

function expectFinding(finding: CellFinding, cell: InvalidCell, own: Severity): void {
  if (cell.says instanceof RegExp) expect(finding.message).toMatch(cell.says);
  else if (cell.says !== undefined) expect(finding.message).toContain(cell.says);
  expect(finding.message).not.toMatch(/[.!]$|undefined|null|NaN|Infinity/);
  expect(finding.severity).toBe(cell.severity ?? own);
  expect(finding.repair).toBe(cell.repair ?? null);
  const suggested = finding.suggestions.map(({ value }) => value);
  if (cell.suggests) {
    expect(suggested.filter((value) => cell.suggests?.includes(value))).toEqual(cell.suggests);
    expect(suggested[0]).toBe(cell.suggests[0]);
  }
}

/**
 * A rule's test, as two tables: cells about which it has nothing to say, and cells of which it speaks, with what
 * it says. Every cell goes through all rules, on the real tables: so an invalid cell also shows that no other
 * rule speaks of the same cause.
 */
export function testCellRule(
  rule: CellRule,
  {
    valid,
    invalid,
    tables: loadTables = testTablesOfHospital,
  }: {
    readonly valid: readonly TestCell[];
    readonly invalid: readonly InvalidCell[];
    /** The bundled ones, unless the rule needs a list. */
    readonly tables?: () => Promise<CodeTables>;
  },
): void {
  describe(rule.id, () => {
    let tables: CodeTables;
    beforeAll(async () => {
      tables = await loadTables();
    });

    test.each(valid.map((cell) => [nameOf(cell), cell] as const))(
      "is silent about %s",
      (_, cell) => {
        const findings = checkCell(factsOf(cell, tables));
        expect(findings.filter((finding) => finding.rule === rule.id)).toEqual([]);
      },
    );

    test.each(invalid.map((cell) => [nameOf(cell), cell] as const))("speaks of %s", (_, cell) => {
      const findings = checkCell(factsOf(cell, tables));
      expect(
        findings.map((finding) => finding.rule).filter((id) => !cell.also?.includes(id)),
      ).toEqual([rule.id]);
      const finding = findings.find((each) => each.rule === rule.id);
      if (finding) expectFinding(finding, cell, rule.severity);
    });
  });
}
