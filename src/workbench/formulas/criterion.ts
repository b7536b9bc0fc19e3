import { parseNumber } from "../entry-number";
import type { Scalar } from "../model/scalar";
import { CellError } from "../model/scalar";
import { compareScalars } from "./coerce";
import { wildcardPattern } from "./wildcards";

/** What COUNTIF and SUMIF mean by a criterion such as ">5", "<>x" or "E11*". */
export function criterion(given: Scalar | null): (scalar: Scalar | null) => boolean {
  if (typeof given !== "string") return (scalar) => scalar !== null && equal(scalar, given ?? 0);
  const [, operator = "", rest = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(given) ?? [];
  const number = parseNumber(rest);
  if (operator === "" || operator === "=" || operator === "<>") {
    const pattern = new RegExp(`^${wildcardPattern(rest)}$`, "i");
    const matches = (scalar: Scalar | null): boolean =>
      number !== null
        ? equal(scalar, number)
        : rest === ""
          ? scalar === null
          : typeof scalar === "string" && pattern.test(scalar);
    return operator === "<>" ? (scalar) => !matches(scalar) : matches;
  }
  const wanted = number ?? rest;
  return (scalar) =>
    scalar !== null &&
    typeof scalar === typeof wanted &&
    holds(operator, compareScalars(scalar, wanted));
}

function holds(operator: string, order: number): boolean {
  if (operator === "<") return order < 0;
  if (operator === ">") return order > 0;
  return operator === "<=" ? order <= 0 : order >= 0;
}

function equal(a: Scalar | null, b: Scalar): boolean {
  if (typeof a === "string" && typeof b === "number") return parseNumber(a) === b;
  return typeof a === typeof b && !(a instanceof CellError) && compareScalars(a, b) === 0;
}
