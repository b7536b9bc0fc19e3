import type { Severity } from "../../check/types";
import type { ReportRow } from "./cells";
import { columnTitle } from "./finding-rows";
import type { AuditReport } from "./types";
import { SEVERITY_WORDS } from "./words";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** More codes than these are not counted one by one. */
const MOST_CODES = 20;

/** How many findings there are: of each severity, rule, column and code; the most first. */
export interface Counts {
  readonly severities: readonly ReportRow[];
  readonly rules: readonly ReportRow[];
  readonly columns: readonly ReportRow[];
  readonly codes: readonly ReportRow[];
}

export function countFindings(report: AuditReport): Counts {
  const { causes, cause, column, count } = report.findings;
  const ofCause = new Uint32Array(causes.length);
  const ofColumn = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    ofCause[cause[i]!]! += 1;
    ofColumn.set(column[i]!, (ofColumn.get(column[i]!) ?? 0) + 1);
  }
  const bySeverity = new Map<Severity, number>();
  const byRule = new Map<string, number>();
  const byCode = new Map<string, number>();
  const titles = new Map(report.rules.map(({ id, title }) => [id, title]));
  causes.forEach(({ severity, rule, value }, i) => {
    const cells = ofCause[i]!;
    if (cells === 0) return;
    const title = titles.get(rule) ?? rule;
    bySeverity.set(severity, (bySeverity.get(severity) ?? 0) + cells);
    byRule.set(title, (byRule.get(title) ?? 0) + cells);
    byCode.set(value, (byCode.get(value) ?? 0) + cells);
  });
  const columns = [...ofColumn].map(([at, cells]): [string, number] => [
    columnTitle(report, at),
    cells,
  ]);
  return {
    severities: SEVERITIES.map((each) => [SEVERITY_WORDS[each], bySeverity.get(each) ?? 0]),
    rules: mostFirst(byRule),
    columns: mostFirst(columns),
    codes: mostFirst(byCode)
      .slice(0, MOST_CODES)
      .map(([code, cells]) => [code === "" ? "(blank)" : code, cells]),
  };
}

const mostFirst = (counts: Iterable<[string, number]>): [string, number][] =>
  [...counts].sort((a, b) => b[1] - a[1]);
