import { claimForm } from "../icd10cm";
import type { CodeRange } from "../types";

/** `K25.-`, `T81.4-`, `E08-E13`, `C81.0-C85.9`, `H02.-`; one line of the list has a space before its dash. */
const RANGE =
  /^([A-Z]\d[0-9A-Z])(?:\.([0-9A-Z]*))?-?\s*(?:-\s*([A-Z]\d[0-9A-Z])(?:\.([0-9A-Z]*))?-?)?$/;
const GROUP = /\(([^()]*)\)/g;
/** A line that ends in codes without their parentheses: "hyperammonemia … syndrome E72.4". */
const CODES_AT_END = /\s\(?([A-Z]\d[0-9A-Z]\.[0-9A-Z]*-?)\)?$/;
const BETWEEN = /\s*(?:[,;]|\band\b|\bor\b)\s*/;
const QUALIFIED = /^(.*?),?\s*-?with\s+(.*)$/;

/** Characters that tell the intent of a poisoning: the sixth, or the fifth of a code whose sixth is the placeholder. */
function intents(digits: readonly string[]): string[] {
  return digits.flatMap((digit) => [`..${digit}`, `.${digit}X`]);
}

/** What stands behind "with", and the characters from the fourth on that it asks for. */
const QUALIFIERS: readonly (readonly [RegExp, (match: RegExpExecArray) => string[]])[] = [
  [/^fifth or sixth character 1-4 or 6$/, () => intents(["1", "2", "3", "4", "6"])],
  [/^fifth or sixth character to indicate intent$/, () => [""]],
  [/^sixth character 1-4$/, () => ["..1", "..2", "..3", "..4"]],
  [/^(?:5th|fifth|fifth-)[ -]?character \.?(\d)$/, ([, digit]) => [`.${digit}`]],
  [/^fifth to sixth characters (\d\d)$/, ([, digits]) => [`.${digits}`]],
  [/^final characters -(\d\d)$/, ([, digits]) => [`.${digits}`]],
  [/^7th character ([A-Z])$/, ([, letter]) => [`...${letter}`]],
  // Only behind whole categories: "B27.0-B27.9 with .9" means a fifth character.
  [/^\.(\d\d+)-?$/, ([, digits]) => [digits ?? ""]],
  [
    /^\.(\d)(\d)-\.\1(\d)$/,
    ([, tens, from, to]) => digitsBetween(from, to).map((one) => `${tens}${one}`),
  ],
];

function digitsBetween(from = "0", to = "0"): number[] {
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at);
}

/** `A15-A19` or `K25.-` as a range; null for any other text. */
export function parseCodeRange(text: string): CodeRange | null {
  const match = RANGE.exec(text.trim());
  if (!match) return null;
  const [, category = "", below = "", lastCategory, lastBelow = ""] = match;
  const first = claimForm(category + below);
  return { first, last: lastCategory ? claimForm(lastCategory + lastBelow) : first, rest: "" };
}

function restsOf(qualifier: string): string[] | null {
  for (const [pattern, rests] of QUALIFIERS) {
    const match = pattern.exec(qualifier);
    if (match) return rests(match);
  }
  return null;
}

/** The codes between two parentheses; empty where anything there is not understood. */
function parseGroup(group: string): CodeRange[] {
  const [, codes = group, qualifier] = QUALIFIED.exec(group) ?? [];
  const rests = qualifier === undefined ? [""] : restsOf(qualifier.trim());
  const ranges = codes
    .split(BETWEEN)
    .filter((part) => part.trim() !== "")
    .map(parseCodeRange);
  if (!rests || ranges.includes(null)) return [];
  return ranges.flatMap((range) => (range ? rests.map((rest) => ({ ...range, rest })) : []));
}

/**
 * The codes that a line of a note names, in its parentheses or at its end. What is put in words only ("see body
 * system-related chapters"), or qualified in a way that we cannot read, is left out: a note less, no false one.
 */
export function targetsOf(line: string): CodeRange[] {
  const grouped = [...line.matchAll(GROUP)].flatMap(([, group = ""]) => parseGroup(group));
  if (grouped.length > 0) return grouped;
  const atEnd = CODES_AT_END.exec(line)?.[1];
  return atEnd === undefined ? [] : parseGroup(atEnd);
}
