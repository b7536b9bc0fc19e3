import { look } from "./look";
import { openTables } from "./open-tables";
import type { Pane } from "./pane";
import { problemOf } from "./working";

/** Loads the code tables, looks at the active sheet, and from then on follows which sheet is active. */
export async function start(pane: Pane, idle: () => Promise<void>): Promise<void> {
  const tables = loadTables(pane);
  await Promise.all([look(pane), followSheets(pane, idle)]);
  await tables;
}

/** In the background. Where it fails the foot of the pane says so, and the next check tries again. */
async function loadTables(pane: Pane): Promise<void> {
  try {
    await openTables(pane);
  } catch {
    pane.store.dispatch({ kind: "tablesFailed" });
  }
}

async function followSheets(pane: Pane, idle: () => Promise<void>): Promise<void> {
  try {
    await pane.excel.onSheetActivated(() => void idle().then(() => look(pane)));
  } catch (error) {
    const notice = { kind: "problem", problem: problemOf(error), retry: null } as const;
    pane.store.dispatch({ kind: "noticed", notice });
  }
}
