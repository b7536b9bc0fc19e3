import { overlap } from "../blocks";
import type { CellNow } from "../line-now";
import { sameLine } from "../line-now";
import type { ColumnNow } from "./ask-column";
import type { ColumnPlan, PlannedLine } from "./column-plan";
import type { Misplaced } from "./misplaced";
import { putBack } from "./put-back";
import { isWithin } from "./writable-sheet";

/**
 * The lines that our write was not meant for any more: a person changed them between our look and our write.
 * @param before The look that the plan was carried out by.
 * @param underneath What stood there when we wrote.
 */
export function tellLost(
  lines: readonly PlannedLine[],
  before: Pick<ColumnNow, "headers" | "spilled">,
  underneath: ColumnNow,
): ReadonlySet<PlannedLine> {
  if (underneath.headers !== before.headers) return new Set(lines);
  // A formula that fills cells here since we looked has lost them to our write, all of them.
  const newlySpilled = underneath.spilled.filter(
    (run) => overlap(before.spilled, [run]).length === 0,
  );
  const isLost = ({ line }: PlannedLine): boolean =>
    isWithin(newlySpilled, line.row) || !sameLine(line, underneath.line(line.row));
  return new Set(lines.filter(isLost));
}

/** Gives lost lines back what they held when we wrote, wherever they stand by now. */
export function putBackLost(
  context: Excel.RequestContext,
  plan: ColumnPlan,
  lost: readonly PlannedLine[],
  underneath: ColumnNow,
): Promise<void> {
  const { restore = (cell: CellNow) => cell } = plan;
  const misplaced = lost.map(({ line: { row }, after }): Misplaced => {
    const { cell, guards } = underneath.line(row);
    const mayBeSpilled = isWithin(underneath.spilled, row);
    const wrote = { value: after, formula: null };
    return { row, wrote, guards, held: restore(cell), mayBeSpilled };
  });
  return putBack(context, plan, misplaced);
}
