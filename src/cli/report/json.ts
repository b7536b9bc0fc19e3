import { toIso } from "../../codes/day";
import type { CodeTable, Day } from "../../codes/types";
import type { Cause } from "../../check/types";
import type { OwnFacts } from "../../own-tables";
import { columnLetters } from "../../check/columns/column-letters";
import { listedTables } from "../../codes/describe-code";
import { placedFindings, type CheckReport } from "./check-report";
import { countFindings } from "./count-findings";

/**
 * The report as JSON, in pieces: one finding a line. Keys and their order are a contract with other people's
 * scripts (docs/command-line.md): add at the end, never rename.
 */
export function* jsonReport(report: CheckReport): Generator<string> {
  const { tables, own, layout, others, findings } = report;
  yield "{\n";
  yield `"tables": ${list([...listedTables(tables).map(tableJson), ...editsJson(own)])},\n`;
  yield `"columns": ${list(
    layout.columns.flatMap(({ column, header, role, position }) =>
      role === null ? [] : [{ column: columnLetters(column), header, role, position }],
    ),
  )},\n`;
  yield `"rows": ${findings.claimLines},\n"findings": [`;
  const causes = findings.causes.map(causeJson);
  let separator = "\n";
  for (const { row, letters, header, causeIndex } of placedFindings(report)) {
    const place = JSON.stringify({ row, column: letters, header }).slice(0, -1);
    yield `${separator}${place},${causes[causeIndex]}`;
    separator = ",\n";
  }
  yield `${findings.count > 0 ? "\n" : ""}],\n`;
  const { bySeverity, byRule } = countFindings(findings);
  const summary = {
    errors: bySeverity.error,
    warnings: bySeverity.warning,
    infos: bySeverity.info,
    byRule,
  };
  const notChecked = others.map(({ first, last }) => ({ first, last }));
  yield `"summary": ${JSON.stringify(summary)},\n"notChecked": ${list(notChecked)},\n`;
  yield `"beyond": ${list(report.beyond.map(({ system, to, lines }) => ({ system, to: toIso(to), lines })))},\n`;
  const beside = (layout.beside ?? []).map((span) => ({
    first: columnLetters(span.first),
    last: columnLetters(span.last),
  }));
  yield `"columnsNotChecked": ${list(beside)}\n}\n`;
}

/** Pairs and limits are no code tables, but read like one. */
function editsJson(own: readonly OwnFacts[]): object[] {
  return (["ncci", "mue"] as const).flatMap((system) => {
    const tables = own.filter(({ kind }) => kind === system);
    if (tables.length === 0) return [];
    const [from, to] = [tables.map((each) => each.from), tables.map((each) => each.to)];
    return [
      {
        system,
        releases: tables.map(({ name }) => name),
        from: isoOrNull(from.includes(null) ? null : Math.min(...from.map((day) => day ?? 0))),
        to: isoOrNull(to.includes(null) ? null : Math.max(...to.map((day) => day ?? 0))),
        codes: tables.reduce((sum, { count }) => sum + count, 0),
      },
    ];
  });
}

function isoOrNull(day: Day | null): string | null {
  return day === null ? null : toIso(day);
}

function tableJson({ system, releases, coverage, size }: CodeTable): object {
  return {
    system,
    releases: releases.map(({ name }) => name),
    from: coverage.from === 0 ? null : toIso(coverage.from),
    to: isoOrNull(coverage.to),
    codes: size,
  };
}

/** The part of a finding that its cause decides, without the opening brace: many findings share it. */
function causeJson({ rule, severity, value, message, repair, suggestions }: Cause): string {
  const shown = suggestions.map((suggestion) => ({
    value: suggestion.value,
    description: suggestion.description,
  }));
  return JSON.stringify({ rule, severity, value, message, repair, suggestions: shown }).slice(1);
}

function list(items: readonly object[]): string {
  return items.length === 0
    ? "[]"
    : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
}
