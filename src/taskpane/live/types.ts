import type { SheetEdit } from "../../excel/live/sheet-edit";
import type { Problem } from "../../excel/types";

/** What checking while a person types is about now. */
export type LiveStatus =
  | { readonly kind: "watching" }
  /** Rows that were checked just now, 1-based; `findings` are those in them. */
  | {
      readonly kind: "checked";
      readonly first: number;
      readonly last: number;
      readonly rows: number;
      readonly findings: number;
    }
  | { readonly kind: "checkingAll" }
  | { readonly kind: "allChecked" }
  /** A cell is being edited, and Excel answers nobody meanwhile. */
  | { readonly kind: "waiting" }
  /** The whole sheet is to be checked, which is done when it is in front again. */
  | { readonly kind: "later" }
  /** The list is up to date, and flags could not be written. */
  | { readonly kind: "flagsWait"; readonly problem: Problem }
  | { readonly kind: "stopped"; readonly problem: Problem };

/** Rows whose flags in the sheet are not up to date. */
export interface FlagsBehind {
  readonly rows: number;
  /** What they wait for: Excel's own Undo, a sheet that is protected, or the add-in of whoever else changed them. */
  readonly wait: "undo" | "protected" | "others";
}

/** Checking while a person types, on one sheet. */
export interface LiveState {
  readonly status: LiveStatus;
  readonly flagsBehind: FlagsBehind;
  /** True until all that was told is checked, and flagged where that is done at once. */
  readonly isBusy: boolean;
}

export const WATCHING: LiveState = {
  status: { kind: "watching" },
  flagsBehind: { rows: 0, wait: "undo" },
  isBusy: false,
};

/** Checking while a person types, for all sheets where that is on. */
export interface LiveChecking {
  /** On or off for the active sheet; kept with the workbook. Never rejects. */
  readonly choose: (on: boolean) => Promise<void>;
  readonly updateFlags: () => Promise<void>;
  /** True while what a person does to the sheet is checked by itself. */
  follows(sheetId: string): boolean;
  /** To be called when the pane itself changed cells of a followed sheet: Excel tells only what others do. */
  tell(sheetId: string, edit: SheetEdit): void;
  /** To be called before a whole check reads the sheet. */
  readingBegins(sheetId: string): Promise<void>;
  /** To be called when a whole check has come to its end. */
  begin(sheetId: string): void;
}
