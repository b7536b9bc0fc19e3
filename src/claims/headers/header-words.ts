import { VOCABULARY, wordsSpelled } from "./synonyms";

/** `D.O.B.` is one word. */
const DOTTED_ABBREVIATION = /\b(?:[A-Za-z]\.){2,}(?:[A-Za-z]\b)?/g;
/** `Code(s)` and `Patient's` are the words without their ending, `CPT(R)` without its mark. */
const ENDING_OF_NO_MEANING = /\((?:s|r|tm)\)|['’]s?\b/gi;
/** `Patient #` is a number; `Dx #1` has its own. */
const NUMBER_SIGN_AT_END = /#\s*$/;
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;
const ORDINAL = /(\d)(?:st|nd|rd|th)(?![a-z])/gi;
/** `procedureCode` and `CPTCode`, but not the plural `CPTs`. */
const CAMEL_CASE = /([a-z])(?=[A-Z])|([A-Z])(?=[A-Z][a-z]{2})/g;
const LETTER_MEETS_DIGIT = /\p{L}(?=\d)|\d(?=\p{L})/gu;
const ORDINAL_WORDS: ReadonlyMap<string, string> = new Map([
  ["one", "1"],
  ["two", "2"],
  ["three", "3"],
  ["four", "4"],
  ["first", "1"],
  ["fst", "1"],
  ["initial", "1"],
  ["initl", "1"],
  ["second", "2"],
  ["third", "3"],
  ["tertiary", "3"],
  ["fourth", "4"],
  ["fifth", "5"],
]);
const SHORTEST_PART = 2;
/** Longer than any header: a note among the first rows can have 32,767 characters without a space. */
const LONGEST_RUN = 60;

/**
 * The words of a header in one spelling, in their order: `PRNCPAL_DGNS_CD`, `Principal Dx Code` and
 * `principalDiagnosisCode` all give principal, diagnosis, code. Numbers stand as words of digits.
 */
export function headerWords(header: string): string[] {
  return rawWords(header).flatMap((word) => {
    const ordinal = ORDINAL_WORDS.get(word);
    if (ordinal !== undefined) return [ordinal];
    return runTogether(word).flatMap(wordsSpelled);
  });
}

function rawWords(header: string): string[] {
  return header
    .normalize("NFKC")
    .replace(DOTTED_ABBREVIATION, (abbreviation) => abbreviation.replaceAll(".", ""))
    .replace(ENDING_OF_NO_MEANING, "")
    .replace(NUMBER_SIGN_AT_END, " number")
    .replace(NOT_LETTER_OR_DIGIT, " ")
    .replace(ORDINAL, "$1 ")
    .replace(CAMEL_CASE, "$& ")
    .replace(LETTER_MEETS_DIGIT, "$& ")
    .toLowerCase()
    .split(" ")
    .filter((word) => word !== "");
}

/** `dateofservice` as date, of, service: only when the whole of it is made of words we know. */
function runTogether(word: string): string[] {
  if (word.length > LONGEST_RUN) return [word];
  return VOCABULARY.has(word) ? [word] : (partsOf(word) ?? [word]);
}

function partsOf(word: string): string[] | null {
  for (let length = word.length; length >= SHORTEST_PART; length--) {
    const head = word.slice(0, length);
    if (!VOCABULARY.has(head)) continue;
    if (length === word.length) return [head];
    const rest = partsOf(word.slice(length));
    if (rest) return [head, ...rest];
  }
  return null;
}
