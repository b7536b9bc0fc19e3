import type { Pane } from "./pane";

/** Loads the code tables in the background; the first check waits for them by itself. */
export async function loadTables({ store, checker }: Pane): Promise<void> {
  try {
    store.dispatch({ kind: "tablesLoaded", coverage: await checker.tables() });
  } catch {
    store.dispatch({ kind: "tablesFailed" });
  }
}
