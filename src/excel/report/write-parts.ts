import type { CellValue } from "../../claims/types";
import { inBlocks, partOf } from "../blocks";
import { rowsBytes } from "../payload";
import type { Work } from "../types";
import type { ReportRow } from "./cells";
import { entryOf } from "./cells";
import type { ReportLayout, ReportPart } from "./lay-out";
import { bodyTop, firstRowOf } from "./lay-out";

const NONE: ReportRow = ["None"];

/** Writes title and parts, in blocks that Excel can carry. */
export async function writeParts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { title, parts }: ReportLayout,
  work: Work | undefined,
): Promise<void> {
  write(sheet, 0, [[title]]);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  for (const part of parts) {
    write(sheet, part.top, [[part.title]]);
    if (part.count === 0) write(sheet, bodyTop(part), [NONE]);
    else if (part.headers) write(sheet, bodyTop(part), [part.headers]);
    await writeRows(context, sheet, part, partOf(work, done, total));
    done += part.count;
  }
  await context.sync();
}

async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  part: ReportPart,
  work: Work,
): Promise<void> {
  if (part.count === 0) return;
  const columns = widthOf(part);
  const spans = [{ first: 0, end: part.count }];
  await inBlocks(spans, columns, work, async (block) => {
    let bytes = 0;
    for (const { first, end } of block) {
      const rows = Array.from({ length: end - first }, (_, i) => part.rowAt(first + i));
      bytes += write(sheet, firstRowOf(part) + first, rows, columns);
    }
    await context.sync();
    return bytes;
  });
}

const widthOf = ({ headers, rowAt }: ReportPart): number => headers?.length ?? rowAt(0).length;

/** Puts rows into the queue; gives about how many bytes they take. */
function write(
  sheet: Excel.Worksheet,
  top: number,
  rows: readonly ReportRow[],
  columns = rows[0]!.length,
): number {
  const entries = rows.map((row): CellValue[] =>
    Array.from({ length: columns }, (_, at) => entryOf(row[at] ?? "")),
  );
  const range = sheet.getRangeByIndexes(top, 0, rows.length, columns);
  range.formulas = entries;
  range.untrack();
  return rowsBytes(entries);
}
