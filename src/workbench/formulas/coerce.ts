import type { Scalar } from "../model/scalar";
import { CellError } from "../model/scalar";
import { parseNumber } from "../entry-number";

/** Thrown inside an evaluation; becomes the cell's value. */
export class FormulaError extends Error {
  constructor(readonly value: CellError) {
    super(value.code);
  }
}

/** What the work gives; an error of the formula comes back as an error value. */
export function orError<T>(work: () => T): T | CellError {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaError) return error.value;
    throw error;
  }
}

export const valueError = (): FormulaError => new FormulaError(CellError.of("#VALUE!"));

/** A number, as arithmetic takes it: empty is 0, TRUE is 1, text that reads as a number is that number. */
export function toNumber(scalar: Scalar | null): number {
  if (scalar === null) return 0;
  if (typeof scalar === "number") return scalar;
  if (typeof scalar === "boolean") return scalar ? 1 : 0;
  if (scalar instanceof CellError) throw new FormulaError(scalar);
  const parsed = parseNumber(scalar);
  if (parsed === null) throw valueError();
  return parsed;
}

export function toText(scalar: Scalar | null): string {
  if (scalar === null) return "";
  if (typeof scalar === "string") return scalar;
  if (typeof scalar === "boolean") return scalar ? "TRUE" : "FALSE";
  if (scalar instanceof CellError) throw new FormulaError(scalar);
  return generalNumber(scalar);
}

export function toBoolean(scalar: Scalar | null): boolean {
  if (scalar === null) return false;
  if (typeof scalar === "boolean") return scalar;
  if (typeof scalar === "number") return scalar !== 0;
  if (scalar instanceof CellError) throw new FormulaError(scalar);
  if (/^true$/i.test(scalar)) return true;
  if (/^false$/i.test(scalar)) return false;
  throw valueError();
}

/** Fifteen digits, as Excel keeps them. */
function generalNumber(value: number): string {
  return String(Number(value.toPrecision(15))).replace("e", "E");
}

/**
 * Below 0 where `a` sorts first: numbers, then text without regard to case, then FALSE, TRUE. An empty cell counts
 * as the other side's 0, "" or FALSE.
 */
export function compareScalars(a: Scalar | null, b: Scalar | null): number {
  if (a instanceof CellError) throw new FormulaError(a);
  if (b instanceof CellError) throw new FormulaError(b);
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  if (typeof left !== typeof right) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") {
    return compareText(left, right);
  }
  return Number(left) - Number(right);
}

function compareText(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left === right ? 0 : left < right ? -1 : 1;
}

function emptyLike(other: Scalar | null): string | number | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function rank(scalar: string | number | boolean): number {
  return typeof scalar === "number" ? 0 : typeof scalar === "string" ? 1 : 2;
}
