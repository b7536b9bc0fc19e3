/**
 * One token: a slashed chart abbreviation (`w/o`, `s/p`), a number with a decimal part, or a run of
 * letters and digits (`t2dm` and `h1n1` stay whole).
 */
const TOKEN = /[a-z]\/[a-z](?![a-z0-9])|\d+\.\d+|[a-z0-9]+/g;

/** `Alzheimer's`, typed with any apostrophe, is the same name as `Alzheimer`. */
const POSSESSIVE = /['\u2019`]s(?![a-z0-9])/g;
/** Official texts write `muscle(s)`: the ending says nothing. */
const OPTIONAL_PLURAL = /\((?:e?s)\)/g;
const ACCENTS = /\p{M}/gu;
/** `50mg` is `50 mg`. */
const DIGIT = /\d/;
const AMOUNT =
  /(^|[^a-z0-9.])(\d+(?:\.\d+)?)(mg|mcg|ml|cc|cm|mm|mins?|hrs?|lbs?|units?|oz|in)(?![a-z0-9])/g;
/** Everything beyond ASCII: rare enough that most texts need no second look. */
const BEYOND_ASCII = /[\u0080-\uffff]/;

/**
 * Splits a description into lower-case tokens, in order, without punctuation.
 *
 * @param text Any text that a person or a publisher wrote.
 * @returns The tokens; empty for a text without letters or digits.
 */
export function tokensOf(text: string): string[] {
  let plain = text.toLowerCase();
  if (BEYOND_ASCII.test(plain)) plain = plain.normalize("NFKD").replace(ACCENTS, "");
  plain = plain.replace(POSSESSIVE, "").replace(OPTIONAL_PLURAL, "").replaceAll("&", " and ");
  if (DIGIT.test(plain)) plain = plain.replace(AMOUNT, "$1$2 $3");
  return plain.match(TOKEN) ?? [];
}
