import { displayText } from "../../display";
import { toText, valueError } from "../coerce";
import type { Expression } from "../parse";
import type { Evaluator } from "../values";
import { isSeveral } from "../values";
import { toNumber } from "../coerce";
import { wildcardPattern } from "../wildcards";
import type { FunctionDefinition } from "./definition";
import { arg, fn, fnOfCells } from "./definition";

function ofText(work: (text: string) => string | number): FunctionDefinition {
  return fn(1, 1, (evaluation, args) => work(evaluation.text(arg(args, 0))));
}

/** A count of characters: 1 when left out, never negative. */
function countOf(evaluation: Evaluator, expression: Expression | undefined): number {
  const count = expression === undefined ? 1 : Math.trunc(evaluation.number(expression));
  if (count < 0) throw valueError();
  return count;
}

/** SEARCH and FIND: where a text begins in another, 1-based; #VALUE! where it does not occur. */
function position(
  find: (needle: string, text: string, from: number) => number,
): FunctionDefinition {
  return fn(2, 3, (evaluation, args) => {
    const needle = evaluation.text(arg(args, 0));
    const text = evaluation.text(arg(args, 1));
    const from = countOf(evaluation, args[2]);
    if (from < 1 || from > text.length + 1) throw valueError();
    const found = find(needle, text, from - 1);
    if (found < 0) throw valueError();
    return found + 1;
  });
}

function search(needle: string, text: string, from: number): number {
  const at = text.slice(from).search(new RegExp(wildcardPattern(needle), "is"));
  return at < 0 ? -1 : at + from;
}

function joined(evaluation: Evaluator, args: readonly Expression[]): string[] {
  return args.flatMap((argument) => {
    const value = evaluation.value(argument);
    return isSeveral(value) ? [...evaluation.filled(value)].map(toText) : [toText(value)];
  });
}

export const TEXT = {
  LEN: ofText((text) => text.length),
  TRIM: ofText((text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  VALUE: ofText(toNumber),
  LEFT: fn(1, 2, (evaluation, args) =>
    evaluation.text(arg(args, 0)).slice(0, countOf(evaluation, args[1])),
  ),
  RIGHT: fn(1, 2, (evaluation, args) => {
    const text = evaluation.text(arg(args, 0));
    return text.slice(Math.max(0, text.length - countOf(evaluation, args[1])));
  }),
  MID: fn(3, 3, (evaluation, args) => {
    const start = countOf(evaluation, args[1]);
    if (start < 1) throw valueError();
    const count = countOf(evaluation, args[2]);
    return evaluation.text(arg(args, 0)).slice(start - 1, start - 1 + count);
  }),
  SEARCH: position(search),
  FIND: position((needle, text, from) => text.indexOf(needle, from)),
  EXACT: fn(
    2,
    2,
    (evaluation, args) => evaluation.text(arg(args, 0)) === evaluation.text(arg(args, 1)),
  ),
  SUBSTITUTE: fn(3, 3, (evaluation, args) => {
    const old = evaluation.text(arg(args, 1));
    const text = evaluation.text(arg(args, 0));
    return old === "" ? text : text.replaceAll(old, () => evaluation.text(arg(args, 2)));
  }),
  CONCATENATE: fn(1, "any", (evaluation, args) =>
    args.map((argument) => evaluation.text(argument)).join(""),
  ),
  CONCAT: fnOfCells(1, "any", (evaluation, args) => joined(evaluation, args).join("")),
  /** Shows its second argument; following the link is for a person. */
  HYPERLINK: fn(1, 2, (evaluation, args) => evaluation.scalar(args[1] ?? arg(args, 0))),
  TEXT: fn(2, 2, (evaluation, args) =>
    displayText(
      evaluation.scalar(arg(args, 0)),
      evaluation.text(arg(args, 1)),
      evaluation.from.workbook.date1904,
    ),
  ),
};
