import type { CellValue } from "../../claims/types";
import type { CellTexts } from "../../files/changes";

/** A sheet in a file, whatever kind of file. */
export interface ClaimSheet {
  /** What messages call it: the file's name, with the sheet's where there can be several. */
  readonly title: string;
  /** The names of the other sheets of its workbook. */
  readonly otherSheets: readonly string[];
  /** True when days count from 1904. */
  readonly date1904: boolean;
  /** All rows from the first on, blank ones included. Each call reads the file again. */
  rows(): Iterable<readonly CellValue[]>;
  /**
   * Writes a copy of the whole file in which some cells hold a new text; all other cells come out exactly as
   * they went in. The copy appears at `path` only when it is whole.
   * @returns addresses of cells that were left alone, because they hold a formula.
   */
  writeCopy(path: string, changes: CellTexts): readonly string[];
}
