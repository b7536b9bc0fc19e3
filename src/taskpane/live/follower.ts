import type { SheetEdit } from "../../excel/live/sheet-edit";
import type { LiveEdge } from "../../excel/live/types";
import type { Work } from "../../excel/types";
import type { Pane } from "../actions/pane";
import { problemOf } from "../actions/working";
import type { Checked } from "../store/checked";
import { createComparison } from "./comparison";
import { createEditQueue } from "./edit-queue";
import { createFlags } from "./flags";
import { createStatusTeller } from "./tell-status";
import { createTurns } from "./turns";

/** How long edits may follow each other before they are looked at together. */
const SETTLE_MS = 50;

/** Keeps the results of one sheet up to date while a person changes it. */
export interface Follower {
  /** A person changed the sheet. */
  tell(edit: SheetEdit): void;
  /** A whole check begins to read: it will know of all that was told until now. */
  readingBegins(): void;
  /** A whole check has new results, or lines are to be followed for the first time. */
  begin(): void;
  /** Writes the flags that are not up to date. */
  updateFlags(work: Work): Promise<void>;
  stop(): void;
}

export function createFollower(
  pane: Pane,
  live: LiveEdge,
  sheetId: string,
  idle: () => Promise<void>,
): Follower {
  const { store, checker } = pane;
  const controller = new AbortController();
  const { signal } = controller;
  const queue = createEditQueue();
  const flags = createFlags(pane, live, sheetId);
  let isRunning = false;

  const checkedNow = (): Checked | undefined => store.state().checked[sheetId];
  const isBusy = () => isRunning || comparison.isDue();
  const teller = createStatusTeller(store, sheetId, { behind: flags.behind, isBusy });
  const onWaiting = (sentence: string | null) =>
    teller.say({ kind: sentence === null ? "watching" : "waiting" });
  const work = { signal, onWaiting };
  const comparison = createComparison({
    isRunning: () => isRunning,
    async isSame() {
      await idle();
      const checked = checkedNow();
      if (signal.aborted || !checked) return true;
      const isSame = await live.sameLines(checked.reading, work);
      return isSame || checkedNow() !== checked || isRunning;
    },
    differs: () => tell({ kind: "unsure" }),
    failed: giveUp,
    ended: () => void (!signal.aborted && teller.sayBusy()),
  });
  const turns = createTurns(pane, { sheetId, live, queue, flags, comparison, teller, work });

  function tell(edit: SheetEdit): void {
    if (signal.aborted) return;
    queue.add(edit);
    void run();
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    teller.sayBusy();
    try {
      while (!queue.isEmpty() && !signal.aborted) {
        await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
        await idle();
        if (!signal.aborted) await turns.take();
      }
    } catch (error) {
      giveUp(error);
    } finally {
      isRunning = false;
      if (!signal.aborted) teller.sayBusy();
    }
  }

  /** Results are never left standing as if they were up to date. */
  function giveUp(error: unknown): void {
    queue.clear();
    if (signal.aborted) return;
    store.dispatch({ kind: "outdated", sheetId });
    teller.say({ kind: "stopped", problem: problemOf(error) });
  }

  // A whole check that had to wait for its sheet to come to the front.
  const unsubscribe = store.subscribe(() => {
    const { live: states, sheet } = store.state();
    const isDue = states[sheetId]?.status.kind === "later" && sheet.kind === "ready";
    if (isDue && sheet.glance.sheetId === sheetId && queue.isEmpty()) tell({ kind: "unsure" });
  });

  return {
    tell,
    readingBegins: queue.hold,
    begin() {
      const checked = checkedNow();
      if (checked) void turns.ready(checked).then(run, giveUp);
    },
    updateFlags: async (wanted) => {
      await flags.write(wanted, true);
      teller.say({ kind: "watching" });
    },
    stop() {
      // What was told and not yet looked at, nobody will look at.
      if (isBusy() || !queue.isEmpty()) store.dispatch({ kind: "outdated", sheetId });
      controller.abort();
      comparison.end();
      unsubscribe();
      checker.unfollow(sheetId);
    },
  };
}
