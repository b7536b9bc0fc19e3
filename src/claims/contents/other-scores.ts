import { isNpi } from "./npi";
import { isProse } from "./prose";
import { share } from "./share";

/** How much one column's texts look like something other than codes and dates: 0 to 1. */

const SEX_WORDS = /^(?:m|f|u|male|female|unknown|unk)$/i;
const POINTER_LETTERS = /^[A-L]{1,4}$/i;
const HYPHENED_NDC = /^\d{4,5}-\d{3,4}-\d{1,2}$/;
const MONEY = /^\$?\s?[\d,]+(?:\.\d{1,2})?$/;
const CENTS = /\.\d{1,2}$|^\$/;
const SHARE_WITH_CENTS = 0.25;
const SMALL_COUNT = /^\d{1,3}$/;
const USUAL = 0.8;
const SOMEWHAT = 0.7;
const SHARE_OF_ONES = 0.5;
const FEWEST_COUNTS = 3;

/** Words and letters for a sex; two of them at least, for a column of F alone can be many things. */
export function sexScore(texts: readonly string[]): number {
  return new Set(texts).size < 2 ? 0 : share(texts, (text) => (SEX_WORDS.test(text) ? 1 : 0));
}

export function npiScore(texts: readonly string[]): number {
  return share(texts, (text) => (isNpi(text) ? 1 : 0));
}

export function ndcScore(texts: readonly string[]): number {
  return share(texts, (text) => (HYPHENED_NDC.test(text) ? 1 : 0));
}

/** The letters of box 21. A is in every claim; without it they are something else. */
export function pointerScore(texts: readonly string[]): number {
  if (!texts.some((text) => /^A/i.test(text))) return 0;
  return share(texts, (text) => (POINTER_LETTERS.test(text) ? USUAL : 0));
}

export function proseScore(texts: readonly string[]): number {
  return share(texts, (text) => (isProse(text) ? 1 : 0));
}

/** Amounts, some of them with cents: Excel shows none where they are zero. */
export function chargeScore(texts: readonly string[]): number {
  if (share(texts, (text) => (CENTS.test(text) ? 1 : 0)) < SHARE_WITH_CENTS) return 0;
  return share(texts, (text) => (MONEY.test(text) ? SOMEWHAT : 0));
}

/** Small whole numbers, most of them 1; not a running number. */
export function unitsScore(texts: readonly string[]): number {
  const ones = texts.filter((text) => text === "1").length;
  if (texts.length < FEWEST_COUNTS || ones < texts.length * SHARE_OF_ONES) return 0;
  return share(texts, (text) => (SMALL_COUNT.test(text) ? SOMEWHAT : 0));
}
