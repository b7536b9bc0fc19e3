import { fromDayNumber, toDayNumber } from "../codes/day";
import type { Day } from "../codes/types";

/**
 * Excel's serial numbers: whole days since an epoch, the time of day in the fraction.
 *
 * Source: Microsoft, "Date systems in Excel". The 1900 system calls 1900-01-01 day 1 and keeps a leap day that
 * 1900 never had (serial 60) for the sake of Lotus 1-2-3; the 1904 system calls 1904-01-01 day 0.
 */
const DAY_BEFORE_1900_SERIALS = toDayNumber(19000101) - 1;
const FIRST_1904_DAY = toDayNumber(19040101);
const SERIAL_OF_THE_LEAP_DAY_THAT_NEVER_WAS = 60;
const LAST_EXCEL_DAY = toDayNumber(99991231);

/** The day of a serial number, its time of day dropped; null where Excel has no such day. */
export function dayOfSerial(serial: number, date1904: boolean): Day | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < (date1904 ? 0 : 1)) return null;
  if (!date1904 && whole === SERIAL_OF_THE_LEAP_DAY_THAT_NEVER_WAS) return null;
  const number = date1904 ? FIRST_1904_DAY + whole : dayNumberIn1900System(whole);
  return number > LAST_EXCEL_DAY ? null : fromDayNumber(number);
}

/** The serial number of a day; null for a day before the system begins. */
export function serialOfDay(day: Day, date1904: boolean): number | null {
  const number = toDayNumber(day);
  if (date1904) return number < FIRST_1904_DAY ? null : number - FIRST_1904_DAY;
  const serial = number - DAY_BEFORE_1900_SERIALS;
  if (serial < 1) return null;
  return serial < SERIAL_OF_THE_LEAP_DAY_THAT_NEVER_WAS ? serial : serial + 1;
}

function dayNumberIn1900System(serial: number): number {
  const leapDay = serial > SERIAL_OF_THE_LEAP_DAY_THAT_NEVER_WAS ? 1 : 0;
  return DAY_BEFORE_1900_SERIALS + serial - leapDay;
}
