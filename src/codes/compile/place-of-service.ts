import { dayFromParts, daysInMonth, monthOf, yearOf } from "../day";
import type { Day, Release } from "../types";
import { parseCsv } from "./csv";
import type { CodeHistory, DatedText, TableHistory } from "./history";

/** Day of the first claims that we check; most codes are older, and CMS's list does not say how old. */
const FIRST_COVERED_DAY: Day = 20151001;

/**
 * Codes that came after the first covered day, by their date of service. Source: CMS, Medicare Claims Processing (Pub.
 * 100-04), the change requests named. 19 (change request 9231, 2016-01-01) is not among them: it is taken for any date of
 * service on claims processed since (MLN Matters MM9231, revised December 9, 2015).
 */
const INTRODUCED: Readonly<Record<string, Day>> = {
  "02": 20170101, // telehealth; change request 9726 (MM9726)
  "10": 20220101, // telehealth at home; change request 12427, transmittal 11045
  "27": 20231001, // outreach site or street; change request 13314, transmittal 12411
  "58": 20200101, // non-residential opioid treatment; change request 11353, transmittal 4486
  // PACE center; "Effective August 1, 2024" in CMS's list of May 2, 2024, by the copy in HL7 Terminology (code system
  // CMSPlaceofServiceCodes, version 20240502), which has the days of 02, 10, 19, 27 and 58 as above. Neither CMS's own page
  // of that day nor a change request could be looked at: the rule only warns between the list and that day.
  "66": 20240801,
};

/** The list of May 2024 announces code 66 for this day. */
const ANNOUNCED_UNTIL: Readonly<Record<Day, Day>> = { 20240501: 20240801 };

/** Codes whose name changed within the covered days: the name before, and the first day of today's. */
const RENAMED: Readonly<Record<string, { readonly before: string; readonly since: Day }>> = {
  "02": { before: "Telehealth", since: 20220101 }, // change request 12427, transmittal 11045
  "22": { before: "Outpatient Hospital", since: 20160101 }, // change request 9231
};

function names(code: string, name: string, from: Day): DatedText[] {
  const renamed = RENAMED[code];
  if (!renamed) return [{ from, text: name }];
  return [
    { from, text: renamed.before },
    { from: renamed.since, text: name },
  ];
}

/** One list of the codes, as CMS published it in a month. */
export interface PlaceOfServiceList {
  readonly release: Release;
  readonly csv: string;
}

/** Until when a list speaks: to the end of its month, or to the last day that it announces. A later code may be new. */
function lastDayOf({ from }: Release): Day {
  const endOfMonth = dayFromParts(
    yearOf(from),
    monthOf(from),
    daysInMonth(yearOf(from), monthOf(from)),
  );
  return Math.max(endOfMonth ?? from, ANNOUNCED_UNTIL[from] ?? 0);
}

/** CMS's place of service codes; a code's description is its name, as a clerk would write it ("Office"). */
export function placeOfServiceHistory(lists: readonly PlaceOfServiceList[]): TableHistory {
  const [oldest] = lists;
  const newest = lists.at(-1);
  if (!oldest || !newest) throw new Error("no list of places of service");
  const since = new Map<string, Day>();
  for (const { csv, release } of lists) {
    for (const { code = "" } of parseCsv(csv)) {
      const first = release === oldest.release ? FIRST_COVERED_DAY : release.from;
      if (!since.has(code)) since.set(code, INTRODUCED[code] ?? first);
    }
  }
  const codes = parseCsv(newest.csv).map((row): CodeHistory => {
    const code = row["code"] ?? "";
    const from = since.get(code) ?? FIRST_COVERED_DAY;
    const spans = [{ from, to: null, billable: true, inferred: false }];
    return { code, spans, texts: names(code, row["name"] ?? "", from) };
  });
  return {
    system: "pos",
    releases: lists.map(({ release }) => release),
    coverage: { from: FIRST_COVERED_DAY, to: lastDayOf(newest.release) },
    datedByPublisher: true,
    codes: codes.sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
