import { look } from "./look";
import type { Pane } from "./pane";
import { problemOf } from "./working";

/** Loads the code tables, looks at the active sheet, and from then on follows which sheet is active. */
export async function start(pane: Pane, idle: () => Promise<void>): Promise<void> {
  await Promise.all([loadTables(pane), look(pane), followSheets(pane, idle)]);
}

/** In the background; the first check waits for the tables by itself, and says so when they cannot be had. */
async function loadTables({ store, checker }: Pane): Promise<void> {
  try {
    store.dispatch({ kind: "tablesLoaded", facts: await checker.open() });
  } catch {
    store.dispatch({ kind: "tablesFailed" });
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
