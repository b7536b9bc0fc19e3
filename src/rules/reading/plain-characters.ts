import type { CodeKind } from "../types";

/**
 * Letters of the Cyrillic and Greek alphabets that look like a Latin capital once written large, after the
 * Unicode Consortium's list of confusable characters (UTS #39). They come in when a code is typed on another
 * keyboard or copied from a scanned page.
 */
const LATIN_TWINS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Cyrillic
    А: "A", В: "B", С: "C", Е: "E", Н: "H", І: "I", Ј: "J", К: "K", М: "M", О: "O", Р: "P", Ѕ: "S",
    Т: "T", Х: "X", У: "Y", Ү: "Y", Ԛ: "Q", Ԝ: "W",
    // Greek
    Α: "A", Β: "B", Ε: "E", Ζ: "Z", Η: "H", Ι: "I", Κ: "K", Μ: "M", Ν: "N", Ο: "O", Ρ: "P", Τ: "T",
    Υ: "Y", Χ: "X",
  }),
); // prettier-ignore

const NOT_ASCII = /[^\u0000-\u007F]/; // eslint-disable-line no-control-regex
/** Decimal digits of the scripts that have a full set of their own: U+0660 stands for 0 in one of them, and so on. */
const ARABIC_INDIC = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** What people put where the dot belongs, or beside it. */
const DOT_LIKE = "[.,:;_·․•‧∙⋅。．‐‑‒–—−\\-/]";
/** Only there and nowhere else in the text: after three characters. Dots alone are for the rule of the format. */
const DOT_IN_DISGUISE = new RegExp(`^([A-Z0-9]{3})(?!\\.+[A-Z0-9])${DOT_LIKE}+([A-Z0-9]{1,4})$`);

/** Marks at either end that no code has: list bullets, brackets, the plus of add-on codes, commas. */
const OPENING_MARKS = /^[^\p{L}\p{N}]+/u;
const CLOSING_MARKS = /[^\p{L}\p{N}]+$/u;
/** Behind a diagnosis a dot is for the rule of the format to judge, and a dash may stand for "any code below". */
const CLOSING_MARKS_OF_DIAGNOSIS = /[^\p{L}\p{N}.\-–—]+$/u;

/** Full-width, superscript and other variants of a character as the plain one; twins from other alphabets as Latin. */
function toAscii(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toUpperCase();
  const compatible = text.normalize("NFKC").toUpperCase();
  const digits = compatible.replace(ARABIC_INDIC, (digit) => String(digit.charCodeAt(0) & 0xf));
  return Array.from(digits, (character) => LATIN_TWINS.get(character) ?? character).join("");
}

/**
 * The text in capitals and plain characters, as it would have been typed on a US keyboard: nothing is guessed,
 * each character is replaced by the one it stands for. Spaces stay.
 */
export function plainCharacters(text: string, kind: CodeKind): string {
  const plain = toAscii(text).replace(OPENING_MARKS, "");
  if (kind !== "diagnosis") return plain.replace(CLOSING_MARKS, "");
  return plain.replace(CLOSING_MARKS_OF_DIAGNOSIS, "").replace(DOT_IN_DISGUISE, "$1.$2");
}
