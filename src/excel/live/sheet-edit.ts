import { columnOf } from "../../check/columns/column-letters";
import type { Rows } from "../address";
import { MAX_COLUMNS, MAX_ROWS } from "../address";

/** A block of cells, 0-based; ends are not part of it. */
export interface Area {
  readonly rows: Rows;
  readonly columns: { readonly first: number; readonly end: number };
}

/** What became of a sheet, as far as its claim lines are concerned. */
export type SheetEdit = (
  | /** Cells hold other values: typed, pasted, filled, cleared, undone, sorted. */
    { readonly kind: "cells"; readonly areas: readonly Area[] }
    /** Whole rows came in or went. */
  | { readonly kind: "insert" | "delete"; readonly rows: Rows }
  /** Columns or parts of rows moved, or Excel does not say what happened. */
  | { readonly kind: "unsure" }
) & {
  /** Somebody else did it, at another machine: their own add-in, if they have it, flags what they do. */
  readonly isRemote?: boolean;
};

const UNSURE: SheetEdit = { kind: "unsure" };

/** A1, A1:B3, A:C or 5:7, without signs and sheet. */
const REFERENCE = /^([A-Z]{1,3})?(\d{1,7})?(?::([A-Z]{1,3})?(\d{1,7})?)?$/;

/**
 * The areas of an address as events give it: "B2:C3,E5", "Claims!B2". Null for one that cannot be read.
 */
export function areasOf(address: string): Area[] | null {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const areas = local.split(",").map((each) => areaOf(each.trim()));
  return areas.some((area) => area === null) ? null : (areas as Area[]);
}

function areaOf(reference: string): Area | null {
  const [whole, left, top, right, bottom] = REFERENCE.exec(reference) ?? [];
  if (!whole || (left === undefined && top === undefined)) return null;
  const isBlock = reference.includes(":");
  if (!isBlock && (left === undefined || top === undefined)) return null;
  const [lastColumn, lastRow] = isBlock ? [right, bottom] : [left, top];
  return {
    rows: { first: top ? Number(top) - 1 : 0, end: lastRow ? Number(lastRow) : MAX_ROWS },
    columns: {
      first: left ? columnOf(left) : 0,
      end: lastColumn ? columnOf(lastColumn) + 1 : MAX_COLUMNS,
    },
  };
}

const isWholeRows = ({ columns }: Area): boolean =>
  columns.first === 0 && columns.end === MAX_COLUMNS;

/**
 * What a change event says. Rows are only taken as inserted or deleted where the address names whole rows: for rows of a table
 * Excel has been seen to name others than those that came in (OfficeDev/office-js, issue 728).
 */
export function sheetEdit({
  changeType,
  address,
}: Pick<Excel.WorksheetChangedEventArgs, "changeType" | "address">): SheetEdit {
  const areas = areasOf(address);
  const [first, ...more] = areas ?? [];
  if (!areas || !first) return UNSURE;
  switch (changeType) {
    case "RangeEdited":
      return { kind: "cells", areas };
    case "RowInserted":
    case "RowDeleted": {
      if (more.length > 0 || !isWholeRows(first)) return UNSURE;
      return { kind: changeType === "RowInserted" ? "insert" : "delete", rows: first.rows };
    }
    default:
      return UNSURE;
  }
}

/** What a sort says: rows hold cells of other rows now. */
export function sortEdit(address: string): SheetEdit {
  const areas = areasOf(address);
  return areas ? { kind: "cells", areas } : UNSURE;
}
