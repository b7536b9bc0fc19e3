/**
 * Ambulance claims put together a modifier of two letters, where the ride began and where it ended: RH is from a
 * residence to a hospital. X, a stop on the way to the hospital, is a destination only. None of these stands in the
 * HCPCS file, except where the same letters mean something else too. In CMS's trial of 2021 to 2023 (Emergency Triage,
 * Treat, and Transport) a ride could end at C, a community mental health center, F, a federal health center, O, a
 * physician's office, U, an urgent care center, or be none at all: W, treated in place. Other payers took them over.
 *
 * Source: CMS, Medicare Claims Processing Manual (Publication 100-04), chapter 15, section 30 (General Billing
 * Guidelines), which gives the letters of origin and destination; CMS, ET3 Model, for those of the trial.
 */
const ORIGIN_AND_DESTINATION = /^[DEGHIJNPRS][CDEFGHIJNOPRSUWX]$/;

/** True for two letters, in claim form, that can be the origin and destination of an ambulance ride. */
export function isAmbulanceModifier(code: string): boolean {
  return ORIGIN_AND_DESTINATION.test(code);
}
