/** Characters that take no room and no part in a code: soft hyphen, zero-width ones, direction marks. */
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
// eslint-disable-next-line no-control-regex -- exports do leave such characters in cells
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
/** `="00100"`, the way a CSV file keeps a program from reading a number. */
const FORMULA_TEXT = /^=\s*"([^"]*)"$/;
/** Quotes around, and the apostrophe that Excel takes as "this is text" but other programs pass on. */
const OPENING_QUOTES = /^[\s"'`´‘’“”]+/;
const CLOSING_QUOTES = /[\s"'`´‘’“”]+$/;

/** What nearly every cell is: from a letter or digit to another, with nothing odd between. */
const PLAIN = /^[0-9A-Za-z](?:[ -~]*[0-9A-Za-z])?$/;

/** The text without what only surrounds or hides in a code: spaces at the ends, invisible characters, quotes. */
export function withoutOuterSpaces(text: string): string {
  if (PLAIN.test(text)) return text;
  const visible = text.replace(INVISIBLE, "").replace(CONTROL, "").trim();
  const unwrapped = FORMULA_TEXT.exec(visible)?.[1] ?? visible;
  return unwrapped.replace(OPENING_QUOTES, "").replace(CLOSING_QUOTES, "");
}

/** The text with no space left in it. */
export function withoutAnySpaces(text: string): string {
  return withoutOuterSpaces(text).replace(/\s+/g, "");
}
