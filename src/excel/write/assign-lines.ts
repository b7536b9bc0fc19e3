import type { CellValue } from "../../claims/types";
import type { Rows } from "../address";
import { assignable } from "../cells";
import type { GuardedColumn } from "./guarded-column";
import { targetCells } from "./guarded-column";
import type { PlannedLine } from "./column-plan";
import { cellBytes, ROW_BYTES, TEXT_PER_REQUEST } from "../payload";

/** Office.js cuts longer writes itself, at four times the cost in the request. */
const CELLS_PER_ASSIGNMENT = 1_500;

/**
 * About how many bytes it takes to write the texts. Throws, as Excel would, when they are more than one request
 * takes: before it is sent, not after.
 */
export function bytesToWrite(lines: readonly PlannedLine[]): number {
  let bytes = 0;
  for (const { after } of lines) bytes += cellBytes(after) + ROW_BYTES;
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
 */
export function assignLines(
  context: Excel.RequestContext,
  plan: GuardedColumn,
  lines: readonly PlannedLine[],
  runs: readonly Rows[],
): void {
  let next = 0;
  for (const run of runs) {
    for (let first = run.first; first < run.end; first += CELLS_PER_ASSIGNMENT) {
      const rows = { first, end: Math.min(run.end, first + CELLS_PER_ASSIGNMENT) };
      const values = Array.from({ length: rows.end - rows.first }, (): [CellValue | null] => [
        null,
      ]);
      for (; next < lines.length && lines[next]!.line.row < rows.end; next++) {
        const { line, after } = lines[next]!;
        values[line.row - rows.first] = [assignable(after)];
      }
      targetCells(context, plan, rows).values = values;
    }
  }
}
