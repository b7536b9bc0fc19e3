import { checkCell } from "../src/check/cells/check-cell";
import { toUs } from "../src/codes/day";
import type { CodeTables, Day } from "../src/codes/types";
import { BATCH_RULES, CELL_RULES, LINE_RULES } from "../src/rules";
import type { CellFacts } from "../src/rules/reading/cell";
import { textOf } from "../src/rules/reading/cell";
import type { CellRule, CodeKind, RuleExample, RuleFacts } from "../src/rules/types";
import { lineRulePage } from "./line-rule-page";
import { withExampleLists } from "./example-lists";
import { MADE_BY, shown, sourceLines, titleLines } from "./page-parts";

const KINDS: Record<CodeKind, string> = {
  diagnosis: "diagnosis",
  procedure: "procedure",
  inpatientProcedure: "inpatient procedure",
  modifier: "modifier",
  placeOfService: "place of service",
};

/** The date of service of an example that names none. */
const ORDINARY_DAY: Day = 20250115;

/** What a check would be asked about an example. */
export function factsOfExample(
  { kind, cell, on = ORDINARY_DAY, beside, required = null }: RuleExample,
  tables: CodeTables,
): CellFacts {
  return {
    kind,
    isKindSure: true,
    value: cell,
    day: on,
    description: beside ?? null,
    required,
    dots: "dotted",
    tables,
  };
}

function exampleRow(rule: CellRule, example: RuleExample, tables: CodeTables): string {
  const { kind, cell, on, beside, instead } = example;
  const finding = checkCell(factsOfExample(example, tables)).find((each) => each.rule === rule.id);
  const where = [
    KINDS[kind],
    on === undefined ? "" : `on ${toUs(on)}`,
    beside === undefined ? "" : `beside “${beside}”`,
  ];
  const columns = [
    shown(textOf(cell)),
    where.filter((part) => part !== "").join(", "),
    finding?.message ?? "",
    instead === null ? "only the record tells" : shown(instead),
  ];
  return `| ${columns.join(" | ")} |`;
}

/** The page of a rule about one cell, in Markdown. */
function cellRulePage(rule: CellRule, tables: CodeTables): string {
  const kinds = rule.appliesTo.map((kind) => KINDS[kind]).join(", ");
  return `${titleLines(rule, `Looks at: ${kinds}.`)}

${rule.explanation}

## Examples

| In the cell | Column | What we say | Could be |
| --- | --- | --- | --- |
${rule.examples.map((example) => exampleRow(rule, example, tables)).join("\n")}

## Source

${sourceLines(rule)}
`;
}

function rows(rules: readonly RuleFacts[]): string {
  return rules
    .map(({ id, title, severity }) => `| [\`${id}\`](${id}.md) | ${title} | ${severity} |`)
    .join("\n");
}

function contents(): string {
  return `${MADE_BY}

# Rules

Each severity can be changed.

## About one cell

In the order in which they have their say about a cell. How a code is written comes first; then what it is, where the
first rule to speak is the only one; then whether it says what the words beside it say.

| Rule | What it finds | Severity |
| --- | --- | --- |
${rows(CELL_RULES)}

## About the cells of a line, and lines together

They are asked after the rules about cells, in this order, and keep silent about a code that is wrong in itself: one
cause, one finding. Two rules speak of one cell only where two things are wrong with it. The findings of a line stand in
the order of its columns, and those of one cell in the order of these tables.

| Rule | What it finds | Severity |
| --- | --- | --- |
${rows([...LINE_RULES, ...BATCH_RULES])}

## How good they are

| To see | Run |
| --- | --- |
| that 100,000 lines of garbage crash nothing, and give no cell two findings of one cause | \`npx jest src/check/lines/garbage.test.ts\` |
| that 50,000 clean lines of all years, in five kinds of sheets, have no finding | \`npx jest test/clean\` |
| how often the right code is the first suggestion, or among three, by kind of mistake | \`npx jest test/words/suggestions.test.ts\` |
| that every error of the samples is found, and nothing on a clean cell | \`npx jest test/samples.test.ts\` |
`;
}

/** Every page of `docs/rules/`, by file name. The same for the same rules and tables. */
export function rulePages(bundled: CodeTables): ReadonlyMap<string, string> {
  const lists = withExampleLists(bundled);
  const tablesFor = ({ needs }: RuleFacts) => (needs === undefined ? bundled : lists);
  return new Map([
    ["README.md", contents()],
    ...CELL_RULES.map((rule) => [`${rule.id}.md`, cellRulePage(rule, tablesFor(rule))] as const),
    ...[...LINE_RULES, ...BATCH_RULES].map(
      (rule) => [`${rule.id}.md`, lineRulePage(rule, tablesFor(rule))] as const,
    ),
  ]);
}
