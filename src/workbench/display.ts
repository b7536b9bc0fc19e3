import type { Scalar } from "./model/scalar";
import { CellError } from "./model/scalar";

/** The text that a cell shows. */
export function displayText(
  scalar: Scalar | null,
  _numberFormat: string,
  _date1904: boolean,
): string {
  if (scalar === null) return "";
  if (typeof scalar === "string") return scalar;
  if (typeof scalar === "boolean") return scalar ? "TRUE" : "FALSE";
  return scalar instanceof CellError ? scalar.code : String(scalar);
}
