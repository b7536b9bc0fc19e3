import type { Rows } from "../address";
import { NOTHING_CHANGED } from "../problems";
import { ExcelProblem } from "../types";

/** The claim lines of the selected rows. Throws when there are none, or when they are not one block. */
export async function selectedRows(context: Excel.RequestContext, lines: Rows): Promise<Rows> {
  const { areas } = context.workbook.getSelectedRanges();
  areas.load("items/rowIndex,items/rowCount");
  await context.sync();
  const blocks = areas.items
    .map(({ rowIndex, rowCount }) => ({
      first: Math.max(lines.first, rowIndex),
      end: Math.min(lines.end, rowIndex + rowCount),
    }))
    .filter(({ first, end }) => first < end)
    .sort((a, b) => a.first - b.first);
  const [first, ...more] = blocks;
  if (!first) throw noLines();
  let { end } = first;
  for (const block of more) {
    if (block.first > end) throw severalBlocks();
    end = Math.max(end, block.end);
  }
  return { first: first.first, end };
}

const noLines = (): ExcelProblem =>
  new ExcelProblem({
    what: "The selection has no claim lines in it.",
    next: "Select some claim lines, or check the whole sheet.",
    left: NOTHING_CHANGED,
  });

const severalBlocks = (): ExcelProblem =>
  new ExcelProblem({
    what: "Several blocks of rows are selected.",
    next: "Select rows that stand together, or check the whole sheet.",
    left: NOTHING_CHANGED,
  });
