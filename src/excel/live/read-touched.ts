import type { LineEdits } from "../../claims/batch-edits";
import type { Rows } from "../address";
import { inExcel } from "../run";
import type { FormulaRows } from "../formula-rows";
import type { SheetReading, Work } from "../types";
import { askLinesEnd } from "./lines-end";
import type { EditPlan } from "./plan-edits";
import { clipped, joined } from "./row-runs";
import { readCells } from "./touched-cells";

/** Touched lines as they stand now. */
export interface Touched {
  /** The lines shifted and filled with what was read. */
  readonly edits: LineEdits;
  /** The reading where it stands now; its batch still holds the lines from before the edits. */
  readonly reading: SheetReading;
  /** The sheet rows that were read. */
  readonly rows: readonly Rows[];
  /** Which of the cells that were read hold formulas, among those of the code columns. */
  readonly formulas: FormulaRows;
}

/**
 * Reads the touched lines of a sheet: one round trip, two where numbers stand among the codes, and one more where the
 * lines may go on further now.
 * @returns Null where only a look at all lines tells: columns or table are no longer those that were read, or a formula
 *   fills cells beside its own.
 */
export function readTouched(plan: EditPlan, work?: Work): Promise<Touched | null> {
  return inExcel(async (context) => {
    const { reading } = plan;
    const { firstRow } = reading.batch;
    const sheet = context.workbook.worksheets.getItem(reading.sheetId);
    const end = firstRow + lineCountOf(plan);
    const grown = Math.max(0, (await endNow(context, sheet, plan, end)) - end);
    // A line that was added counts as touched even if its event is still to come.
    const added = { first: end, end: end + grown };
    const rows = clipped(joined([...plan.touched, ...plan.computed, added], firstRow), added.end);
    const read = await readCells(context, sheet, reading, { rows, end: added.end }, work);
    if (!read) return null;
    const shifts =
      grown > 0
        ? [...plan.shifts, { kind: "insert" as const, at: end - firstRow, count: grown }]
        : plan.shifts;
    const lines = rows.flatMap(({ first, end: after }) =>
      Array.from({ length: after - first }, (_, i) => first - firstRow + i),
    );
    return {
      edits: { shifts, lines, values: read.values },
      reading: {
        ...reading,
        sheetName: read.sheetName,
        endRow: reading.endRow + grown,
        protected: read.isProtected,
      },
      rows,
      formulas: read.formulas,
    };
  }, work);
}

function lineCountOf({ reading, shifts }: EditPlan): number {
  return shifts.reduce(
    (lines, { kind, count }) => lines + (kind === "insert" ? count : -count),
    reading.batch.lineCount,
  );
}

async function endNow(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { reading, mayGrow }: EditPlan,
  end: number,
): Promise<number> {
  if (!mayGrow) return end;
  const linesEnd = askLinesEnd(sheet, reading);
  await context.sync();
  return linesEnd() ?? end;
}
