import { toIso } from "../../codes/day";
import { toldEnd } from "../../codes/systems";
import { columnLetters } from "../../check/columns/column-letters";
import { describeMapping } from "../../claims/role-words";
import type { SheetReading } from "../types";
import type { ReportRow } from "./cells";
import { momentText } from "./cells";
import type { AuditReport, ReportedTable } from "./types";
import { EVIDENCE_WORDS, number, SEVERITY_WORDS, SYSTEM_WORDS } from "./words";

/** What was checked, when, by which tables, and which rules do not count as usual. */
export function factRows(report: AuditReport, writtenAt: string): ReportRow[] {
  const { reading, checkedAt, tables, findings } = report;
  const { firstRow, lineCount } = reading.batch;
  const rows =
    lineCount === 0 ? "" : `, rows ${number(firstRow + 1)} to ${number(firstRow + lineCount)}`;
  return [
    ["Sheet", reading.sheetName],
    ["Checked", whatWasChecked(reading)],
    ["Lines", `${number(findings.claimLines)}${rows}`],
    ["Checked on", momentText(checkedAt)],
    ["Report written on", momentText(writtenAt)],
    ...tables.map((table, i) => [i === 0 ? "Code tables" : "", tableText(table)]),
    ...ruleRows(report),
  ];
}

function whatWasChecked({ scope, layout }: SheetReading): string {
  if (scope === "selection") return "Selected rows only";
  return layout.block ? "One of several lists on the sheet, all lines of it" : "All lines";
}

function tableText({ system, from, to, size, releases }: ReportedTable): string {
  const end = toldEnd({ system, to });
  const dates = `for dates from ${toIso(from)}${end === null ? " on" : ` to ${toIso(end)}`}`;
  const [first, last] = [releases[0]?.name, releases.at(-1)?.name];
  const made =
    releases.length === 0
      ? ""
      : releases.length === 1
        ? ` (${first})`
        : ` (${number(releases.length)} releases, ${first} to ${last})`;
  return `${SYSTEM_WORDS[system]}: ${number(size)} codes, ${dates}${made}`;
}

function ruleRows({ rules, chosen }: AuditReport): ReportRow[] {
  const rows = rules.flatMap(({ id, title, severity }) => {
    const level = chosen[id];
    if (level === undefined || level === severity) return [];
    return [`${title}: ${SEVERITY_WORDS[level]} instead of ${SEVERITY_WORDS[severity]}`];
  });
  if (rows.length === 0) return [["Rules", "All rules count as usual"]];
  return rows.map((text, i) => [i === 0 ? "Rules that count otherwise" : "", text]);
}

/** Each column that was read: its header, its letters, what it was taken for and why. */
export function columnRows({ reading }: AuditReport): ReportRow[] {
  const { columns } = reading.layout;
  return columns
    .filter(({ role }) => role !== null)
    .map((mapping) => [
      mapping.header.trim() === "" ? "(no header)" : mapping.header,
      columnLetters(mapping.column),
      [describeMapping(mapping, columns), EVIDENCE_WORDS[mapping.evidence]]
        .filter(Boolean)
        .join(", "),
    ]);
}
