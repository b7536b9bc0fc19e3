import { isDay } from "../day";
import { endOfQuarter } from "../fiscal-year";
import type { Day, Release, Span } from "../types";
import { parseCsv } from "./csv";
import type { CodeHistory, DatedText, TableHistory } from "./history";

/** One quarterly file: what it is called, from when it holds, and its rows. */
export interface HcpcsRelease extends Release {
  readonly csv: string;
}

/**
 * The files keep ended codes from 2014-12-31 on: 158 that ended on that day and 1,145 since, without a gap in the
 * numbering of temporary codes, but only one that ended before. So a code that could be billed on 2015-01-01 or
 * later is in the table; one that ended earlier is not, and its absence says nothing about earlier days.
 */
const FIRST_COVERED_DAY: Day = 20150101;
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
    // Only the joined file has notes.
    inferred: (row["note"] ?? "") !== "",
  };
}

/** In one short description the source lost a character between two words (A2044). */
function restored(text: string): string {
  return text.replaceAll("\uFFFD", " ");
}

/** A code new in a file without long descriptions has its short one only. */
function textOf(row: Row): string {
  return restored(row["long_description"] || row["short_description"] || "");
}

/** A wording holds from the first day of the first file that has it; the first of all from the code's own first day. */
function addText(texts: DatedText[], text: string, from: Day): void {
  if (text !== "" && texts.at(-1)?.text !== text) texts.push({ from, text });
}

/**
 * HCPCS Level II codes, or its modifiers, over time. The newest file that dates a code is believed; one without dates
 * tells wordings only.
 *
 * @param releases oldest first
 */
export function hcpcsHistory(system: HcpcsSystem, releases: readonly HcpcsRelease[]): TableHistory {
  const spans = new Map<string, Span>();
  const texts = new Map<string, DatedText[]>();
  for (const { csv, from } of releases) {
    for (const row of parseCsv(csv)) {
      if (row["kind"] !== kindOf(system)) continue;
      const code = row["code"] ?? "";
      if (row["add_date"] !== undefined) spans.set(code, span(row, code));
      const known = texts.get(code) ?? [];
      addText(known, textOf(row), from);
      texts.set(code, known);
    }
  }
  const codes = [...spans].map(([code, only]): CodeHistory => {
    const [first, ...later] = texts.get(code) ?? [];
    return { code, spans: [only], texts: first ? [{ ...first, from: only.from }, ...later] : [] };
  });
  const newest = releases.at(-1)?.from ?? FIRST_COVERED_DAY;
  return {
    system,
    releases: releases.map(({ name, from }) => ({ name, from })),
    coverage: { from: FIRST_COVERED_DAY, to: endOfQuarter(newest) },
    datedByPublisher: true,
    codes: codes.sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
