/** A name that stands for a range or a formula, in the workbook or on one sheet. */
export interface DefinedName {
  readonly name: string;
  /** With its "=". */
  formula: string;
  comment: string;
  visible: boolean;
}
