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

/** What the files say of a code, one after the other. */
interface OpenCode {
  span: Span | null;
  readonly longs: DatedText[];
  readonly shorts: DatedText[];
}

/** In one short description the source lost a character between two words (A2044). */
function restored(text: string): string {
  return text.replaceAll("\uFFFD", " ");
}

const SPACES = /\s+/g;

/** CMS sets spaces now so, now so, and its fixed-width file loses some: other spaces are no other wording. */
function isSameWording(a: string, b: string): boolean {
  return a.replace(SPACES, " ") === b.replace(SPACES, " ");
}

/** A wording holds from the first day of the first file that has it, with the spaces of the newest. */
function addText(texts: DatedText[], said: string | undefined, from: Day): void {
  if (!said) return;
  const text = restored(said);
  const known = texts.at(-1);
  if (known && isSameWording(known.text, text)) texts[texts.length - 1] = { ...known, text };
  else texts.push({ from, text });
}

/** The first wording of all holds from the code's own first day. */
function sinceFirstDay([first, ...later]: readonly DatedText[], { from }: Span): DatedText[] {
  return first ? [{ ...first, from }, ...later] : [];
}

/** A code that no file describes at length has its short description only. */
function toCodeHistory([code, { span, longs, shorts }]: [string, OpenCode]): CodeHistory[] {
  if (!span) return [];
  return [
    {
      code,
      spans: [span],
      texts: sinceFirstDay(longs.length > 0 ? longs : shorts, span),
      shorts: sinceFirstDay(shorts, span),
    },
  ];
}

/**
 * HCPCS Level II codes, or its modifiers, over time. The newest file that dates a code is believed; one without dates
 * tells wordings only.
 *
 * @param releases oldest first
 */
export function hcpcsHistory(system: HcpcsSystem, releases: readonly HcpcsRelease[]): TableHistory {
  const open = new Map<string, OpenCode>();
  for (const { csv, from } of releases) {
    for (const row of parseCsv(csv)) {
      if (row["kind"] !== kindOf(system)) continue;
      const code = row["code"] ?? "";
      const known = open.get(code) ?? { span: null, longs: [], shorts: [] };
      open.set(code, known);
      if (row["add_date"] !== undefined) known.span = span(row, code);
      addText(known.longs, row["long_description"], from);
      addText(known.shorts, row["short_description"], from);
    }
  }
  const codes = [...open].flatMap(toCodeHistory);
  const newest = releases.at(-1)?.from ?? FIRST_COVERED_DAY;
  return {
    system,
    releases: releases.map(({ name, from }) => ({ name, from })),
    coverage: { from: FIRST_COVERED_DAY, to: endOfQuarter(newest) },
    datedByPublisher: true,
    codes: codes.sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
