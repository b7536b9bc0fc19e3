import type { Findings } from "../../check/types";
import type { SheetReading, Work } from "../types";
import type { EditPlan } from "./plan-edits";
import type { Touched } from "./read-touched";
import type { SheetEdit } from "./sheet-edit";

/** What checking while a person types needs of Excel. Every method rejects with ExcelProblem. */
export interface LiveEdge {
  /** True if flags can be written while a person types without taking Excel's own Undo away. */
  flagsAtOnce(): boolean;
  /** Tells what people do to the sheet's cells, here and elsewhere, and never what we do. Returns the way to stop. */
  follow(sheetId: string, listener: (edit: SheetEdit) => void): Promise<() => void>;
  /** Reads the touched lines; null where the columns are no longer those that were read. */
  readTouched(plan: EditPlan, work?: Work): Promise<Touched | null>;
  /** True if each row still holds the line that the reading has there. */
  sameLines(reading: SheetReading, work?: Work): Promise<boolean>;
  /**
   * Which of these rows' flags are not what they should be; null where our column is gone. What a person wrote into our
   * column is theirs, and right.
   * @param rows Sheet rows, ascending.
   */
  rowsToFlag(
    reading: SheetReading,
    findings: Findings,
    rows: readonly number[],
    work?: Work,
  ): Promise<readonly number[] | null>;
  /**
   * Writes the flags of some rows anew.
   * @param rows Sheet rows, ascending.
   * @param flagged The findings whose formats are in the sheet already; null while the sheet has no column of ours.
   * @returns False where our column is gone: somebody took it away, and nothing was written.
   */
  markRows(
    reading: SheetReading,
    findings: Findings,
    rows: readonly number[],
    flagged: Findings | null,
    work?: Work,
  ): Promise<boolean>;
}
