import type { DateHabits } from "../claims/dates";
import { readDay } from "../claims/dates";
import type { CellValue } from "../claims/types";
import type { Day } from "../codes/types";
import { FormulaError } from "./formula-error";
import { functionWords } from "./words";

/** What Excel hands over for a cell: its value, nothing for an empty one, an object for an error value. */
export type CellInput = CellValue | null | object;

/** What a formula gives for a cell. Error values that came in go out as they are. */
export type CellOutput = string | FormulaError | object;

export function isBlank(input: CellInput | undefined): input is null | undefined | string {
  return input === null || input === undefined || (typeof input === "string" && !input.trim());
}

export function isErrorValue(input: CellInput): input is object {
  return typeof input === "object" && input !== null;
}

/** The date beside a code: a day, or the error that the code's cell gets instead. */
export type DateAt = (row: number, column: number) => Day | FormulaError | object;

/**
 * Reads the dates of a formula: none, one for all codes, or a range as Excel itself spreads one over another: as
 * many rows, or as many columns, or both. A blank cell means today, as no date does.
 * @returns null where the shapes do not fit.
 */
export function dateReader(
  codes: readonly (readonly CellInput[])[],
  dates: readonly (readonly CellInput[])[] | null | undefined,
  today: Day,
  { date1904, dateOrder = "month-first" }: DateHabits,
): DateAt | null {
  const rows = dates?.length ?? 1;
  const columns = dates?.[0]?.length ?? 1;
  const fits =
    (rows === 1 || rows === codes.length) && (columns === 1 || columns === codes[0]?.length);
  if (!fits) return null;
  return (row, column) => {
    const input = dates?.[rows === 1 ? 0 : row]?.[columns === 1 ? 0 : column];
    if (isBlank(input)) return today;
    if (isErrorValue(input)) return input;
    const day = readDay(input, { date1904, order: dateOrder });
    return day ?? new FormulaError("invalidValue", functionWords.noDate(String(input)));
  };
}
