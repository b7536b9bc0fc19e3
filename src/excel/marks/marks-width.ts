import type { Before } from "./marks-name";

/** In points: about sixty characters of the usual font. */
const WIDTH = 330;
/** Excel rounds a width to whole pixels. */
const ROUNDING = 3;

/** Gives our column room for its texts. Goes into the queue only. */
export function widen(entireColumn: Excel.Range): void {
  entireColumn.format.columnWidth = WIDTH;
}

/** True while nobody changed the width that we gave. */
export const isOurWidth = (width: number): boolean => Math.abs(width - WIDTH) <= ROUNDING;

/** Gives the sheet's column the width that it had before our marks. Goes into the queue only. */
export function narrow(entireColumn: Excel.Range, before: Before): void {
  if (before.standardWidth) entireColumn.format.useStandardWidth = true;
  else entireColumn.format.columnWidth = before.width;
}
