import { glanceOf } from "../store/state";
import { look } from "./look";
import { openTables } from "./open-tables";
import type { Pane } from "./pane";
import { findUnfinished } from "./unfinished";
import { problemOf } from "./working";

/** Loads the code tables, follows from now on which sheet is active, and looks at it. */
export async function start(pane: Pane, idle: () => Promise<void>): Promise<void> {
  const tables = loadTables(pane);
  // First, so that no sheet can come to the front between the look and that.
  await followSheets(pane, idle);
  await look(pane);
  await findUnfinished(pane, { onWaiting: () => {} });
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
  /** What the pane has seen already, as the report that it wrote itself, needs no look that would put away its words. */
  const follow = async (sheetId: string) => {
    await idle();
    if (glanceOf(pane.store.state())?.sheetId !== sheetId) await look(pane);
  };
  try {
    await pane.excel.onSheetActivated((sheetId) => void follow(sheetId));
  } catch (error) {
    const notice = { kind: "problem", problem: problemOf(error), retry: null } as const;
    pane.store.dispatch({ kind: "noticed", notice });
  }
}
