import { columnLetters } from "../../check/columns/column-letters";
import type { CellValue } from "../../claims/types";
import { assignable } from "../cells";

/** A formula of ours: nothing else in a report is one. */
export interface Formula {
  readonly formula: string;
}

export type ReportCell = CellValue | Formula;
export type ReportRow = readonly ReportCell[];

/** Longer texts are cut: a report is read, and the cell itself is one click away. */
const LONGEST_TEXT = 1_000;

/** What to assign to `Range.formulas`: our formulas as they are, and every other text as text, whatever it looks like. */
export function entryOf(cell: ReportCell): CellValue {
  if (typeof cell === "object") return cell.formula;
  if (typeof cell !== "string") return cell;
  return assignable(cell.length > LONGEST_TEXT ? `${cell.slice(0, LONGEST_TEXT - 1)}…` : cell);
}

/** A sheet's cell as a link's target: 'It''s'!C5. */
export function placeIn(sheetName: string, row: number, column: number): string {
  return `'${sheetName.replaceAll("'", "''")}'!${addressOf(row, column)}`;
}

export const addressOf = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

/**
 * A link that shows a cell's address and leads to it. A formula, because it goes along when someone sorts the report,
 * and because a sheet takes only 65,530 links of the other kind (Excel specifications and limits).
 */
export function linkTo(sheetName: string, row: number, column: number): Formula {
  const target = `#${placeIn(sheetName, row, column)}`.replaceAll('"', '""');
  return { formula: `=HYPERLINK("${target}","${addressOf(row, column)}")` };
}

/** A moment as the person's clock showed it: sorts as text, and is the same in every locale. */
export function momentText(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
