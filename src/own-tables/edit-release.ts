import { isDay, monthOf, yearOf } from "../codes/day";
import type { Day, EditSetting } from "../codes/types";

/** What the name of a file of pairs tells. */
export interface PairRelease {
  /** `v330r0-f1`, `v330r0`. */
  readonly version: string;
  readonly from: Day;
}

/** `ccipra-v313r0-f1.txt`: practitioner, version 31.3, revision 0, the first of four files. */
const VERSION = /v(\d{2})([0-3])r(\d+)(-f\d+)?/i;
/** Version 1 was that of 1996; 31.0 is January 2025, 31.3 October 2025. */
const YEAR_OF_VERSION_0 = 1994;
const MONTHS_A_QUARTER = 3;

/** Null where the name has no version. */
export function pairRelease(name: string): PairRelease | null {
  const [, version, quarter, revision, part = ""] = VERSION.exec(name) ?? [];
  if (version === undefined) return null;
  const month = Number(quarter) * MONTHS_A_QUARTER + 1;
  return {
    version: `v${version}${quarter}r${revision}${part.toLowerCase()}`,
    from: (YEAR_OF_VERSION_0 + Number(version)) * 10_000 + month * 100 + 1,
  };
}

const HOSPITAL = /ccioph|hospital|outpatient|facility|\boph\b|-oph-/i;
const DME = /\bdme|supplier/i;
const PRACTITIONER = /ccipra|practitioner|physician|\bpra\b|-pra-/i;

/** Whose claims a file is for, by its name or header; null where they do not tell. */
export function settingNamed(text: string): EditSetting | null {
  if (DME.test(text)) return "dme";
  if (HOSPITAL.test(text)) return "hospital";
  return PRACTITIONER.test(text) ? "practitioner" : null;
}

export const SETTING_WORDS: Record<EditSetting, string> = {
  practitioner: "practitioners",
  hospital: "outpatient hospitals",
  dme: "DME suppliers",
};

/** 10-01-2025, 2025-10-01, 10/01/2025, 10_1_2025. */
const US_DAY = /(?:^|\D)(\d{1,2})[-_/](\d{1,2})[-_/](20\d{2})(?!\d)/;
const ISO_DAY = /(?:^|\D)(20\d{2})[-_/](\d{1,2})[-_/](\d{1,2})(?!\d)/;
/** 2026q1, 2026-q1, q1 2026. */
const QUARTER = /(?:^|\D)(20\d{2})[-_ ]?q([1-4])|q([1-4])[-_ ]?(20\d{2})(?!\d)/i;

/** The day that a name has, or the first of its quarter; null for neither. */
export function dayNamed(text: string): Day | null {
  const us = US_DAY.exec(text);
  const iso = ISO_DAY.exec(text);
  const quarter = QUARTER.exec(text);
  const day = us
    ? Number(us[3]) * 10_000 + Number(us[1]) * 100 + Number(us[2])
    : iso
      ? Number(iso[1]) * 10_000 + Number(iso[2]) * 100 + Number(iso[3])
      : quarter
        ? Number(quarter[1] ?? quarter[4]) * 10_000 +
          (Number(quarter[2] ?? quarter[3]) * MONTHS_A_QUARTER - 2) * 100 +
          1
        : 0;
  return isDay(day) ? day : null;
}

/** "Q4 2025" for a day of that quarter. */
export function quarterWords(day: Day): string {
  return `Q${Math.ceil(monthOf(day) / MONTHS_A_QUARTER)} ${yearOf(day)}`;
}
