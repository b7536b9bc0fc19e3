import { suggestionsLeft } from "../../check/cells/allowance";
import { today } from "../../codes/day";
import type { Findings } from "../../check/types";
import type { Rows } from "../../excel/address";
import { changesLines, planEdits, touchedLines } from "../../excel/live/plan-edits";
import type { SheetEdit } from "../../excel/live/sheet-edit";
import type { LiveEdge } from "../../excel/live/types";
import type { Work } from "../../excel/types";
import type { Pane } from "../actions/pane";
import { problemOf } from "../actions/working";
import type { Checked } from "../store/checked";
import { glanceOf } from "../store/state";
import { checkedAfter } from "./checked-after";
import { checkedAnew } from "./checked-anew";
import { createComparison } from "./comparison";
import { areRemote, createEditQueue, shifted } from "./edit-queue";
import { type By, createFlags } from "./flags";
import { readAll, silently } from "./read-all";
import { statusAfter } from "./status";
import type { LiveState, LiveStatus } from "./types";

/** How long edits may follow each other before they are looked at together. */
const SETTLE_MS = 50;
/** A shift that is told so long after rows were read may have come before they were. */
const DOUBT_MS = 3_000;
/** So often a sheet may shift under our reading before all of it is read. */
const MOST_TRIES = 3;

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
  const flags = createFlags(pane, live, sheetId);
  const queue = createEditQueue();
  /** The findings that belong to the lines which the checker follows. */
  let base: Findings | null = null;
  let recent: { readonly rows: readonly Rows[]; readonly at: number } = { rows: [], at: 0 };
  let isRunning = false;
  let tries = 0;

  const checkedNow = (): Checked | undefined => store.state().checked[sheetId];
  const isBusy = () => isRunning || comparison.isDue();
  const say = (status: LiveStatus) => {
    const live: LiveState = { status, flagsBehind: flags.behind(), isBusy: isBusy() };
    store.dispatch({ kind: "liveTold", sheetId, live });
  };
  const sayBusy = () => {
    const told = store.state().live[sheetId];
    if (told && told.isBusy !== isBusy()) say(told.status);
  };
  const work: Work = {
    signal,
    onWaiting: (sentence) => say({ kind: sentence === null ? "watching" : "waiting" }),
  };
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
    ended: () => void (!signal.aborted && sayBusy()),
  });

  function tell(edit: SheetEdit): void {
    if (signal.aborted) return;
    queue.add(edit);
    void run();
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    sayBusy();
    try {
      while (!queue.isEmpty() && !signal.aborted) {
        await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
        await idle();
        if (!signal.aborted) await turn();
      }
    } catch (error) {
      giveUp(error);
    } finally {
      isRunning = false;
      if (!signal.aborted) sayBusy();
    }
  }

  /** Results are never left standing as if they were up to date. */
  function giveUp(error: unknown): void {
    queue.clear();
    if (signal.aborted) return;
    store.dispatch({ kind: "outdated", sheetId });
    say({ kind: "stopped", problem: problemOf(error) });
  }

  /** Hands the lines to the checker, unless it has them. */
  async function ready(checked: Checked): Promise<void> {
    const isKnown = checked.all !== base;
    queue.release(isKnown);
    if (!isKnown) return;
    if (base !== null) queue.doubtShifts();
    await hand(checked);
    flags.begin(checked);
  }

  async function hand({ reading, all }: Checked): Promise<void> {
    const { rules } = store.state().choices;
    await checker.follow(sheetId, reading.batch, { rules, today: today() });
    base = all;
    recent = { rows: [], at: 0 };
  }

  async function turn(): Promise<void> {
    const checked = checkedNow();
    if (!checked) return queue.clear();
    await ready(checked);
    const edits = queue.take();
    const by: By = areRemote(edits) ? "others" : "us";
    const doubtful = Date.now() - recent.at < DOUBT_MS ? recent.rows : [];
    const plan = checked.outdated ? null : planEdits(checked.reading, edits, doubtful);
    if (!plan) return whole(checked, by);
    if (!changesLines(plan, checked.reading)) return updateFlagsOf("others");
    const touched = await live.readTouched(plan, work);
    if (signal.aborted) return;
    if (!touched || (queue.shifts() && ++tries > MOST_TRIES)) return whole(checked, by);
    if (queue.shifts()) return queue.putBack(edits);
    tries = 0;

    const result = await checker.recheck(sheetId, touched.edits, suggestionsLeft(checked.all));
    const latest = checkedNow();
    if (signal.aborted || latest?.all !== base) return; // a whole check knows better
    const after = checkedAfter(checked, latest, touched, result);
    if (!after) return whole(latest, by);
    const { next, was, differ } = after;
    base = next.all;
    recent = { rows: touched.rows, at: Date.now() };
    store.dispatch({ kind: "checked", checked: next });
    if (shifted(edits)) comparison.soon();
    const told = touchedLines(plan, next.reading.batch);
    flags.changed(next, was, { touched: told, differ }, by);
    say(statusAfter(next, result.lines === null ? null : told));
    await updateFlagsOf(by);
  }

  /** Whoever types has their own add-in write the flags: two that both did would only get into each other's way. */
  async function updateFlagsOf(by: By): Promise<void> {
    const told = store.state().live[sheetId]?.status ?? { kind: "watching" };
    try {
      await flags.look(work);
      if (by === "us") await flags.write(work);
      if (!signal.aborted) say(told);
    } catch (error) {
      if (!signal.aborted) say({ kind: "flagsWait", problem: problemOf(error) });
    }
  }

  /** Reads and checks all lines, quietly. */
  async function whole(before: Checked, by: By): Promise<void> {
    queue.clear();
    tries = 0;
    comparison.end();
    if (glanceOf(store.state())?.sheetId !== sheetId) return later();
    say({ kind: "checkingAll" });
    const read = await readAll(pane, before, work);
    if (read === "elsewhere") return later();
    if (read === "nothing") return stopHere();
    const { reading } = read;
    const { rules } = store.state().choices;
    const all = await checker.check(reading.batch, { rules, today: today() }, silently(work));
    if (signal.aborted || checkedNow() !== before) return;
    const { next, differ } = checkedAnew(before, reading, all);
    store.dispatch({ kind: "checked", checked: next });
    queue.doubtShifts();
    await hand(next);
    flags.renewed(next, differ, by);
    say({ kind: "allChecked" });
    await updateFlagsOf(by);
  }

  function later(): void {
    store.dispatch({ kind: "outdated", sheetId });
    say({ kind: "later" });
  }

  function stopHere(): void {
    store.dispatch({ kind: "outdated", sheetId });
    say({ kind: "watching" });
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
      if (checked) void ready(checked).then(run, giveUp);
    },
    updateFlags: async (wanted) => {
      await flags.write(wanted, true);
      say({ kind: "watching" });
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
