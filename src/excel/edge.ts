import type { SheetLayout } from "../claims/types";
import type { Findings, RuleSettings } from "../check/types";
import type { IgnoredFinding } from "../check/ignored";
import type { LiveEdge } from "./live/types";
import type { UnfinishedEdge } from "./unfinished/types";
import type { AuditReport, ReportOutcome } from "./report/types";
import type {
  ActiveLine,
  CellChange,
  ChangeOutcome,
  FillPlan,
  IgnoredChange,
  KeptSettings,
  MarkOutcome,
  Scope,
  SheetGlance,
  SheetReading,
  SheetSettings,
  UndoOutcome,
  Work,
} from "./types";

/**
 * What the pane may ask of Excel. `openExcel()` in index.ts gives the real one, over Office.js.
 * Every method rejects with ExcelProblem, never with a raw Office error.
 */
export interface ExcelEdge {
  /**
   * Reads the head of the active sheet and says what each column holds; the user's own choices win. Of several blocks it
   * takes the one with the active cell, else the largest with codes; or the one that `same` is of.
   */
  glance(work?: Work, same?: SheetLayout): Promise<SheetGlance>;
  /** Reads all claim lines of the active sheet, or of the selected rows, in blocks. */
  read(scope: Scope, layout: SheetLayout, work?: Work): Promise<SheetReading>;
  /**
   * Reads the lines of an earlier reading again, with a newer layout: for the check after a repair or an undo,
   * when the selection is no longer the one that was checked. Optional: without it the whole sheet is read.
   */
  reread?(reading: SheetReading, layout: SheetLayout, work?: Work): Promise<SheetReading>;
  /** Writes the Code check column and its conditional formats, replacing earlier ones in place. */
  mark(reading: SheetReading, findings: Findings, work?: Work): Promise<MarkOutcome>;
  /** Takes every mark of ours off the active sheet. */
  clearMarks(work?: Work): Promise<void>;
  /** Puts descriptions beside codes; each text only where the code still stands as it was read. */
  fill(reading: SheetReading, plan: FillPlan, work?: Work): Promise<ChangeOutcome>;
  /** Applies changes, each only on the value that it was computed from. */
  change(
    reading: SheetReading,
    title: string,
    changes: readonly CellChange[],
    work?: Work,
  ): Promise<ChangeOutcome>;
  /** The claim line with the active cell of this sheet; null where it stands on none, or on another sheet. */
  activeLine(sheetId: string, layout: SheetLayout, work?: Work): Promise<ActiveLine | null>;
  /** Writes cells of one line in their order, each only while the whole line is as it was read. */
  writeInLine(
    line: ActiveLine,
    title: string,
    cells: readonly CellChange[],
    work?: Work,
  ): Promise<ChangeOutcome>;
  /** Puts back the latest fill or change that was not undone yet; null when there is none. */
  undo(work?: Work): Promise<UndoOutcome | null>;
  /** The title of what undo would put back; null when there is none. */
  undoable(): string | null;
  /** Selects the cell on its sheet. 0-based. */
  select(sheetId: string, row: number, column: number): Promise<void>;
  loadSettings(sheetId: string, work?: Work): Promise<KeptSettings>;
  saveSettings(sheetId: string, settings: SheetSettings, work?: Work): Promise<void>;
  /** Keeps the user's say on the rules, for all sheets of the workbook. */
  saveRules(rules: RuleSettings, work?: Work): Promise<void>;
  /** Keeps with the workbook which findings of a sheet are ignored; gives all that are then. */
  changeIgnored(
    sheetId: string,
    change: IgnoredChange,
    work?: Work,
  ): Promise<readonly IgnoredFinding[]>;
  /** Writes an audit report of a check into a new sheet, and shows it. */
  writeReport(report: AuditReport, work?: Work): Promise<ReportOutcome>;
  /** Tells when another sheet is activated, and which. Returns the way to stop. */
  onSheetActivated(listener: (sheetId: string) => void): Promise<() => void>;
  /** Tells when another cell is selected, on any sheet. Returns the way to stop. */
  onSelectionChanged(listener: () => void): Promise<() => void>;
  /**
   * Tells when a person changed cells of the sheet, so that results can be called outdated; our own writes are
   * not told. Optional: without it nothing is called outdated. Returns the way to stop.
   */
  onSheetEdited?(sheetId: string, listener: () => void): Promise<() => void>;
  /** Jobs that were begun in this workbook and did not come to their end, as the pane was closed. */
  readonly unfinished?: UnfinishedEdge;
  /** What checking while a person types needs of Excel. Optional: without it nobody is offered to. */
  readonly live?: LiveEdge;
}
