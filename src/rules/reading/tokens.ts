/** What people put between two codes in one cell. */
const BETWEEN_CODES = /[\s,;|/\\&+]+(?:(?:and|or)\s+)?/i;
/** A dash separates only where the codes hold none themselves: "E11-E13", "99213 - 99215". */
const BETWEEN_RANGE = /[\s,;|/\\&+]*[-–—]+[\s,;|/\\&+]*/;

/** The pieces of a text that could be codes, as separated by commas, spaces, slashes and their like. */
export function piecesOf(text: string): string[] {
  return text.split(BETWEEN_CODES).filter((piece) => piece !== "");
}

/** The two ends of a text that is written as a range; null if it is not. */
export function rangeEnds(text: string): readonly [string, string] | null {
  const [first, last, ...more] = text.split(BETWEEN_RANGE);
  return first && last && more.length === 0 ? [first, last] : null;
}
