import type { CellValue } from "../../claims/types";
import type { Rows } from "../address";
import { assignable } from "../cells";
import type { GuardedColumn } from "./guarded-column";
import { targetCells } from "./guarded-column";
import type { PlannedLine } from "./column-plan";
import { isWithin } from "./writable-sheet";
import { cellBytes, ROW_BYTES, TEXT_PER_REQUEST } from "../payload";

/** Office.js cuts longer writes itself, at four times the cost in the request. */
const CELLS_PER_ASSIGNMENT = 1_500;

/** A cell that is assigned by itself needs a range of its own. Measured, with some to spare. */
const BYTES_ALONE = 900;

/**
 * About how many bytes it takes to write the texts. Throws, as Excel would, when they are more than one request
 * takes: before it is sent, not after.
 * @param hidden Rows whose cells are assigned one by one.
 */
export function bytesToWrite(lines: readonly PlannedLine[], hidden: readonly Rows[]): number {
  let bytes = 0;
  for (const { line, after } of lines) {
    bytes += cellBytes(after) + (isWithin(hidden, line.row) ? BYTES_ALONE : ROW_BYTES);
  }
  if (bytes > TEXT_PER_REQUEST && lines.length > 1) {
    throw Object.assign(new Error("more text than one request takes"), {
      code: "RequestPayloadSizeLimitExceeded",
    });
  }
  return bytes;
}

/**
 * Assigns only the planned cells: in an array of values, null leaves a cell alone.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
 * @param hidden Rows among which some are hidden: people report that an array then misses its rows
 *   (github.com/OfficeDev/office-js/issues/224), so here each cell is assigned by itself.
 */
export function assignLines(
  context: Excel.RequestContext,
  plan: GuardedColumn,
  lines: readonly PlannedLine[],
  runs: readonly Rows[],
  hidden: readonly Rows[],
): void {
  let next = 0;
  for (const run of runs) {
    const alone = hidden.some(({ first, end }) => first < run.end && run.first < end);
    const most = alone ? 1 : CELLS_PER_ASSIGNMENT;
    for (let first = run.first; first < run.end; first += most) {
      const rows = { first, end: Math.min(run.end, first + most) };
      const values = Array.from({ length: rows.end - rows.first }, (): [CellValue | null] => [
        null,
      ]);
      const before = next;
      for (; next < lines.length && lines[next]!.line.row < rows.end; next++) {
        const { line, after } = lines[next]!;
        values[line.row - rows.first] = [assignable(after)];
      }
      if (next > before) targetCells(context, plan, rows).values = values;
    }
  }
}
