import type { SheetReading, Work } from "../../excel/types";
import type { Pane } from "../actions/pane";
import { hasCodes } from "../columns/draft";
import type { Checked } from "../store/checked";

/** Nobody waits for this work, so its progress is not shown. */
export const silently = (work: Work): Work => ({ ...work, onProgress: () => {} });

/**
 * Looks at the sheet of these results and reads its lines again, as they were chosen for the last check.
 * @returns "elsewhere" where another sheet is active, "nothing" where no codes are there any more.
 */
export async function readAll(
  { store, excel }: Pane,
  { reading: before }: Checked,
  work: Work,
): Promise<{ readonly reading: SheetReading } | "elsewhere" | "nothing"> {
  const glance = await excel.glance(work, before.layout);
  if (glance.sheetId !== before.sheetId) return "elsewhere";
  const { scope: _, ...choices } = store.state().choices;
  store.dispatch({ kind: "looked", glance, choices });
  if (glance.lineCount === 0 || !hasCodes(glance.layout.columns)) return "nothing";
  const reading =
    before.scope === "selection" && excel.reread
      ? await excel.reread(before, glance.layout, silently(work))
      : await excel.read("sheet", glance.layout, silently(work));
  return reading.sheetId === before.sheetId ? { reading } : "elsewhere";
}
