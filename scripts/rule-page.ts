import { checkCell } from "../src/check/check-cell";
import { toUs } from "../src/codes/day";
import type { CodeTables, Day } from "../src/codes/types";
import { CELL_RULES } from "../src/rules";
import type { CellFacts } from "../src/rules/reading/cell";
import { textOf } from "../src/rules/reading/cell";
import type { CellRule, CodeKind, RuleExample, Severity } from "../src/rules/types";

const MADE_BY = "<!-- Made by `npm run rules:pages` from the rule's own file. Change it there. -->";

const SEVERITIES: Record<Severity, string> = {
  error: "error: the line will be denied",
  warning: "warning: look at it",
  info: "note: good to know",
};

const KINDS: Record<CodeKind, string> = {
  diagnosis: "diagnosis",
  procedure: "procedure",
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

/** Text in a table's cell: spaces, even odd ones, can be seen. */
function shown(text: string): string {
  if (text === "") return "*(empty)*";
  return `\`${text.replaceAll("\u00A0", "␣").replace(/^ | $/g, "␣").replaceAll("|", "\\|")}\``;
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

/** The page of one rule, in Markdown. */
function rulePage(rule: CellRule, tables: CodeTables): string {
  const sources = rule.sources.map(({ document, section }) => `- ${document}: ${section}`);
  const examples = rule.examples.map((example) => exampleRow(rule, example, tables));
  return `${MADE_BY}

# ${rule.title}

\`${rule.id}\`, ${SEVERITIES[rule.severity]}. Looks at: ${rule.appliesTo.map((kind) => KINDS[kind]).join(", ")}.

${rule.explanation}

## Examples

| In the cell | Column | What we say | Could be |
| --- | --- | --- | --- |
${examples.join("\n")}

## Source

${sources.join("\n")}
`;
}

function contents(): string {
  const rows = CELL_RULES.map(
    ({ id, title, severity }) => `| [\`${id}\`](${id}.md) | ${title} | ${severity} |`,
  );
  return `${MADE_BY}

# Rules

In the order in which they have their say about a cell. How a code is written comes first; then what it is, where the
first rule to speak is the only one; then whether it says what the words beside it say. Each severity can be changed.

| Rule | What it finds | Severity |
| --- | --- | --- |
${rows.join("\n")}
`;
}

/** Every page of `docs/rules/`, by file name. The same for the same rules and tables. */
export function rulePages(tables: CodeTables): ReadonlyMap<string, string> {
  const pages = CELL_RULES.map((rule) => [`${rule.id}.md`, rulePage(rule, tables)] as const);
  return new Map([["README.md", contents()], ...pages]);
}
