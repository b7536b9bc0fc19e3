import { fromSerial, toSerial } from "../../date-serial";
import { CellError } from "../../model/scalar";
import type { CalendarDate } from "../../date-serial";
import { FormulaError } from "../coerce";
import type { FunctionDefinition } from "./definition";
import { arg, fn } from "./definition";

function part(read: (date: CalendarDate) => number): FunctionDefinition {
  return fn(1, 1, (evaluation, args) => {
    const serial = evaluation.number(arg(args, 0));
    if (serial < 0) throw new FormulaError(CellError.of("#NUM!"));
    return read(fromSerial(serial, evaluation.from.workbook.date1904));
  });
}

/** In the workbook's own date system. Years below 1900 count from 1900, as Excel has it. */
export const DATES = {
  DATE: fn(3, 3, (evaluation, args) => {
    const whole = (at: number): number => Math.trunc(evaluation.number(arg(args, at)));
    const year = whole(0) < 1900 ? 1900 + whole(0) : whole(0);
    // A month of 13 is the next January; a day of 0 the last one before.
    const first = new Date(Date.UTC(year, whole(1) - 1, 1));
    const start = { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, day: 1 };
    const serial = toSerial(start, evaluation.from.workbook.date1904);
    if (serial === null) throw new FormulaError(CellError.of("#NUM!"));
    return serial + whole(2) - 1;
  }),
  YEAR: part(({ year }) => year),
  MONTH: part(({ month }) => month),
  DAY: part(({ day }) => day),
};
