import type { CellValue } from "../../claims/types";
import { inBlocks } from "../blocks";
import { stillHolds } from "../cells";
import { rowsBytes } from "../payload";
import { cellReader, identifyingColumns } from "../read/read-lines";
import { cellsOf } from "../held-columns";
import { inExcel } from "../run";
import type { SheetReading, Work } from "../types";

/**
 * True if the columns that tell lines apart best hold in each row what the reading has there: then findings point at
 * their rows. For when rows were inserted, deleted or sorted, as events come late and can name other rows.
 */
export function sameLines(reading: SheetReading, work?: Work): Promise<boolean> {
  return inExcel(async (context) => {
    const columns = identifyingColumns(reading);
    const { firstRow, lineCount } = reading.batch;
    if (columns.length === 0 || lineCount === 0) return true;
    const asRead = columns.map((column) => cellReader(reading, column));
    let isSame = true;
    const silently = { ...work, onProgress: () => {} };
    const lines = { first: firstRow, end: firstRow + lineCount };
    await inBlocks([lines], columns.length, silently, async ([block]) => {
      if (!block || !isSame) return 0;
      const ranges = columns.map((column) =>
        cellsOf(context, reading, column, block).load("values"),
      );
      await context.sync();
      isSame = ranges.every((range, i) =>
        (range.values as CellValue[][]).every(([value], at) =>
          stillHolds(value ?? "", asRead[i]!(block.first + at) ?? ""),
        ),
      );
      for (const range of ranges) range.untrack();
      return ranges.reduce((sum, range) => sum + rowsBytes(range.values as CellValue[][]), 0);
    });
    return isSame;
  }, work);
}
