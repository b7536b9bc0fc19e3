import { isDay } from "../day";
import type { Day, Release, Span } from "../types";
import { parseCsv } from "./csv";
import type { CodeHistory, DatedText, TableHistory } from "./history";

/** CMS's quarterly files behind the table, oldest first. */
export const HCPCS_RELEASES: readonly Release[] = [
  { name: "October 2025", from: 20251001 },
  { name: "January 2026", from: 20260101 },
  { name: "April 2026", from: 20260401 },
];

/**
 * The files keep ended codes from 2014-12-31 on: 158 that ended on that day and 1,145 since, without a gap in the
 * numbering of temporary codes, but only one that ended before. So a code that could be billed on 2015-01-01 or
 * later is in the table; one that ended earlier is not, and its absence says nothing about earlier days.
 */
const FIRST_COVERED_DAY: Day = 20150101;
/** The April file holds until the July file comes. */
const LAST_COVERED_DAY: Day = 20260630;

const JANUARY_2026: Day = 20260101;

/** The two systems that CMS's file holds. */
export type HcpcsSystem = "hcpcs" | "modifier";

/** What the file calls the rows of a system. */
export function kindOf(system: HcpcsSystem): string {
  return system === "hcpcs" ? "code" : "modifier";
}

type Row = Record<string, string>;

function day(text: string | undefined, code: string): Day | null {
  if (!text) return null;
  const value = Number(text);
  if (!isDay(value)) throw new Error(`${code}: no such day: ${text}`);
  return value;
}

/**
 * A code's one stretch of validity: from the day it was added to the day it was ended, both included (CMS's
 * termination date is the last usable day, also where it lies before the effective date of that action).
 */
function span(row: Row, code: string): Span {
  const from = day(row["add_date"], code);
  if (from === null) throw new Error(`${code}: no add date`);
  return {
    from,
    to: day(row["termination_date"], code),
    billable: true,
    inferred: row["note"] !== "",
  };
}

/** In one short description the source lost a character between two words (A2044). */
function restored(text: string): string {
  return text.replaceAll("\uFFFD", " ");
}

/** The wording of October 2025, reworded in January 2026 for some codes. A code new in April has its short one only. */
function texts(row: Row, older: Row | undefined, from: Day): DatedText[] {
  const text = restored(row["long_description"] || row["short_description"] || "");
  const olderText = older?.["long_description"];
  if (olderText === undefined || olderText === text) return [{ from, text }];
  return [
    { from, text: olderText },
    { from: JANUARY_2026, text },
  ];
}

/**
 * HCPCS Level II codes, or its modifiers, over time.
 *
 * @param merged the joined file of October 2025 to April 2026
 * @param october2025 CMS's October 2025 file, for the wording until then
 */
export function hcpcsHistory(
  system: HcpcsSystem,
  merged: string,
  october2025: string,
): TableHistory {
  const older = new Map(parseCsv(october2025).map((row) => [row["code"], row]));
  const codes = parseCsv(merged)
    .filter((row) => row["kind"] === kindOf(system))
    .map((row): CodeHistory => {
      const code = row["code"] ?? "";
      const only = span(row, code);
      return { code, spans: [only], texts: texts(row, older.get(code), only.from) };
    });
  return {
    system,
    releases: HCPCS_RELEASES,
    coverage: { from: FIRST_COVERED_DAY, to: LAST_COVERED_DAY },
    datedByPublisher: true,
    codes: codes.sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
