import { columnLetters } from "../../check/columns/column-letters";
import type { IgnoredFinding } from "../../check/ignored";
import type { Cause } from "../../check/types";
import type { ReportCell, ReportRow } from "./cells";
import { linkTo, momentText } from "./cells";
import type { AuditReport } from "./types";
import { SEVERITY_WORDS } from "./words";

/** A column's header; its letters where it has none. */
export function columnTitle({ reading }: AuditReport, column: number): string {
  const header = reading.layout.columns.find((each) => each.column === column)?.header.trim() ?? "";
  return header === "" ? `Column ${columnLetters(column)}` : header;
}

/** A finding as a row of the report, by its number; the link leads to the sheet as it is called now. */
export function findingRow(report: AuditReport, sheetName: string): (finding: number) => ReportRow {
  const { findings } = report;
  const rowOf = rowReader(report, sheetName);
  return (i) => rowOf(findings.causes[findings.cause[i]!]!, findings.line[i]!, findings.column[i]!);
}

/** What is ignored, cell by cell, with the reason; at the end what no longer applies. Each row is made when asked for. */
export function ignoredRows(
  report: AuditReport,
  sheetName: string,
): { readonly count: number; readonly rowAt: (index: number) => ReportRow } {
  const rowOf = rowReader(report, sheetName);
  const titleOf = titleReader(report);
  const here = report.ignored.flatMap(({ entry, cause, cells }) =>
    cells.map(({ line, column }) => ({ entry, cause, line, column })),
  );
  const goneRow = ({ rule, value, reason, at }: IgnoredFinding): ReportRow => [
    ...[titleOf(rule), "", "", "", "", value],
    ...["No longer found in these lines", reason, momentText(at)],
  ];
  return {
    count: here.length + report.notMet.length,
    rowAt: (index) => {
      const cell = here[index];
      if (!cell) return goneRow(report.notMet[index - here.length]!);
      const { entry, cause, line, column } = cell;
      return [...rowOf(cause, line, column), entry.reason, momentText(entry.at)];
    },
  };
}

function rowReader(report: AuditReport, sheetName: string) {
  const { firstRow } = report.reading.batch;
  const titleOf = titleReader(report);
  const headers = new Map<number, string>();
  return (
    { rule, severity, value, message }: Cause,
    line: number,
    column: number,
  ): ReportCell[] => {
    const row = firstRow + line;
    const header = headers.get(column) ?? columnTitle(report, column);
    headers.set(column, header);
    const link = linkTo(sheetName, row, column);
    return [titleOf(rule), SEVERITY_WORDS[severity], row + 1, link, header, value, message];
  };
}

function titleReader({ rules }: AuditReport): (rule: string) => string {
  const titles = new Map<string, string>(rules.map(({ id, title }) => [id, title]));
  return (rule) => titles.get(rule) ?? rule;
}
