import { addDays, dayFromParts, daysInMonth, isDay, monthOf, yearOf } from "../day";
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
  // PACE center; transmittal 12779 of August 9, 2024, carried out on January 6, 2025. CMS's list of May 2, 2024 names the
  // same day, by the copy in HL7 Terminology (code system CMSPlaceofServiceCodes, version 20240502).
  "66": 20240801,
};

/** Codes whose name changed within the covered days: the name before, and the first day of today's. */
const RENAMED: Readonly<Record<string, { readonly before: string; readonly since: Day }>> = {
  "02": { before: "Telehealth", since: 20220101 }, // change request 12427, transmittal 11045
  "22": { before: "Outpatient Hospital", since: 20160101 }, // change request 9231
};

/** One list of the codes, as CMS published it in a month: `code,name,description`, and `from` (YYYYMMDD) where that is told. */
export interface PlaceOfServiceList {
  readonly release: Release;
  readonly csv: string;
}

interface OpenPlace {
  readonly from: Day;
  /** The last day before the first list that no longer has it. */
  to: Day | null;
  readonly texts: DatedText[];
}

/** The names up to the first list: that of the list, and where we know of one, the name before. */
function firstNames(code: string, name: string, from: Day): DatedText[] {
  const renamed = RENAMED[code];
  if (!renamed) return [{ from, text: name }];
  return [
    { from, text: renamed.before },
    { from: renamed.since, text: name },
  ];
}

/** The first day of a code that this list is the first to name: as it says, or as we know, or the list's own month. */
function firstDay(row: Readonly<Record<string, string>>, listed: Day, isOldest: boolean): Day {
  const { code = "", from = "" } = row;
  if (from === "") return INTRODUCED[code] ?? (isOldest ? FIRST_COVERED_DAY : listed);
  if (!isDay(Number(from))) throw new Error(`${code}: no such day: ${from}`);
  return Number(from);
}

function endOfMonth(day: Day): Day {
  const [year, month] = [yearOf(day), monthOf(day)];
  return dayFromParts(year, month, daysInMonth(year, month)) ?? day;
}

/** Every place that a list ever named. */
function placesIn(lists: readonly PlaceOfServiceList[]): Map<string, OpenPlace> {
  const places = new Map<string, OpenPlace>();
  lists.forEach(({ csv, release }, at) => {
    const rows = new Map(parseCsv(csv).map((row) => [row["code"] ?? "", row]));
    for (const [code, row] of rows) {
      const name = row["name"] ?? "";
      const known = places.get(code);
      if (!known) {
        const from = firstDay(row, release.from, at === 0);
        places.set(code, { from, to: null, texts: firstNames(code, name, from) });
      } else {
        known.to = null;
        if (known.texts.at(-1)?.text !== name) known.texts.push({ from: release.from, text: name });
      }
    }
    for (const [code, place] of places) if (!rows.has(code)) place.to ??= addDays(release.from, -1);
  });
  return places;
}

/** CMS's place of service codes; a code's description is its name, as a clerk would write it ("Office"). */
export function placeOfServiceHistory(lists: readonly PlaceOfServiceList[]): TableHistory {
  const newest = lists.at(-1);
  if (!newest) throw new Error("no list of places of service");
  const codes = [...placesIn(lists)].map(([code, { from, to, texts }]): CodeHistory => {
    return { code, spans: [{ from, to, billable: true, inferred: false }], texts };
  });
  // A list speaks to the end of its month, or to the last first day that it announces. A later code may be new.
  const announced = codes.map(({ spans }) => spans[0]?.from ?? 0);
  return {
    system: "pos",
    releases: lists.map(({ release }) => release),
    coverage: {
      from: FIRST_COVERED_DAY,
      to: Math.max(endOfMonth(newest.release.from), ...announced),
    },
    datedByPublisher: true,
    codes: codes.sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
