import type { Findings } from "../../check/types";
import type { SheetReading, Work } from "../types";
import type { EditPlan } from "./plan-edits";
import type { Touched } from "./read-touched";
import type { SheetEdit } from "./sheet-edit";

/** What checking while a person types needs of Excel. Every method rejects with ExcelProblem. */
export interface LiveEdge {
  /** True if flags can be written while a person types without taking Excel's own Undo away. */
  flagsAtOnce(): boolean;
  /** Tells what a person does to the sheet's cells, and never what we do. Returns the way to stop. */
  follow(sheetId: string, listener: (edit: SheetEdit) => void): Promise<() => void>;
  /** Reads the touched lines; null where the columns are no longer those that were read. */
  readTouched(plan: EditPlan, work?: Work): Promise<Touched | null>;
  /** True if each row still holds the line that the reading has there. */
  sameLines(reading: SheetReading, work?: Work): Promise<boolean>;
  /**
   * Writes the flags of some rows anew.
   * @param rows Sheet rows, ascending.
   * @param flagged The findings whose formats are in the sheet already.
   */
  markRows(
    reading: SheetReading,
    findings: Findings,
    rows: readonly number[],
    flagged: Findings,
    work?: Work,
  ): Promise<void>;
}
