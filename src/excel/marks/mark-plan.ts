import type { CellValue } from "../../claims/types";
import type { CellNow } from "../line-now";
import type { ColumnPlan, Decision } from "../write/column-plan";
import { LEAVE } from "../write/column-plan";
import type { LineMarks } from "./line-marks";
import { isOurMark } from "./line-marks";
import type { MarksColumn } from "./marks-column";
import { headersAsRead, lineReader } from "../read/read-lines";
import type { SheetReading } from "../types";

/**
 * What each cell of our column shall hold. A line keeps its flag only while every cell that the flags of this check
 * speak of, and its date, are as they were read. A cell of our column that a person wrote into is theirs.
 * @returns The plan, and the rows with findings that turn out to be stale as the plan is carried out.
 */
export function markPlan(
  reading: SheetReading,
  { column, header, headerRow }: MarksColumn,
  texts: LineMarks,
): { plan: ColumnPlan; stale: Set<number> } {
  const guards = guardColumns(reading, texts);
  const lines = lineReader(reading, guards);
  const stale = new Set<number>();
  const plan: ColumnPlan = {
    sheetId: reading.sheetId,
    column,
    guards,
    headerRow,
    headerCells: headersOf(reading, guards, header, headerRow),
    restore: blankIfOurs,
    decide: (line): Decision => {
      const { value, formula } = line.cell;
      const text = texts.textAt(line.row);
      const isFree = formula === null && (value === "" || isOurMark(value));
      const isStale = text !== "" && (!isFree || !lines.unchanged(line));
      if (isStale) stale.add(line.row);
      else stale.delete(line.row);
      if (!isFree) return text === "" ? null : LEAVE;
      const wanted = isStale ? "" : text;
      return wanted === value ? null : wanted;
    },
  };
  return { plan, stale };
}

/** The header cells by which the plan's columns are known; null where our own header, or theirs, cannot be told. */
function headersOf(
  reading: SheetReading,
  guards: readonly number[],
  header: string | null,
  headerRow: number | null,
): CellValue[] | null {
  const isSameRow = reading.layout.headerRows?.last === headerRow;
  const asRead = isSameRow ? headersAsRead(reading, guards) : null;
  return asRead && header !== null ? [...asRead, header] : null;
}

function guardColumns({ batch }: SheetReading, texts: LineMarks): number[] {
  const dates = batch.columns.filter(({ role }) => role === "serviceDate");
  return [...new Set([...texts.columns, ...dates.map(({ column }) => column)])];
}

/** A line that changed under our write gets no flag at all; what a person wrote there comes back. */
const blankIfOurs = (lost: CellNow): CellNow =>
  lost.formula === null && isOurMark(lost.value) ? { value: "", formula: null } : lost;
