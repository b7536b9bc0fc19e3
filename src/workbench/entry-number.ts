import type { Locale } from "./model/locale";
import { EN_US } from "./model/locale";

/** A number that an entry means, with the number format that Excel gives the cell for the way it was written. */
export interface NumberEntry {
  readonly value: number;
  readonly numberFormat: string | null;
}

/** Excel keeps fifteen digits. https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const DIGITS_KEPT = 15;

/** What a text is worth as a number ("1,234", " 5 ", "12%"), or null. In en-US. */
export function parseNumber(text: string): number | null {
  return parseNumberEntry(text, EN_US)?.value ?? null;
}

/** Spaces around are passed over, as Excel does; a number among other characters is text. */
export function parseNumberEntry(text: string, locale: Locale): NumberEntry | null {
  const trimmed = text.trim();
  return plainNumber(trimmed, locale) ?? fraction(trimmed, locale);
}

const shapes = new Map<Locale, RegExp>();

/** Sign, money and percent in the places where Excel takes them, around digits with or without groups. */
function shapeOf(locale: Locale): RegExp {
  let shape = shapes.get(locale);
  if (shape === undefined) {
    const money = escape(locale.currency);
    shape = new RegExp(
      `^(?<open>\\(?)(?<money1>${money})?\\s?(?<sign>[+-]?)(?<money2>${money})?\\s?` +
        `(?<digits>${digitsPattern(locale)})` +
        `(?<exponent>[eE][+-]?\\d{1,3})?\\s?(?<money3>${money})?(?<percent>%?)(?<close>\\)?)$`,
    );
    shapes.set(locale, shape);
  }
  return shape;
}

function plainNumber(text: string, locale: Locale): NumberEntry | null {
  const groups = shapeOf(locale).exec(text)?.groups;
  if (!groups) return null;
  const inParentheses = groups["open"] === "(";
  if (inParentheses !== (groups["close"] === ")") || (inParentheses && groups["sign"])) return null;
  const digits = groups["digits"] ?? "";
  const bare = digits.replaceAll(locale.group, "").replace(locale.decimal, ".");
  const size = Number(`${bare}${groups["exponent"] ?? ""}`);
  if (!Number.isFinite(size)) return null;
  const negative = inParentheses || groups["sign"] === "-";
  const percent = groups["percent"] === "%";
  const value = keptDigits((negative ? -size : size) / (percent ? 100 : 1));
  const money3 = groups["money1"] ?? groups["money2"] ?? groups["money3"];
  return {
    value,
    numberFormat: formatFor(digits, locale, {
      percent,
      money: money3 !== undefined,
      exponent: groups["exponent"] !== undefined,
    }),
  };
}

function digitsPattern({ decimal, group }: Locale): string {
  const point = escape(decimal);
  const grouped = `\\d{1,3}(?:${escape(group)}\\d{3})+(?:${point}\\d*)?`;
  return `${grouped}|\\d+(?:${point}\\d*)?|${point}\\d+`;
}

function formatFor(
  digits: string,
  locale: Locale,
  { percent, money, exponent }: { percent: boolean; money: boolean; exponent: boolean },
): string | null {
  const decimals = digits.includes(locale.decimal);
  if (exponent) return "0.00E+00";
  if (percent) return decimals ? "0.00%" : "0%";
  if (money) return decimals ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  if (digits.includes(locale.group)) return decimals ? "#,##0.00" : "#,##0";
  return null;
}

/**
 * A whole number, a space and a fraction: "0 1/2" is a half, "1/2" a date.
 * https://support.microsoft.com/en-us/office/stop-automatically-changing-numbers-to-dates-452bd2db-cc96-47d1-81e4-72cec11c4ed8
 */
function fraction(text: string, _locale: Locale): NumberEntry | null {
  const match = /^([+-]?)(\d+) (\d{1,5})\/(\d{1,5})$/.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", top = "", bottom = ""] = match;
  if (Number(bottom) === 0) return null;
  const size = Number(whole) + Number(top) / Number(bottom);
  const numberFormat = bottom.length > 1 ? "# ??/??" : "# ?/?";
  return { value: sign === "-" ? -size : size, numberFormat };
}

function keptDigits(value: number): number {
  return Number(value.toPrecision(DIGITS_KEPT));
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
