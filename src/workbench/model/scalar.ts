export const ERROR_CODES = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error value such as #N/A. One object per code, so that errors compare with ===. */
export class CellError {
  private constructor(readonly code: ErrorCode) {}

  static readonly #all = new Map(ERROR_CODES.map((code) => [code, new CellError(code)] as const));

  /** As the cell shows it. */
  toString(): string {
    return this.code;
  }

  static of(code: ErrorCode): CellError {
    return CellError.#all.get(code) as CellError; // the map holds every code
  }

  toJSON(): { error: ErrorCode } {
    return { error: this.code };
  }
}

/** What a cell holds. An empty cell holds null. */
export type Scalar = string | number | boolean | CellError;

/** How the add-in sees it: Excel hands an empty cell as "" and an error as its code. */
export function apiValue(scalar: Scalar | null): string | number | boolean {
  if (scalar === null) return "";
  return scalar instanceof CellError ? scalar.code : scalar;
}

/** Names of Excel.RangeValueType. https://learn.microsoft.com/en-us/javascript/api/excel/excel.rangevaluetype */
export function valueType(
  scalar: Scalar | null,
): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (scalar === null) return "Empty";
  if (typeof scalar === "string") return "String";
  if (typeof scalar === "number") return "Double";
  return typeof scalar === "boolean" ? "Boolean" : "Error";
}
