import { numberWritten } from "../../claims/number-written";
import type { LineCell } from "../line-types";
import { isDateText, isErrorValue, isScientific } from "./excel-values";

/** A cell's number, or the reason why it is none: one sentence. */
export type Amount = { readonly number: number } | { readonly message: string };

const YES_NO = /^(?:TRUE|FALSE)$/i;

/** Reads a cell that should hold an amount; `noun` is what it is called ("number of units"). */
export function amountIn({ value, text }: LineCell, noun: string): Amount {
  if (typeof value === "number") return { number: value };
  if (isErrorValue(text)) {
    return {
      message: `Excel shows the error ${text} where the ${noun} belongs: mend the formula, or enter the ${noun}`,
    };
  }
  if (YES_NO.test(text)) {
    return {
      message: `Excel shows ${text.toUpperCase()}, a yes/no value, where the ${noun} belongs: enter the ${noun}`,
    };
  }
  // 12.50 has the look of a short date nowhere, but 1-2 and 1/2/2025 have.
  if (isDateText(text)) {
    return {
      message: `Excel has made a date of the ${noun} (${text}): format the column as a number and enter it again`,
    };
  }
  const number = isScientific(text) ? Number(text) : numberWritten(text);
  if (number !== null) return { number };
  return { message: `“${text}” is not a number: enter the ${noun} in digits` };
}
