import { invalidArgument } from "../excel-error";
import { type CellValueRule, seenRule, type TextRule } from "../model/conditional-format";
import { MAX_FORMULA_LENGTH } from "../model/edit/enter";
import { WireObject } from "../protocol/wire-object";
import { fields, oneOf, text } from "./args";
import type { ConditionalFormatEditor } from "./conditional-format-editor";
import { ConditionalRangeFormat } from "./conditional-range-format";

const CELL_VALUE_OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.customconditionalformat */
export class CustomConditionalFormat extends WireObject {
  readonly className = "CustomConditionalFormat";
  readonly scalars: readonly string[] = [];
  constructor(private readonly editor: ConditionalFormatEditor) {
    super();
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.editor);
  }
  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.editor);
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.conditionalformatrule */
export class ConditionalFormatRule extends WireObject {
  readonly className = "ConditionalFormatRule";
  readonly scalars = ["Formula", "FormulaLocal"];
  constructor(private readonly editor: ConditionalFormatEditor) {
    super();
  }
  get Formula(): string {
    return this.editor.shown(this.editor.read().formula);
  }
  set Formula(value: unknown) {
    const formula = this.editor.meant(checkedFormula(value));
    this.editor.edit((model) => (model.formula = formula));
  }
  get FormulaLocal(): string {
    return this.Formula;
  }
  set FormulaLocal(value: unknown) {
    this.Formula = value;
  }
}

function checkedFormula(value: unknown): string {
  const formula = text(value);
  if (formula.length > MAX_FORMULA_LENGTH || formula.trim() === "") throw invalidArgument();
  return formula.startsWith("=") ? formula : `=${formula}`;
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.cellvalueconditionalformat */
export class CellValueConditionalFormat extends WireObject {
  readonly className = "CellValueConditionalFormat";
  readonly scalars = ["Rule"];
  constructor(private readonly editor: ConditionalFormatEditor) {
    super();
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.editor);
  }
  get Rule(): CellValueRule | null {
    const rule = this.editor.read().cellValue;
    return rule && seenRule(rule, this.editor.shown);
  }
  set Rule(value: unknown) {
    const { formula1, formula2, operator } = fields(value);
    const rule: CellValueRule = {
      formula1: text(formula1),
      operator: oneOf(operator, CELL_VALUE_OPERATORS),
      ...(formula2 === undefined || formula2 === null ? {} : { formula2: text(formula2) }),
    };
    const meant = seenRule(rule, this.editor.meant);
    this.editor.edit((model) => (model.cellValue = meant));
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.textconditionalformat */
export class TextConditionalFormat extends WireObject {
  readonly className = "TextConditionalFormat";
  readonly scalars = ["Rule"];
  constructor(private readonly editor: ConditionalFormatEditor) {
    super();
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.editor);
  }
  get Rule(): TextRule | null {
    return this.editor.read().text;
  }
  set Rule(value: unknown) {
    const { operator, text: wanted } = fields(value);
    const rule: TextRule = { operator: oneOf(operator, TEXT_OPERATORS), text: text(wanted) };
    this.editor.edit((model) => (model.text = rule));
  }
}
