import type { Day, Release } from "../types";
import { parseCsv } from "./csv";
import type { CodeHistory, DatedText, TableHistory } from "./history";

export const PLACE_OF_SERVICE_RELEASE: Release = { name: "May 2024", from: 20240501 };

/** Day of the first claims that we check; most codes are older, and CMS's list does not say how old. */
const FIRST_COVERED_DAY: Day = 20151001;
/** The list of May 2024 announces code 66 for this day: so far it speaks. A later code may be new. */
const LAST_COVERED_DAY: Day = 20240801;

/** Codes that came after the first covered day. */
const INTRODUCED: Readonly<Record<string, Day>> = {
  "02": 20170101, // telehealth; CMS change request 9726
  "10": 20220101, // telehealth at home; change request 12427
  "19": 20160101, // off campus outpatient hospital; change request 9231
  "27": 20231001, // outreach site or street; change request 13314
  "58": 20200101, // non-residential opioid treatment; change request 11353
  "66": 20240801, // PACE center; transmittal 12779
};

/** Codes whose name changed within the covered days: the name before, and the first day of today's. */
const RENAMED: Readonly<Record<string, { readonly before: string; readonly since: Day }>> = {
  "02": { before: "Telehealth", since: 20220101 }, // change request 12427
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

/** CMS's place of service codes; a code's description is its name, as a clerk would write it ("Office"). */
export function placeOfServiceHistory(csv: string): TableHistory {
  const codes = parseCsv(csv).map((row): CodeHistory => {
    const code = row["code"] ?? "";
    const from = INTRODUCED[code] ?? FIRST_COVERED_DAY;
    const spans = [{ from, to: null, billable: true, inferred: false }];
    return { code, spans, texts: names(code, row["name"] ?? "", from) };
  });
  return {
    system: "pos",
    releases: [PLACE_OF_SERVICE_RELEASE],
    coverage: { from: FIRST_COVERED_DAY, to: LAST_COVERED_DAY },
    datedByPublisher: true,
    codes: codes.sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
