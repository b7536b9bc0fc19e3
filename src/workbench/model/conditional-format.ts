import { copyFormula } from "../formulas/rewrite";
import { boundingRect, type Rect } from "./rect";

export type ConditionalFormatType = "Custom" | "CellValue" | "ContainsText";

/** What a matching cell looks like; null leaves the cell's own look. */
export interface ConditionalLook {
  fillColor: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: string | null;
  strikethrough: boolean | null;
  numberFormat: string | null;
}

export const NO_LOOK: ConditionalLook = {
  fillColor: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  numberFormat: null,
};

export interface CellValueRule {
  formula1: string;
  formula2?: string;
  operator: string;
}

export interface TextRule {
  operator: string;
  text: string;
}

/** One conditional format on a sheet. `priority` 0 is looked at first. */
export interface ConditionalFormat {
  readonly id: string;
  type: ConditionalFormatType;
  priority: number;
  stopIfTrue: boolean;
  /** Relative references in formulas are seen from the top left cell of these. */
  areas: Rect[];
  /** Custom: the formula with its "=", as seen from the top left cell. */
  formula: string;
  cellValue: CellValueRule | null;
  text: TextRule | null;
  look: ConditionalLook;
}

/** The cell that a format's relative references are seen from. */
export function anchor({ areas }: Pick<ConditionalFormat, "areas">): Corner {
  return areas.reduce(boundingRect);
}

export interface Corner {
  readonly row: number;
  readonly column: number;
}

/** What a formula that is seen from one cell says when it is seen from another. */
export function seenFrom(formula: string, before: Corner, after: Corner): string {
  return formula.startsWith("=")
    ? copyFormula(formula, after.row - before.row, after.column - before.column)
    : formula;
}

export function seenRule(rule: CellValueRule, seen: (formula: string) => string): CellValueRule {
  const { formula1, formula2, operator } = rule;
  return {
    operator,
    formula1: seen(formula1),
    ...(formula2 === undefined ? {} : { formula2: seen(formula2) }),
  };
}
