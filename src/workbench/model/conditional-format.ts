import type { Rect } from "./rect";

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
export function anchor({ areas }: ConditionalFormat): { row: number; column: number } {
  return {
    row: Math.min(...areas.map((area) => area.row)),
    column: Math.min(...areas.map((area) => area.column)),
  };
}
