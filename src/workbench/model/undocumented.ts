/**
 * Where Microsoft's pages say nothing, or contradict each other, an add-in must work either way. The defaults are
 * what asks more of the add-in; tests can turn each round. docs/simulated-excel.md tells them one by one.
 */
export interface Undocumented {
  /** Whether sorting raises `onChanged` beside `onRowSorted`. */
  readonly sortRaisesChanged: boolean;
  /** Whether a table takes in what an add-in writes right below or beside it, as it does for a person. */
  readonly addInWritesGrowTables: boolean;
  /** Whether a new conditional format comes before the older ones, or after them. */
  readonly newConditionalFormatsFirst: boolean;
  /**
   * Whether an add-in's array for rows of which some are hidden goes astray: hidden rows get nothing, and each other
   * row what was meant for the first. People report it of Office.js and of Excel's older interface alike:
   * https://github.com/OfficeDev/office-js/issues/224, https://github.com/xlwings/xlwings/issues/747.
   */
  readonly arraysMissHiddenRows: boolean;
}

export const STRICTER: Undocumented = {
  sortRaisesChanged: false,
  addInWritesGrowTables: false,
  newConditionalFormatsFirst: true,
  arraysMissHiddenRows: true,
};
