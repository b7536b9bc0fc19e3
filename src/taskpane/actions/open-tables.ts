import type { Pane } from "./pane";

/** Has the code tables loaded, and what they cover shown. Rejects when they cannot be had. */
export async function openTables({ store, checker }: Pane): Promise<void> {
  if (store.state().tables.kind === "ready") return;
  store.dispatch({ kind: "tablesLoaded", facts: await checker.open() });
}
