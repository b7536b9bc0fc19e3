import type { Rect } from "./rect";
import type { Scalar } from "./scalar";
import type { Sheet, SheetVisibility } from "./sheet";
import type { Table } from "./table";

/** Who does something in the workbook: a person in the grid, the add-in through its requests, or somebody at another machine. */
export type Actor = "person" | "addin" | "coauthor";

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

export type ShiftDirection =
  "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";

export interface CellsChanged {
  readonly kind: "changed";
  readonly sheet: Sheet;
  readonly rects: readonly Rect[];
  readonly changeType: ChangeType;
  readonly shiftDirection: ShiftDirection;
  /** Only for the edit of a single cell. */
  readonly details?: { readonly before: Scalar | null; readonly after: Scalar | null };
}

/** What happens in a workbook, as told to its listeners after it happened. */
export type WorkbookEvent =
  | CellsChanged
  | { readonly kind: "formatChanged"; readonly sheet: Sheet; readonly rects: readonly Rect[] }
  | { readonly kind: "selectionChanged"; readonly sheet: Sheet; readonly rects: readonly Rect[] }
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted"; readonly sheet: Sheet }
  | {
      readonly kind: "nameChanged";
      readonly sheet: Sheet;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: "visibilityChanged";
      readonly sheet: Sheet;
      readonly before: SheetVisibility;
      readonly after: SheetVisibility;
    }
  | {
      readonly kind: "moved";
      readonly sheet: Sheet;
      readonly before: number;
      readonly after: number;
    }
  /** Only rows that changed by it. https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheetrowsortedeventargs */
  | { readonly kind: "rowSorted"; readonly sheet: Sheet; readonly rects: readonly Rect[] }
  | { readonly kind: "filtered"; readonly sheet: Sheet; readonly table: Table | null }
  | {
      readonly kind: "rowHiddenChanged";
      readonly sheet: Sheet;
      readonly rects: readonly Rect[];
      readonly hidden: boolean;
    }
  | { readonly kind: "protectionChanged"; readonly sheet: Sheet; readonly protected: boolean }
  | {
      readonly kind: "tableAdded" | "tableDeleted";
      readonly sheet: Sheet;
      readonly table: Table;
    }
  /** Something else that a view must draw anew: names, settings, conditional formats, panes. */
  | { readonly kind: "otherChange"; readonly sheet: Sheet | null };

export type WorkbookListener = (event: WorkbookEvent, actor: Actor) => void;
