/** What is said of a code that is known, but whose words may not be bundled: of CPT and dental codes. */
export function noDescription(code: string): string {
  return `${code} has no description here: the texts of its list belong to its publisher`;
}
