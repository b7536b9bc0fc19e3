import type { Scalar } from "../../model/scalar";
import { CellError } from "../../model/scalar";
import { cellCount } from "../../model/rect";
import { FormulaError, toNumber, toText, valueError } from "../coerce";
import { criterion } from "../criterion";
import type { Expression } from "../parse";
import type { CellsValue, Evaluator } from "../values";
import { isCells, isSeveral } from "../values";
import { wildcardPattern } from "../wildcards";
import { arg, fnOfCells } from "./definition";

function cells(evaluation: Evaluator, expression: Expression): CellsValue {
  const value = evaluation.value(expression);
  if (!isCells(value)) throw valueError();
  return value;
}

/** Place of the first cell that equals a value, counted from 0 along the range; only exact search is simulated. */
function match(evaluation: Evaluator, wanted: Scalar | null, among: CellsValue): number {
  const { sheet, rect } = among;
  const length = cellCount(rect);
  for (let at = 0; at < length; at += 1) {
    const scalar =
      rect.columns === 1
        ? evaluation.cell(sheet, rect.row + at, rect.column)
        : evaluation.cell(sheet, rect.row, rect.column + at);
    if (scalar !== null && wanted !== null && sameKind(scalar, wanted)) return at;
  }
  throw new FormulaError(CellError.of("#N/A"));
}

function sameKind(scalar: Scalar, wanted: Scalar): boolean {
  if (typeof scalar === "string" && typeof wanted === "string") {
    return new RegExp(`^${wildcardPattern(wanted)}$`, "i").test(scalar);
  }
  return scalar === wanted;
}

function exactOnly(evaluation: Evaluator, expression: Expression | undefined): void {
  if (expression === undefined || toNumber(evaluation.scalar(expression)) !== 0) {
    throw new FormulaError(CellError.of("#N/A"));
  }
}

const isFirst = (at: number): boolean => at === 0;
const isSecond = (at: number): boolean => at === 1;

export const LOOKUP = {
  COUNTIF: fnOfCells(
    2,
    2,
    (evaluation, args) => {
      const matches = criterion(evaluation.scalar(arg(args, 1)));
      return [...evaluation.filled(cells(evaluation, arg(args, 0)))].filter(matches).length;
    },
    isFirst,
  ),
  COUNTBLANK: fnOfCells(1, 1, (evaluation, args) => {
    const among = cells(evaluation, arg(args, 0));
    const filled = [...evaluation.filled(among)].filter((scalar) => scalar !== "").length;
    return cellCount(among.rect) - filled;
  }),
  MATCH: fnOfCells(
    2,
    3,
    (evaluation, args) => {
      exactOnly(evaluation, args[2]);
      const wanted = evaluation.scalar(arg(args, 0));
      return match(evaluation, wanted, cells(evaluation, arg(args, 1))) + 1;
    },
    isSecond,
  ),
  INDEX: fnOfCells(
    2,
    3,
    (evaluation, args) => {
      const { sheet, rect } = cells(evaluation, arg(args, 0));
      const row = evaluation.number(arg(args, 1));
      const column = args[2] === undefined ? 1 : evaluation.number(args[2]);
      if (row < 1 || column < 1 || row > rect.rows || column > rect.columns) {
        throw new FormulaError(CellError.of("#REF!"));
      }
      return evaluation.cell(sheet, rect.row + row - 1, rect.column + column - 1);
    },
    isFirst,
  ),
  VLOOKUP: fnOfCells(
    3,
    4,
    (evaluation, args) => {
      exactOnly(evaluation, args[3]);
      const among = cells(evaluation, arg(args, 1));
      const column = evaluation.number(arg(args, 2));
      if (column < 1 || column > among.rect.columns) throw new FormulaError(CellError.of("#REF!"));
      const first = { sheet: among.sheet, rect: { ...among.rect, columns: 1 } };
      const at = match(evaluation, evaluation.scalar(arg(args, 0)), first);
      return evaluation.cell(among.sheet, among.rect.row + at, among.rect.column + column - 1);
    },
    isSecond,
  ),
  TEXTJOIN: fnOfCells(
    3,
    "any",
    (evaluation, args) => {
      const parts = args.slice(2).flatMap((argument) => {
        const value = evaluation.value(argument);
        return isSeveral(value) ? [...evaluation.filled(value)].map(toText) : [toText(value)];
      });
      return parts.filter((part) => part !== "").join(evaluation.text(arg(args, 0)));
    },
    (at) => at > 1,
  ),
};
