import { officeCode } from "./problems";
import { inExcel } from "./run";

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

/**
 * True when the workbook counts days from 1904, as some made on a Mac do. No property tells, so Excel is asked to
 * compute a date: DATE gives it in the workbook's own system. One round trip.
 */
export async function countsFrom1904(context: Excel.RequestContext): Promise<boolean> {
  const day = context.workbook.functions.date(2000, 1, 1).load("value");
  try {
    await context.sync();
  } catch (error) {
    if (CANNOT_TELL.has(officeCode(error) ?? "")) return false;
    throw error;
  }
  return day.value === YEAR_2000_FROM_1904;
}

/** The same by itself, for formulas. Where Excel does not answer, days count from 1900, as in nearly every workbook. */
export async function askDateSystem(): Promise<boolean> {
  try {
    return await inExcel(countsFrom1904);
  } catch {
    return false;
  }
}
