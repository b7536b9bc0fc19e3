import { toUs } from "../codes/day";
import { looksLikeIcd10pcs } from "../codes/icd10pcs";
import {
  BREATH,
  defineBatchRule,
  type BatchVerdict,
  type Breath,
  type LineField,
  LINES_A_BREATH,
} from "./line-types";

/** What has to be the same for two lines to bill one service twice. */
const SAME: readonly LineField[] = [
  "claimIds",
  "patientIds",
  "serviceDates",
  "serviceDatesTo",
  "procedures",
  "modifiers",
  "diagnoses",
  "pointers",
  "placesOfService",
  "units",
  "charges",
  "npis",
  "ndcs",
  "revenueCodes",
];
/** Modifiers that say the service was given again, or is distinct. */
const SAYS_AGAIN: ReadonlySet<string> = new Set([
  "27",
  "59",
  "76",
  "77",
  "91",
  "XE",
  "XP",
  "XS",
  "XU",
]);

/** A service that is billed on two lines. */
export const duplicateLine = defineBatchRule({
  id: "duplicate-line",
  severity: "warning",
  title: "Line stands twice",
  explanation:
    "Payers deny a line that repeats another: the same patient, provider, date, procedure, modifiers, place and charge. A service " +
    "can be given twice on one day, and then modifier 76, 77, 91, 27, 59 or an X modifier says so on the later line; lines with one of " +
    "these are not reported. Two lines count as the same only if all that this sheet tells of them agrees, and it tells the " +
    "claim or the patient, and the date. The first of them is left alone.",
  sources: [
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 1",
      section: "section 120 (Detection of Duplicate Claims)",
    },
  ],
  reads: SAME.concat("serviceDay"),
  within: "claim",
  examples: [
    {
      lines: [
        { claimId: "1001", serviceDate: "01/15/2025", procedure: "36415", charge: 12 },
        { claimId: "1001", serviceDate: "01/15/2025", procedure: "36415", charge: 12 },
      ],
      instead: [{ claimId: "1001", serviceDate: "01/15/2025", procedure: "36415", charge: 12 }],
    },
  ],

  *check({ count, isClaim, numbered, line }): Iterable<BatchVerdict | Breath> {
    for (const field of SAME) {
      numbered([field]);
      yield BREATH;
    }
    const { of, count: different } = numbered(SAME);
    yield BREATH;
    if (different === count) return;
    const seen = new Uint8Array(different);
    for (let at = 0; at < count; at++) {
      if (at % LINES_A_BREATH === 0) yield BREATH;
      if (!isClaim(at)) continue;
      const number = of[at] ?? 0;
      if (!seen[number]) {
        seen[number] = 1;
        continue;
      }
      const { claimIds, patientIds, procedures, modifiers, serviceDay } = line(at);
      const [procedure] = procedures;
      const isKnown = claimIds.length + patientIds.length > 0 && serviceDay.isGiven;
      // ICD-10-PCS takes no modifiers, and codes what was done twice twice (its guidelines, B3.2).
      if (!procedure || looksLikeIcd10pcs(procedure.code)) continue;
      if (!isKnown || modifiers.some(({ code }) => SAYS_AGAIN.has(code))) continue;
      yield {
        line: at,
        cell: procedure,
        message: `${procedure.code} on ${toUs(serviceDay.day)} stands on an earlier line already, with all else the same: delete one, or say with modifier 76, 77, 91 or 59 that it was given again`,
      };
    }
  },
});
