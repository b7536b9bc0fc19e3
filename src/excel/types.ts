import type { Batch, CellValue, ColumnMapping, DateOrder, SheetLayout } from "../claims/types";
import type { IgnoredFinding } from "../check/ignored";
import type { RuleSettings } from "../check/types";
import type { FormulaRows } from "./formula-rows";

/** What went wrong in words for a clerk: what happened, what to do next, what was left as it was. */
export interface Problem {
  readonly what: string;
  readonly next: string;
  readonly left: string;
}

/** Thrown by everything under excel/ that cannot do its job; never a raw Office error. */
export class ExcelProblem extends Error {
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(`${problem.what} ${problem.next} ${problem.left}`.trim(), options);
  }
}

/** How long work tells where it is, and is told to stop. */
export interface Work {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /**
   * Called with a sentence while Excel refuses because a person is editing a cell, and with null once it goes on.
   * Without it such work fails at once instead of waiting.
   */
  readonly onWaiting?: (sentence: string | null) => void;
}

export type Scope = "sheet" | "selection";

/** A sheet as it was read at one moment. `batch` is what the check works on. */
export interface SheetReading {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly scope: Scope;
  readonly layout: SheetLayout;
  readonly batch: Batch;
  /** 0-based row after the last claim line. */
  readonly endRow: number;
  /** Set when the lines are an Excel table's body. */
  readonly tableId: string | null;
  /** True when the sheet is protected: report only. */
  readonly protected: boolean;
  /**
   * The cells of the lowest header row by their columns, empty for a sheet without a header: whoever writes later
   * makes sure that the columns are still the same.
   */
  readonly headerCells: ReadonlyMap<number, CellValue>;
  /** The rows whose cells hold a formula, by code column; left out where nobody asked. */
  readonly formulas?: FormulaRows;
}

/** One cell to change: only if it still holds `before` when we write. */
export interface CellChange {
  /** 0-based sheet row and column. */
  readonly row: number;
  readonly column: number;
  readonly before: string | number | boolean;
  readonly after: string;
}

/** The claim line with the active cell, at one moment. */
export interface ActiveLine {
  /** The line with some of its neighbours. */
  readonly reading: SheetReading;
  /** 0-based place of the active cell. */
  readonly row: number;
  readonly column: number;
  /** Mapped columns whose cell in this line is never written: it holds a formula, or is part of a merged cell. */
  readonly formulas: readonly number[];
  readonly merged: readonly number[];
  /** True where a filter or a person hides the line's row: what is written there is not seen. */
  readonly hidden: boolean;
  /** True where other cells are selected too: they are left as they are. */
  readonly amongSeveral: boolean;
}

/** Where a job that writes stopped when the user pressed Cancel. */
export interface Stopped {
  /** The last row that is done, as the sheet numbers it: up to here all is as it was meant, below nothing is. */
  readonly throughRow: number;
}

/** What became of a set of changes. */
export interface ChangeOutcome {
  readonly changed: number;
  /** A1 addresses of cells that were left alone, because a person changed them meanwhile or they hold a formula. */
  readonly leftAlone: readonly string[];
  /**
   * Columns that were inserted, 0-based as they stood in the reading's sheet: everything right of them moved, so
   * read the sheet again. Absent when none was.
   */
  readonly columnsInserted?: readonly number[];
  /** True when the workbook could not take the change into its log; that is tried again with the next change. */
  readonly unrecorded?: true;
  /** Set when the user stopped it: what was changed can be kept, or put back by Undo. */
  readonly stopped?: Stopped;
}

export interface MarkOutcome {
  readonly flaggedCells: number;
  /** Lines that changed while we wrote, so their flags were left blank: check again. */
  readonly stale: number;
  /** Set when the user stopped it: the flags that were written can be kept, or put back. */
  readonly stopped?: Stopped & {
    /** Gives the sheet back the flags that it had before. */
    putBack(work?: Work): Promise<void>;
  };
}

export type FillMode = "emptyOnly" | "overwrite";

/** What stays with the workbook for one sheet. */
export interface SheetSettings {
  /** Columns that the user set by hand, by header text (so that it survives moved columns) with column as tie-break. */
  readonly columns: readonly ColumnMapping[];
  readonly reportOnly: boolean;
  /** True if the sheet is checked while a person types in it, once it was checked. */
  readonly live?: boolean;
  /** How dates are written that could be two days; left out: as the user's Excel writes them. */
  readonly dateOrder?: DateOrder;
}

/** What the user chose, as the workbook keeps it. */
export interface KeptSettings {
  /** Null where nothing was chosen for the sheet, or what is stored cannot be read. */
  readonly sheet: SheetSettings | null;
  /** The user's say on the rules, for the whole workbook. */
  readonly rules: RuleSettings;
  /** Findings of this sheet that a person ignores. */
  readonly ignored: readonly IgnoredFinding[];
}

/** What becomes of a sheet's ignored findings; one that is added again gets its new reason. */
export interface IgnoredChange {
  readonly add: readonly IgnoredFinding[];
  readonly remove: readonly IgnoredFinding[];
}

/** Rows of a sheet that are not those to check. */
export interface OtherBlock {
  /** First and last row, as the sheet numbers them. */
  readonly first: number;
  readonly last: number;
  /** True where they can be checked by themselves. */
  readonly hasCodes: boolean;
}

/** What a sheet shows when the pane looks at it, before any check: enough to map columns. */
export interface SheetGlance {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly layout: SheetLayout;
  readonly lineCount: number;
  readonly protected: boolean;
  readonly hasMarks: boolean;
  /** True for an audit report of ours: nothing in it is to be checked. */
  readonly isReport?: boolean;
  /** What else stands on the sheet in rows of its own, where it holds several blocks. */
  readonly others?: readonly OtherBlock[];
}

/** For each described column: which texts go where. */
export interface FillPlan {
  readonly mode: FillMode;
  readonly columns: readonly FillColumn[];
}

export interface FillColumn {
  /** 0-based column of the code. */
  readonly codeColumn: number;
  /** 0-based column to fill; null: insert a new one right of the code column with this header. */
  readonly targetColumn: number | null;
  readonly header: string;
  /** One text a batch line; null leaves the cell alone. */
  readonly texts: readonly (string | null)[];
}

export interface UndoOutcome extends ChangeOutcome {
  readonly title: string;
  /** True when this was the last that could be undone, though more was changed: there was no room to keep it. */
  readonly earlierForgotten?: true;
}
