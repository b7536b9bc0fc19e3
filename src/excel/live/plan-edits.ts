import type { LineShift } from "../../claims/line-moves";
import type { Batch } from "../../claims/types";
import type { Rows } from "../address";
import { countRows, together } from "../blocks";
import type { SheetReading } from "../types";
import { followEdit, type Standing } from "./follow-edit";
import { clipped, joined } from "./row-runs";
import type { SheetEdit } from "./sheet-edit";

/** What edits mean for the lines of a reading. */
export interface EditPlan {
  /** How the batch's lines shift, in order. */
  readonly shifts: readonly LineShift[];
  /** The reading where it stands after the shifts; its batch still holds the lines from before. */
  readonly reading: SheetReading;
  /** Sheet rows to read again, as they stand after the shifts; ascending, apart from each other. */
  readonly touched: readonly Rows[];
  /** Rows in which a formula gives a code, and may give another now; ascending, apart from each other. */
  readonly computed: readonly Rows[];
  /** True if a touched row may lie below the last line: the lines may go on further now. */
  readonly mayGrow: boolean;
}

/** With more shifts at once, comparing is quicker than following. */
const MOST_SHIFTS = 100;
/** With more rows, reading the whole sheet is quicker. */
const MOST_ROWS = 20_000;
/** Of more rows with formulas only those are read again in which something was changed. */
const MOST_COMPUTED = 1_000;

/**
 * Goes through edits in their order.
 * @param doubtful Rows that were read lately: where rows shift, they may have been read beside their line.
 * @returns What they come to; null where only a look at the whole sheet tells.
 */
export function planEdits(
  reading: SheetReading,
  edits: readonly SheetEdit[],
  doubtful: readonly Rows[] = [],
): EditPlan | null {
  const { layout, batch } = reading;
  // Where the other blocks stand after rows shifted, only a look tells.
  if (layout.block && edits.some(({ kind }) => kind !== "cells")) return null;
  const standing: Standing = {
    layout,
    firstRow: batch.firstRow,
    lineCount: batch.lineCount,
    opensLines: layout.headerRows !== null && reading.scope === "sheet",
    touched: edits.some(({ kind }) => kind !== "cells") ? [...doubtful] : [],
    withFormulas: together([...(reading.formulas?.values() ?? [])]),
    shifts: [],
  };
  for (const edit of edits) {
    const isClear = edit.kind !== "unsure" && followEdit(standing, edit);
    if (!isClear || standing.shifts.length > MOST_SHIFTS) return null;
  }
  const { firstRow, lineCount, shifts } = standing;
  const end = firstRow + lineCount;
  const touched = joined(standing.touched, firstRow);
  const inLines = clipped(touched, end);
  const computed = clipped(joined(standing.withFormulas, firstRow), end);
  if (countRows(inLines) > MOST_ROWS) return null;
  const isSheet = reading.scope === "sheet";
  // Apart from the lines another block may begin.
  if (isSheet && reading.tableId === null && touched.some((rows) => rows.first > end)) return null;
  return {
    shifts,
    reading: {
      ...reading,
      layout: standing.layout,
      batch: { ...batch, firstRow },
      endRow: reading.endRow + firstRow - batch.firstRow + lineCount - batch.lineCount,
    },
    touched: isSheet ? touched : inLines,
    computed: countRows(computed) > MOST_COMPUTED ? [] : computed,
    mayGrow: isSheet && touched.some((rows) => rows.end > end),
  };
}

/** True if the edits change lines of a reading, or where they stand. */
export const changesLines = (
  { touched, computed, shifts, reading }: EditPlan,
  before: SheetReading,
): boolean =>
  touched.length > 0 ||
  computed.length > 0 ||
  shifts.length > 0 ||
  reading.batch.firstRow !== before.batch.firstRow;

/** The lines that the edits touch, of the batch as it stands after them; ascending. */
export const touchedLines = ({ touched }: EditPlan, { firstRow, lineCount }: Batch): number[] =>
  clipped(touched, firstRow + lineCount).flatMap(({ first, end }) =>
    Array.from({ length: end - first }, (_, i) => first + i - firstRow),
  );
