import type { HeaderRows } from "../../claims/headers/header-rows";
import { findHeaderRows } from "../../claims/headers/header-rows";
import type { CellValue, SheetLayout } from "../../claims/types";
import type { ClaimArea } from "./claim-area";

type Head = readonly (readonly CellValue[])[];

/** The header of an area's first rows: a table says which row it is, in a plain range it is found by its words. */
export function findHeader(area: ClaimArea, head: Head): HeaderRows | null {
  if (area.tableId === null) return findHeaderRows(head);
  if (area.headerRow === null) return null;
  const headers = (head[0] ?? []).map((text) => String(text).replace(/\s+/g, " ").trim());
  return { first: 0, last: 0, headers };
}

/** The layout with what a table knows of itself: its header row and where its body begins. */
export function withTableHeader(layout: SheetLayout, area: ClaimArea, head: Head): SheetLayout {
  if (area.tableId === null) return layout;
  const found = findHeader(area, head);
  return {
    headerRows: found && { first: area.top, last: area.top },
    firstRow: area.top + (found ? 1 : 0),
    columns: layout.columns.map((column) => ({
      ...column,
      header: found?.headers[column.column - area.firstColumn] ?? "",
    })),
  };
}
