import { invalidArgument } from "../excel-error";
import type { ErrorCode, Scalar } from "../model/scalar";
import { CellError, ERROR_CODES } from "../model/scalar";
import type { Cells, FunctionCall } from "./custom-functions";

/** Flag of a call whose error values come as objects: functions.json says `allowErrorForDataTypeAny`. */
const ERRORS_ALLOWED = 4;

/** A call as Office.js reads it: invocation id, function id, parameter values, the caller's address, flags. */
export function callMessage({ id, functionId, args }: FunctionCall): unknown[] {
  const values = args.map((cells) => cells?.map((row) => row.map(wireValue)) ?? null);
  return [id, functionId, values, null, ERRORS_ALLOWED];
}

function wireValue(scalar: Scalar | null): unknown {
  return scalar instanceof CellError ? { type: "CustomFunctionError", code: scalar.code } : scalar;
}

/** Numbers by which Office.js names the error that a function has thrown; anything else is #VALUE!. */
const THROWN: Readonly<Record<number, ErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** A result as Office.js sends it: invocation id, whether it succeeded, value or message, number of the error. */
export function resultOf(sent: unknown): { readonly id: number; readonly result: Cells } {
  if (!Array.isArray(sent)) throw invalidArgument("A result of a function is no array.");
  const [id, succeeded, value, errorNumber] = sent as unknown[];
  const result = succeeded
    ? cellsOf(value)
    : [[CellError.of(THROWN[Number(errorNumber)] ?? "#VALUE!")]];
  return { id: Number(id), result };
}

function cellsOf(value: unknown): Cells {
  if (!Array.isArray(value)) return [[scalarOf(value)]];
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(scalarOf) : [scalarOf(row)]));
}

function scalarOf(value: unknown): Scalar | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value as Scalar;
  const code = ERROR_CODES.find((known) => known === (value as { code?: unknown }).code);
  return CellError.of(code ?? "#VALUE!");
}
