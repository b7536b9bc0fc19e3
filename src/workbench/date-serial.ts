const MS_A_DAY = 86_400_000;
/** Day 0 of the 1900 system is 30 December 1899 for all dates from 1 March 1900 on. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel's 1900 has a 29 February: serial 60. https://learn.microsoft.com/en-us/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year */
const PHANTOM_LEAP_DAY = 60;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The serial number of a date, or null for a date that is none or that Excel does not know. */
export function toSerial({ year, month, day }: CalendarDate, date1904: boolean): number | null {
  if (year < 1900 || year > 9999) return null;
  const at = Date.UTC(year, month - 1, day);
  const real = new Date(at);
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  if (date1904) return at < EPOCH_1904 ? null : (at - EPOCH_1904) / MS_A_DAY;
  const serial = (at - EPOCH_1900) / MS_A_DAY;
  return serial <= PHANTOM_LEAP_DAY ? serial - 1 : serial;
}

/** The date of a serial number; its fraction is left out. Serial 60 is shown as 29 February 1900. */
export function fromSerial(serial: number, date1904: boolean): CalendarDate {
  const days = Math.floor(serial);
  if (date1904) return dateAt(EPOCH_1904 + days * MS_A_DAY);
  if (days === PHANTOM_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  return dateAt(EPOCH_1900 + (days < PHANTOM_LEAP_DAY ? days + 1 : days) * MS_A_DAY);
}

function dateAt(time: number): CalendarDate {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export function weekday(serial: number, date1904: boolean): number {
  const { year, month, day } = fromSerial(serial, date1904);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
