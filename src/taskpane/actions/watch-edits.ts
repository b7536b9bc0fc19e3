import type { Pane } from "./pane";

/** The sheets that each pane watches: one listener a sheet is enough for the pane's whole life. */
const watched = new WeakMap<Pane, Set<string>>();

/** From now on, tells the store when a person changes the sheet, so that its results are called outdated. */
export async function watchEdits(pane: Pane, sheetId: string): Promise<void> {
  const sheets = watched.get(pane) ?? new Set();
  if (sheets.has(sheetId) || !pane.excel.onSheetEdited) return;
  watched.set(pane, sheets.add(sheetId));
  await pane.excel.onSheetEdited(sheetId, () => {
    if (!pane.live.follows(sheetId)) pane.store.dispatch({ kind: "outdated", sheetId });
  });
}
