/** CMS place of service code set: two digits, so that Excel likes to drop the first of them (02, 09). */
const PLACE_OF_SERVICE = /^\d{2}$/;

/** True if a code has the shape of a place of service code. */
export function looksLikePlaceOfService(code: string): boolean {
  return PLACE_OF_SERVICE.test(code);
}
