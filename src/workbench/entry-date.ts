import { toSerial } from "./date-serial";
import type { NumberEntry } from "./entry-number";
import type { Locale } from "./model/locale";

export interface DateSettings {
  readonly locale: Locale;
  readonly date1904: boolean;
  /** The year of a date that is written without one. */
  readonly currentYear: number;
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH = "(?<name>[A-Za-z]{3,9})\\.?";
const YEAR = "(?<year>\\d{4}|\\d{1,2})";

interface Parts {
  readonly month: number;
  readonly day: number | null;
  readonly year: number | null;
}

/**
 * A date, a time, or both, as Excel reads them while one types; null for what stays text. Two-digit years: 00 to 29
 * are of this century. https://support.microsoft.com/kb/214391
 */
export function parseDateEntry(text: string, settings: DateSettings): NumberEntry | null {
  const trimmed = text.trim();
  const time = parseTime(trimmed);
  if (time !== null) return time;
  const split = /^(.*?\d{4}|.*?[/\-.]\d{1,2})[ T](\d{1,2}:.*)$/.exec(trimmed);
  if (split !== null) {
    const date = parseDay(split[1] ?? "", settings);
    const clock = parseTime(split[2] ?? "");
    if (date === null || clock === null) return null;
    return { value: date.value + clock.value, numberFormat: `${settings.locale.shortDate} h:mm` };
  }
  return parseDay(trimmed, settings);
}

function parseDay(text: string, settings: DateSettings): NumberEntry | null {
  const numeric = numericDate(text, settings.locale);
  if (numeric !== null) return entry(numeric, settings, formatOf(numeric, settings));
  const named = namedDate(text);
  if (named === null) return null;
  const numberFormat = named.day === null ? "mmm-yy" : named.year === null ? "d-mmm" : "d-mmm-yy";
  return entry(named, settings, numberFormat);
}

function formatOf(parts: Parts, { locale }: DateSettings): string {
  if (parts.day === null) return "mmm-yy";
  return parts.year === null ? "d-mmm" : locale.shortDate;
}

/** "2026-05-30", "5/30/2026", "5-30-26", "5/30", "5-2026". A second number that is no day is a year. */
function numericDate(text: string, locale: Locale): Parts | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) {
    return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  }
  const separator = locale.dateOrder === "dmy" ? "[-/.]" : "[-/]";
  const three = new RegExp(`^(\\d{1,2})${separator}(\\d{1,2})${separator}(\\d{4}|\\d{1,2})$`).exec(
    text,
  );
  if (three !== null) {
    const [first, second] = [Number(three[1]), Number(three[2])];
    const [month, day] = locale.dateOrder === "dmy" ? [second, first] : [first, second];
    return { month, day, year: fullYear(three[3] ?? "") };
  }
  const two = new RegExp(`^(\\d{1,2})${separator}(\\d{4}|\\d{1,2})$`).exec(text);
  return two && twoParts(Number(two[1]), two[2] ?? "", locale);
}

function twoParts(first: number, second: string, locale: Locale): Parts | null {
  const [month, day] =
    locale.dateOrder === "dmy" ? [Number(second), first] : [first, Number(second)];
  if (second.length <= 2 && isDay(month, day)) return { month, day, year: null };
  if (first < 1 || first > 12) return null;
  return { month: first, day: null, year: fullYear(second) };
}

function isDay(month: number, day: number): boolean {
  // A leap year, so that 29 February can be a day; whether it is in this year shows when the serial is made.
  return toSerial({ year: 2024, month, day }, false) !== null;
}

/** "30-May-2015", "May 30, 2015", "30 May", "May 2015", "DEC1". */
function namedDate(text: string): Parts | null {
  const patterns = [
    new RegExp(`^(?<day>\\d{1,2})[- ]?${MONTH}(?:[- ,/]+${YEAR})?$`),
    new RegExp(`^${MONTH}[- ]?(?<day>\\d{1,2})(?:(?:, ?|[- ])${YEAR})?$`),
    new RegExp(`^${MONTH}[- ]?(?<year>\\d{4})$`),
  ];
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    const month = groups ? monthNumber(groups["name"] ?? "") : null;
    if (!groups || month === null) continue;
    const day = groups["day"] === undefined ? null : Number(groups["day"]);
    const year = groups["year"] === undefined ? null : fullYear(groups["year"]);
    // "Dec 32" is December 1932. https://www.betaarchive.com/wiki/index.php?title=Microsoft_KB_Archive/181194
    if (day !== null && year === null && !isDay(month, day)) {
      return { month, day: null, year: fullYear(String(day)) };
    }
    return { month, day, year };
  }
  return null;
}

function monthNumber(name: string): number | null {
  const wanted = name.toLowerCase();
  const at = MONTHS.findIndex((month) => month === wanted || month.slice(0, 3) === wanted);
  if (at >= 0) return at + 1;
  return wanted === "sept" ? 9 : null;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function entry(
  { year, month, day }: Parts,
  { date1904, currentYear }: DateSettings,
  numberFormat: string,
): NumberEntry | null {
  const value = toSerial({ year: year ?? currentYear, month, day: day ?? 1 }, date1904);
  return value === null ? null : { value, numberFormat };
}

const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d{1,3})?)?(?: ?(am|pm|a|p))?$/i;

function parseTime(text: string): NumberEntry | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, hourText = "", minuteText = "", secondText, fraction = "", half] = match;
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  const seconds = Number(secondText ?? 0) + Number(fraction || 0);
  if (minute > 59 || seconds >= 60 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  const afternoon = half?.toLowerCase().startsWith("p") === true;
  const hours = half === undefined ? hour : (hour % 12) + (afternoon ? 12 : 0);
  const withSeconds = secondText === undefined ? "" : ":ss";
  const long = hours >= 24 ? `[h]:mm:ss` : `h:mm${withSeconds}`;
  return {
    value: (hours * 3600 + minute * 60 + seconds) / 86_400,
    numberFormat: half === undefined ? long : `h:mm${withSeconds} AM/PM`,
  };
}
