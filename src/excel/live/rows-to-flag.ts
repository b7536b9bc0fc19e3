import type { CellValue } from "../../claims/types";
import type { Findings } from "../../check/types";
import { READ_ALONG, runsOf } from "../address";
import { inBlocks } from "../blocks";
import { isOurMark, lineMarks } from "../marks/line-marks";
import { findMarksColumn } from "../marks/marks-column";
import { rowsBytes } from "../payload";
import { inExcel } from "../run";
import type { SheetReading, Work } from "../types";
import { cellsOf } from "../held-columns";

/**
 * Which of these rows' flags are not what they should be: whoever else has the workbook open may have written theirs.
 * What a person wrote into our column is theirs, and right.
 * @param rows Sheet rows, ascending.
 * @returns Null where our column is gone.
 */
export function rowsToFlag(
  reading: SheetReading,
  findings: Findings,
  rows: readonly number[],
  work?: Work,
): Promise<readonly number[] | null> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(reading.sheetId);
    const marks = await findMarksColumn(context, sheet);
    if (!marks) return null;
    const { textAt } = lineMarks(reading, findings);
    const asked = new Set(rows);
    const wrong: number[] = [];
    const quietly = { ...work, onProgress: () => {} };
    await inBlocks(runsOf(rows, READ_ALONG), 1, quietly, async (block) => {
      const ranges = block.map((run) =>
        cellsOf(context, reading, marks.column, run).load("values"),
      );
      await context.sync();
      block.forEach(({ first }, i) =>
        (ranges[i]!.values as CellValue[][]).forEach(([value = ""], at) => {
          const isFree = value === "" || isOurMark(value);
          if (asked.has(first + at) && isFree && value !== textAt(first + at))
            wrong.push(first + at);
        }),
      );
      return ranges.reduce((sum, { values }) => sum + rowsBytes(values as CellValue[][]), 0);
    });
    return wrong;
  }, work);
}
