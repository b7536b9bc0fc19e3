import { today } from "../../codes/day";
import type { Findings } from "../../check/types";
import type { Rows } from "../../excel/address";
import { planEdits, type EditPlan } from "../../excel/live/plan-edits";
import type { SheetEdit } from "../../excel/live/sheet-edit";
import type { LiveEdge } from "../../excel/live/types";
import type { SheetReading, Work } from "../../excel/types";
import type { Pane } from "../actions/pane";
import { problemOf } from "../actions/working";
import type { Checked } from "../store/checked";
import { glanceOf } from "../store/state";
import { checkedAfter } from "./checked-after";
import { createComparison } from "./comparison";
import { createFlags } from "./flags";
import { readAll, silently } from "./read-all";
import { linesThatDiffer, renewed } from "./renew";
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
  let queue: SheetEdit[] = [];
  /** What was told before a whole check began to read, in case it does not come to an end. */
  let held: SheetEdit[] = [];
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
  const shifted = (edits: readonly SheetEdit[]) => edits.some(({ kind }) => kind !== "cells");

  function tell(edit: SheetEdit): void {
    if (signal.aborted) return;
    queue.push(edit);
    void run();
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    sayBusy();
    try {
      while (queue.length > 0 && !signal.aborted) {
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
    queue = [];
    if (signal.aborted) return;
    store.dispatch({ kind: "outdated", sheetId });
    say({ kind: "stopped", problem: problemOf(error) });
  }

  /** Hands the lines to the checker, unless it has them. */
  async function ready(checked: Checked): Promise<void> {
    if (checked.all === base) {
      queue.unshift(...held.splice(0));
      return;
    }
    held = [];
    // Whether rows shifted before they were read or after, nobody knows.
    if (base !== null && shifted(queue)) queue = [{ kind: "unsure" }];
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
    if (!checked) return void (queue = []);
    await ready(checked);
    const edits = queue.splice(0);
    const doubtful = Date.now() - recent.at < DOUBT_MS ? recent.rows : [];
    const plan = checked.outdated ? null : planEdits(checked.reading, edits, doubtful);
    if (!plan) return whole(checked);
    if (!concernsLines(plan, checked.reading)) return;
    const touched = await live.readTouched(plan, work);
    if (signal.aborted) return;
    if (!touched || (shifted(queue) && ++tries > MOST_TRIES)) return whole(checked);
    if (shifted(queue)) return void queue.unshift(...edits);
    tries = 0;

    const { lines } = touched.edits;
    const result = await checker.recheck(sheetId, touched.edits);
    const latest = checkedNow();
    if (signal.aborted || latest?.all !== base) return; // a whole check knows better
    const { next, was, differ } = checkedAfter(checked, latest, touched, result);
    base = next.all;
    recent = { rows: touched.rows, at: Date.now() };
    store.dispatch({ kind: "checked", checked: next });
    if (shifted(edits)) comparison.soon();
    flags.changed(next, was, lines, differ);
    const status = statusAfter(next, result.lines === null ? null : lines);
    say(status);
    await flags.write(work);
    say(status);
  }

  /** Reads and checks all lines, quietly. */
  async function whole(before: Checked): Promise<void> {
    queue = [];
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
    const isSame =
      reading.batch.firstRow === before.reading.batch.firstRow &&
      reading.batch.lineCount === before.reading.batch.lineCount;
    const next = renewed(before, reading, all, isSame ? (line) => line : () => -1);
    store.dispatch({ kind: "checked", checked: next });
    const lines = Array.from({ length: reading.batch.lineCount }, (_each, line) => line);
    const differ = isSame
      ? linesThatDiffer(before.findings, next.findings, lines, (line) => line)
      : null;
    if (shifted(queue)) queue = [{ kind: "unsure" }]; // before they were read or after, nobody knows
    await hand(next);
    flags.renewed(next, differ);
    say({ kind: "allChecked" });
    await flags.write(work);
    say({ kind: "allChecked" });
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
    if (isDue && sheet.glance.sheetId === sheetId && queue.length === 0) tell({ kind: "unsure" });
  });

  return {
    tell,
    readingBegins() {
      held.push(...queue.splice(0));
    },
    begin() {
      const checked = checkedNow();
      if (checked) void ready(checked).then(run, giveUp);
    },
    updateFlags: async (wanted) => {
      await flags.write(wanted, true);
      say({ kind: "watching" });
    },
    stop() {
      controller.abort();
      comparison.end();
      unsubscribe();
      checker.unfollow(sheetId);
    },
  };
}

function concernsLines(plan: EditPlan, before: SheetReading): boolean {
  return (
    plan.touched.length > 0 ||
    plan.shifts.length > 0 ||
    plan.reading.batch.firstRow !== before.batch.firstRow
  );
}
