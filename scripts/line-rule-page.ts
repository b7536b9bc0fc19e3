import { describeRole } from "../src/claims/role-words";
import type { CellValue, ColumnRole } from "../src/claims/types";
import { runCheck } from "../src/check/run";
import type { Cause } from "../src/check/types";
import type { CodeTables, Day } from "../src/codes/types";
import type { BatchRule, ExampleLine, LineExample, LineRule } from "../src/rules/line-types";
import type { RuleId } from "../src/rules/ids";
import { textOf } from "../src/rules/reading/cell";
import { exampleBatch } from "./example-batch";
import { shown, sourceLines, titleLines } from "./page-parts";

/** The date of service of an example that names none, and the day on which it is checked. */
const ORDINARY_DAY: Day = 20250115;
const DAY_OF_CHECK: Day = 20250301;

/** What the whole check says of these lines. */
export function causesIn(lines: readonly ExampleLine[], tables: CodeTables): readonly Cause[] {
  const batch = exampleBatch(lines, ORDINARY_DAY);
  return runCheck(batch, tables, { rules: {}, today: DAY_OF_CHECK }).causes;
}

function cellsShown(role: ColumnRole, held: CellValue | readonly CellValue[]): string[] {
  const values = typeof held === "object" ? held : [held];
  return values.map((value, at) => `${describeRole(role, at + 1)} ${shown(textOf(value))}`);
}

function lineShown(line: ExampleLine): string {
  const cells = Object.entries(line) as [ColumnRole, CellValue | readonly CellValue[]][];
  return cells.flatMap(([role, held]) => cellsShown(role, held)).join(", ");
}

function linesShown(lines: readonly ExampleLine[]): string {
  return lines.map(lineShown).join("<br>");
}

function exampleRow(id: RuleId, { lines, instead }: LineExample, tables: CodeTables): string {
  const message = causesIn(lines, tables).find(({ rule }) => rule === id)?.message ?? "";
  const could = instead === null ? "only the record tells" : linesShown(instead);
  return `| ${linesShown(lines)} | ${message} | ${could} |`;
}

/** The page of a rule about lines, in Markdown. */
export function lineRulePage(rule: LineRule | BatchRule, tables: CodeTables): string {
  return `${titleLines(rule, "Looks at: the cells of a line together.")}

${rule.explanation}

## Examples

| In the line | What we say | Could be |
| --- | --- | --- |
${rule.examples.map((example) => exampleRow(rule.id, example, tables)).join("\n")}

## Source

${sourceLines(rule)}
`;
}
