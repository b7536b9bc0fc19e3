import type { DateHabits } from "../../claims/dates";
import type { Batch, DateOrder } from "../../claims/types";
import { officeCode } from "../problems";
import { inExcel } from "../run";

/** 1 January 2000 in a workbook that counts days from 1904; 36,526 where it counts from 1900. */
const YEAR_2000_FROM_1904 = 35_064;

/** What an Excel answers that cannot compute for us: then days count from 1900, as in nearly every workbook. */
const CANNOT_TELL: ReadonlySet<string> = new Set([
  "ApiNotFound",
  "ApiNotAvailable",
  "NotImplemented",
  "UnsupportedOperation",
  "InvalidArgument",
  "ItemNotFound",
  "GeneralException",
]);

/** How dates and numbers stand as text in the workbook. */
export type Habits = Pick<Batch, "date1904" | "dateOrder" | "commaDecimals">;

/** True for an error that says no more than that this Excel does not compute for us. */
export const cannotCompute = (error: unknown): boolean => CANNOT_TELL.has(officeCode(error) ?? "");

/** `CultureInfo.datetimeFormat` came with this set. learn.microsoft.com/javascript/api/excel/excel.cultureinfo */
const CULTURE_SET = "1.12";

/** True in an Excel that tells how it writes dates. */
const tellsCulture = (): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", CULTURE_SET);

/**
 * How dates stand in the workbook. Days count from 1904 in some made on a Mac: no property tells, so Excel is asked
 * to compute a date, which DATE gives in the workbook's own system. Whether day or month comes first is told by the
 * short date of the user's culture, and what stands before the cents by its numbers; an older Excel does not tell it. One
 * round trip.
 */
export async function dateHabits(
  context: Excel.RequestContext,
  askCulture = tellsCulture(),
): Promise<Habits> {
  const day = context.workbook.functions.date(2000, 1, 1).load("value");
  const culture = askCulture ? context.application.cultureInfo : null;
  const dates = culture?.datetimeFormat.load("shortDatePattern");
  const numbers = culture?.numberFormat.load("numberDecimalSeparator");
  try {
    await context.sync();
  } catch (error) {
    if (!cannotCompute(error)) throw error;
    return askCulture ? dateHabits(context, false) : { date1904: false };
  }
  const date1904 = day.value === YEAR_2000_FROM_1904;
  return {
    date1904,
    ...(dates && { dateOrder: orderOf(dates.shortDatePattern) }),
    ...(numbers?.numberDecimalSeparator === "," && { commaDecimals: true }),
  };
}

/** `dd.MM.yyyy` and `d/M/yyyy` are day first; `M/d/yyyy` and `yyyy-MM-dd` are not. */
export function orderOf(shortDatePattern: string): DateOrder {
  const pattern = shortDatePattern.toLowerCase();
  return pattern.indexOf("d") < pattern.indexOf("m") ? "day-first" : "month-first";
}

/** The same by itself, for formulas. Where Excel does not answer, days count from 1900, as in nearly every workbook. */
export async function askDateHabits(): Promise<DateHabits> {
  try {
    return await inExcel((context) => dateHabits(context));
  } catch {
    return { date1904: false };
  }
}
