import { toUs } from "../codes/day";
import { looksLikePlaceOfService } from "../codes/place-of-service";
import type { CodeTables, Day } from "../codes/types";
import { defineCellRule } from "./define";
import type { Verdict } from "./types";

/** True if one of CMS's lists had come out by that day: it may name codes that count only later. */
function isAnnounced({ pos }: CodeTables, day: Day): boolean {
  return pos.releases.some(({ from }) => from <= day);
}

function tooEarly(code: string, from: Day, isAnnounced: boolean): Verdict {
  const since = `can be used only from ${toUs(from)} on`;
  return isAnnounced
    ? {
        message: `By CMS's list place of service ${code} ${since}: check with the payer whether it was taken on the date of service`,
        severity: "warning",
      }
    : {
        message: `Place of service ${code} ${since}: choose one that was valid on the date of service`,
      };
}

/** A place of service code that is not assigned, or was not yet on the date of service. */
export const placeOfService = defineCellRule({
  id: "place-of-service",
  severity: "error",
  title: "Place of service does not exist",
  explanation:
    "CMS keeps the list of two-digit place of service codes; numbers that are not assigned are denied. Some codes are young: 19 " +
    "counts from 2016, 02 from 2017, 58 from 2020, 10 from 2022, 27 from October 2023 and 66 from August 2024. A code that CMS's " +
    "list named already, some weeks before its first day, is a warning in between. On dates after the newest list held here (the " +
    "message names its last day) a number that is not in it may be new, and this is a warning.",
  sources: [
    { document: "Place of Service Code Set (CMS)", section: "May 2024" },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.5 (Place of Service Codes and Definitions)",
    },
  ],
  appliesTo: ["placeOfService"],
  phase: "identity",
  examples: [
    { kind: "placeOfService", cell: "77", on: 20240115, instead: "11" },
    { kind: "placeOfService", cell: "10", on: 20211231, instead: "02" },
  ],

  check({ code, day, tables }) {
    if (!looksLikePlaceOfService(code)) return null;
    const { status, span } = tables.pos.on(code, day);
    const { from, to } = tables.pos.coverage;
    if (status === "not-yet" && span) return tooEarly(code, span.from, isAnnounced(tables, day));
    // CMS's lists do not date an end: it is the day before the first list without the code.
    if (status === "expired" && span?.to)
      return {
        message: `Place of service ${code} is in CMS's lists only until ${toUs(span.to)}: check whether it was still valid on the date of service`,
        severity: "warning",
      };
    if (status === "unknown")
      return {
        message: `${code} is not a place of service: look it up and enter the code of the place`,
      };
    if (status !== "outside-coverage" || day < from || to === null) return null;
    return {
      message: `${code} is not in the list of places of service held here, which ends on ${toUs(to)}: check that it is valid on the date of service`,
      severity: "warning",
    };
  },
});
