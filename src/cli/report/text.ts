import type { BeyondCoverage } from "../../check/findings/beyond-coverage";
import type { Cause, Severity } from "../../check/types";
import type { DateDoubt } from "../../claims/date-doubts";
import type { ColumnSpan } from "../../claims/types";
import { describeMapping } from "../../claims/role-words";
import { toIso } from "../../codes/day";
import { toldEnd } from "../../codes/systems";
import { columnLetters } from "../../check/columns/column-letters";
import { RULES } from "../../rules";
import type { RuleId } from "../../rules/ids";
import { copyText } from "../copy/copy-text";
import { listedTables } from "../../codes/describe-code";
import { SYSTEM_WORDS } from "../system-words";
import type { ListedRows } from "../check/read-batch";
import { placedFindings, type CheckReport } from "./check-report";
import { count, many } from "../numbers";
import { countFindings, type FindingCounts } from "./count-findings";

/** Values told of each rule; the counts tell of the rest. */
const MOST_VALUES = 25;
const MOST_ADDRESSES = 6;
const MOST_SUGGESTIONS = 4;

const SEVERITIES: readonly (readonly [Severity, one: string, many: string])[] = [
  ["error", "error", "errors"],
  ["warning", "warning", "warnings"],
  ["info", "note", "notes"],
];

/** The report for people: what was read, then the findings by severity, rule and value, then the counts. */
export function* textReport(report: CheckReport): Generator<string> {
  const counts = countFindings(report.findings);
  yield `${report.title}: ${many(report.findings.claimLines, "line", "lines")} checked.\n`;
  yield* report.others.map(otherLine);
  yield* (report.layout.beside ?? []).map(besideLine);
  if (report.dates) yield datesLine(report.dates);
  yield* report.beyond.map(beyondLine);
  yield "\nColumns read:\n";
  yield* columnLines(report);
  const addresses = firstAddresses(report);
  for (const [severity, , words] of SEVERITIES) {
    if (counts.bySeverity[severity] === 0) continue;
    yield `\n${words.toUpperCase()}\n`;
    for (const rule of rulesOf(report, severity, counts)) {
      yield* ruleLines(report, rule, severity, counts, addresses);
    }
  }
  const totals = SEVERITIES.map(([severity, one, words]) =>
    many(counts.bySeverity[severity], one, words),
  );
  yield `\n${totals.join(", ")}.\n${tablesLine(report)}\n`;
  if (report.copy !== null) yield* copyText(report.copy);
}

/** What was left out, and how it is checked. */
function otherLine({ first, last, hasCodes }: ListedRows): string {
  const rows = `Rows ${count(first)} to ${count(last)}`;
  return hasCodes
    ? `${rows} are a list of their own: to check it, add --row ${first}.\n`
    : `${rows} hold something else and were not checked.\n`;
}

function besideLine({ first, last }: ColumnSpan): string {
  const letters = columnLetters(first);
  return `Columns ${letters} to ${columnLetters(last)} are a list of their own: to check it, say with --columns what column ${letters} holds.\n`;
}

/** How dates were read that could be two days each, and how to have them read otherwise. */
function datesLine({ columns, example, order }: DateDoubt): string {
  const where = `${columns.length === 1 ? "column" : "columns"} ${columns.map(columnLetters).join(", ")}`;
  const how =
    order === "day-first"
      ? "day/month/year: leave --day-first away if that is wrong"
      : "month/day/year: add --day-first if that is wrong";
  return `Dates such as ${example} in ${where} are read as ${how}.\n`;
}

/** Said once, up front: what no finding can be relied on for, and what to do about it. */
function beyondLine({ system, to, lines }: BeyondCoverage): string {
  const have = lines === 1 ? "has" : "have";
  return `${many(lines, "line", "lines")} ${have} a date of service after ${toIso(to)}, where our ${SYSTEM_WORDS[system]} list ends: add a newer one with "encounter-codes tables add FILE".\n`;
}

function* columnLines({ layout }: CheckReport): Generator<string> {
  for (const mapping of layout.columns) {
    if (mapping.role === null) continue;
    const letters = columnLetters(mapping.column).padEnd(3);
    const header = mapping.header === "" ? "" : ` ("${mapping.header}")`;
    yield `  ${letters} ${describeMapping(mapping, layout.columns)}${header}\n`;
  }
}

/** Rules with findings of that severity, those with the most cells first. */
function rulesOf({ findings }: CheckReport, severity: Severity, counts: FindingCounts): RuleId[] {
  const cells = new Map<RuleId, number>();
  findings.causes.forEach((cause, at) => {
    const more = counts.byCause[at] ?? 0;
    if (cause.severity !== severity || more === 0) return;
    cells.set(cause.rule, (cells.get(cause.rule) ?? 0) + more);
  });
  return [...cells].sort(([, a], [, b]) => b - a).map(([rule]) => rule);
}

function* ruleLines(
  { findings }: CheckReport,
  rule: RuleId,
  severity: Severity,
  counts: FindingCounts,
  addresses: readonly string[][],
): Generator<string> {
  const cellsOf = (at: number): number => counts.byCause[at] ?? 0;
  const causes = [...findings.causes.keys()]
    .filter(
      (at) =>
        findings.causes[at]?.rule === rule &&
        findings.causes[at]?.severity === severity &&
        cellsOf(at) > 0,
    )
    .sort((a, b) => cellsOf(b) - cellsOf(a));
  const cells = causes.reduce((sum, at) => sum + cellsOf(at), 0);
  const title = RULES.find(({ id }) => id === rule)?.title ?? "";
  yield `\n  ${title} [${rule}]: ${many(cells, "cell", "cells")}\n`;
  for (const at of causes.slice(0, MOST_VALUES)) {
    const cause = findings.causes[at];
    if (cause) yield causeLines(cause, cellsOf(at), addresses[at] ?? []);
  }
  const more = causes.length - MOST_VALUES;
  if (more > 0)
    yield `    … and ${many(more, "value", "values")} more (--format csv or json tells all)\n`;
}

function causeLines(cause: Cause, cells: number, addresses: readonly string[]): string {
  const more = cells - addresses.length;
  const where = addresses.join(", ") + (more > 0 ? ` and ${count(more)} more` : "");
  const lines = [
    `${cause.value === "" ? "(blank)" : `"${cause.value}"`} in ${where}`,
    `  ${cause.message}`,
  ];
  if (cause.repair !== null) lines.push(`  certain repair: ${cause.repair}`);
  for (const { value, description } of cause.suggestions.slice(0, MOST_SUGGESTIONS)) {
    lines.push(`  perhaps ${value}${description === null ? "" : `  ${description}`}`);
  }
  return lines.map((line) => `    ${line}\n`).join("");
}

/** The first few cells of each cause. */
function firstAddresses(report: CheckReport): string[][] {
  const addresses: string[][] = report.findings.causes.map(() => []);
  for (const { row, letters, causeIndex } of placedFindings(report)) {
    const known = addresses[causeIndex];
    if (known && known.length < MOST_ADDRESSES) known.push(`${letters}${row}`);
  }
  return addresses;
}

function tablesLine({ tables, own }: CheckReport): string {
  const bundled = listedTables(tables).filter(({ system }) => system !== "cpt");
  const parts = bundled.map(({ system, coverage }) => {
    const last = toldEnd({ system, to: coverage.to });
    const end = last === null ? "on" : `to ${toIso(last)}`;
    return `${SYSTEM_WORDS[system]} from ${toIso(coverage.from)} ${end}`;
  });
  const added = own.map(({ name }) => name);
  return `Code tables: ${parts.concat(added).join("; ")}.`;
}
