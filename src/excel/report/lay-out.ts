import type { KeptChanges } from "../kept/changes";
import { MAX_ROWS } from "../address";
import type { ReportRow } from "./cells";
import { changeRows } from "./change-rows";
import { countFindings } from "./counts";
import { columnRows, factRows } from "./facts";
import { findingRow, ignoredRows } from "./finding-rows";
import type { AuditReport } from "./types";
import { HEADERS, number, PARTS } from "./words";

/** One part of the report, from the sheet's row `top` (0-based) on: a head, a row of headers if it has any, rows. */
export interface ReportPart {
  readonly title: string;
  readonly headers: readonly string[] | null;
  readonly count: number;
  readonly rowAt: (index: number) => ReportRow;
  /** True for a part that a person may filter and sort: an Excel table. */
  readonly isTable: boolean;
  readonly top: number;
}

/** The report as it will stand in its sheet. */
export interface ReportLayout {
  readonly title: string;
  readonly parts: readonly ReportPart[];
  readonly leftOut: number;
}

/** The title, and what leads to the parts. */
export const HEAD_ROWS = 3;
/** A part's head, and a blank row behind it. */
const AROUND = 2;

/** Places all parts below each other; what the sheet has no room for is left out, and that is said. */
export function layOut(
  report: AuditReport,
  sheetName: string,
  changes: KeptChanges,
  writtenAt: string,
): ReportLayout {
  const counts = countFindings(report);
  const before = [
    plain(PARTS.facts, null, factRows(report, writtenAt)),
    plain(PARTS.severities, ["Severity", "Findings"], counts.severities),
    plain(PARTS.rules, ["Rule", "Findings"], counts.rules),
    plain(PARTS.byColumn, ["Column", "Findings"], counts.columns),
    plain(PARTS.codes, ["Code", "Findings"], counts.codes),
    plain(PARTS.columns, ["Header", "Column", "Holds"], columnRows(report)),
  ];
  const { findings } = report;
  const ignored = ignoredRows(report, sheetName);
  const log = { ...plain(PARTS.changes, HEADERS.changes, changeRows(changes)), isTable: true };
  const taken = [...before, log].reduce((sum, part) => sum + heightOf(part), HEAD_ROWS);
  const room = Math.max(0, MAX_ROWS - taken - 2 * (AROUND + 1));
  // Either list may take what the other leaves, and half of the room in any case.
  const mostIgnored = Math.max(room - findings.count, Math.floor(room / 2));
  const ignoredCount = Math.min(ignored.count, mostIgnored);
  const count = Math.min(findings.count, room - ignoredCount);
  const lists = [
    list(PARTS.findings, HEADERS.findings, findings.count, count, findingRow(report, sheetName)),
    list(PARTS.ignored, HEADERS.ignored, ignored.count, ignoredCount, ignored.rowAt),
  ];
  let top = HEAD_ROWS;
  const parts = [...before, ...lists, log].map((part): ReportPart => {
    const placed = { ...part, top };
    top += heightOf(part);
    return placed;
  });
  const leftOut = findings.count - count + ignored.count - ignoredCount;
  return { title: `Audit report: ${report.reading.sheetName}`, parts, leftOut };
}

type Unplaced = Omit<ReportPart, "top">;

const plain = (
  title: string,
  headers: readonly string[] | null,
  rows: readonly ReportRow[],
): Unplaced => ({ title, headers, count: rows.length, rowAt: (i) => rows[i]!, isTable: false });

/** Of `all` rows the first `count`, as a table; how many are left out stands in its head. */
const list = (
  title: string,
  headers: readonly string[],
  all: number,
  count: number,
  rowAt: ReportPart["rowAt"],
): Unplaced => ({
  title: count === all ? title : `${title} (${number(all - count)} more have no room here)`,
  headers,
  count,
  rowAt,
  isTable: true,
});

/** With its head, its headers and a blank row behind; a part without rows says "none". */
function heightOf({ headers, count }: Unplaced): number {
  return AROUND + (headers && count > 0 ? 1 : 0) + Math.max(1, count);
}

/** Where a part's headers stand, or its first row where it has none. */
export const bodyTop = ({ top }: ReportPart): number => top + 1;

/** Where a part's first row stands. */
export const firstRowOf = (part: ReportPart): number =>
  bodyTop(part) + (part.headers && part.count > 0 ? 1 : 0);
