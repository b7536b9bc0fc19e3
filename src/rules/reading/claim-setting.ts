import type { ClaimLine } from "../line-types";

/**
 * What a line says of the claim it stands on. The Medicare Code Editor speaks of inpatient claims only, and some
 * of what it refuses is right elsewhere: a check-up is a reason for a visit, but not for a stay.
 *
 * - `inpatient`: a facility bills a bed
 * - `facility`: a facility bills something else: inpatient or outpatient
 * - `hospital-visit`: a professional bills a visit to an inpatient
 * - `outpatient`: the place of service is none where people stay
 * - `unknown`: the line does not tell
 */
export type ClaimSetting = "inpatient" | "facility" | "hospital-visit" | "outpatient" | "unknown";

/** What `claimSetting` reads of a line. */
export const SETTING_FIELDS = ["revenueCodes", "placesOfService"] as const;

/** Room and board: revenue codes 010X to 021X. Medicare Claims Processing Manual, chapter 25, form locator 42. */
const BED = /^0?(?:1\d|20|21)\d$/;
/** A patient's group in a nursing home, in home health or in rehabilitation, told by a HIPPS rate code. */
const GROUP = /^0?0?2[234]$/;
/** Inpatient hospital, psychiatric facility and rehabilitation facility. CMS place of service codes. */
const WHERE_PEOPLE_STAY: ReadonlySet<string> = new Set(["21", "51", "61"]);

export function isBed(revenueCode: string): boolean {
  return BED.test(revenueCode);
}

/** True for the revenue codes 0022, 0023 and 0024: their lines have a rate code for a procedure, and no charge. */
export function isRateCodeLine(revenueCode: string): boolean {
  return GROUP.test(revenueCode);
}

export function claimSetting({
  revenueCodes,
  placesOfService,
}: Pick<ClaimLine, (typeof SETTING_FIELDS)[number]>): ClaimSetting {
  if (revenueCodes.some(({ text }) => isBed(text))) return "inpatient";
  if (revenueCodes.length > 0) return "facility";
  const [place] = placesOfService;
  if (!place?.isSound) return "unknown";
  return WHERE_PEOPLE_STAY.has(place.code) ? "hospital-visit" : "outpatient";
}

/** True for a claim that Medicare's code editors check before anything is paid, so that it would come back. */
export function isOfFacility(setting: ClaimSetting): boolean {
  return setting === "inpatient" || setting === "facility";
}
