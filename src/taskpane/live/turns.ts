import { suggestionsLeft } from "../../check/cells/allowance";
import { today } from "../../codes/day";
import { touchedLines, type EditPlan } from "../../excel/live/plan-edits";
import type { SheetEdit } from "../../excel/live/sheet-edit";
import type { LiveEdge } from "../../excel/live/types";
import type { Work } from "../../excel/types";
import type { Pane } from "../actions/pane";
import { problemOf } from "../actions/working";
import type { Checked } from "../store/checked";
import { glanceOf } from "../store/state";
import { checkedAfter } from "./checked-after";
import { checkedAnew } from "./checked-anew";
import type { Comparison } from "./comparison";
import { areRemote, type EditQueue, shifted } from "./edit-queue";
import type { By, LiveFlags } from "./flags";
import {
  checkedAgain,
  handedOver,
  NOT_FOLLOWED,
  shiftedMeanwhile,
  shiftsTooOften,
  turnFor,
} from "./followed";
import { readAll, silently } from "./read-all";
import { statusAfter } from "./status";
import type { StatusTeller } from "./tell-status";

/** What a follower does with edits, one turn after the other. */
export interface Turns {
  /** Takes all edits that wait, and brings results and flags up to date. Does nothing where there are no results. */
  take(): Promise<void>;
  /** Hands the lines of the last check to the checker, unless it has them. */
  ready(checked: Checked): Promise<void>;
}

/** What the turns of one sheet share. */
export interface Sheet {
  readonly sheetId: string;
  readonly live: LiveEdge;
  readonly queue: EditQueue;
  readonly flags: LiveFlags;
  readonly comparison: Comparison;
  readonly teller: StatusTeller;
  readonly work: Work & { readonly signal: AbortSignal };
}

export function createTurns(pane: Pane, sheet: Sheet): Turns {
  const { store, checker } = pane;
  const { sheetId, live, queue, flags, comparison, teller, work } = sheet;
  let followed = NOT_FOLLOWED;
  const checkedNow = (): Checked | undefined => store.state().checked[sheetId];

  async function ready(checked: Checked): Promise<void> {
    const isNew = checked.all !== followed.base;
    queue.release(isNew);
    if (!isNew) return;
    if (followed.base !== null) queue.doubtShifts();
    await hand(checked);
    flags.begin(checked);
  }

  async function hand({ reading, all }: Checked): Promise<void> {
    const { rules } = store.state().choices;
    await checker.follow(sheetId, reading.batch, { rules, today: today() });
    followed = handedOver(all);
  }

  async function take(): Promise<void> {
    const checked = checkedNow();
    if (!checked) return queue.clear();
    await ready(checked);
    const edits = queue.take();
    const by: By = areRemote(edits) ? "others" : "us";
    const turn = turnFor(checked, edits, followed, Date.now());
    if (turn.kind === "whole") return whole(checked, by);
    if (turn.kind === "flags") return updateFlags("others");
    return lines(checked, edits, turn.plan, by);
  }

  /** Reads the lines that were touched, and checks them. */
  async function lines(
    checked: Checked,
    edits: readonly SheetEdit[],
    plan: EditPlan,
    by: By,
  ): Promise<void> {
    const touched = await live.readTouched(plan, work);
    if (work.signal.aborted) return;
    if (!touched) return whole(checked, by);
    if (queue.shifts()) {
      followed = shiftedMeanwhile(followed);
      return shiftsTooOften(followed) ? whole(checked, by) : queue.putBack(edits);
    }
    const result = await checker.recheck(sheetId, touched.edits, suggestionsLeft(checked.all));
    const latest = checkedNow();
    if (work.signal.aborted || latest?.all !== followed.base) return; // a whole check knows better
    const after = checkedAfter(checked, latest, touched, result);
    if (!after) return whole(latest, by);
    const { next, was, differ } = after;
    followed = checkedAgain(next.all, touched.rows, Date.now());
    store.dispatch({ kind: "checked", checked: next });
    if (shifted(edits)) comparison.soon();
    const told = touchedLines(plan, next.reading.batch);
    flags.changed(next, was, { touched: told, differ }, by);
    teller.say(statusAfter(next, result.lines === null ? null : told));
    await updateFlags(by);
  }

  /** Whoever types has their own add-in write the flags: two that both did would only get into each other's way. */
  async function updateFlags(by: By): Promise<void> {
    const told = teller.last();
    try {
      await flags.look(work);
      if (by === "us") await flags.write(work);
      if (!work.signal.aborted) teller.say(told);
    } catch (error) {
      if (!work.signal.aborted) teller.say({ kind: "flagsWait", problem: problemOf(error) });
    }
  }

  /** Reads and checks all lines, quietly. */
  async function whole(before: Checked, by: By): Promise<void> {
    queue.clear();
    comparison.end();
    if (glanceOf(store.state())?.sheetId !== sheetId) return outdated("later");
    teller.say({ kind: "checkingAll" });
    const read = await readAll(pane, before, work);
    if (read === "elsewhere") return outdated("later");
    if (read === "nothing") return outdated("watching");
    const { reading } = read;
    const { rules } = store.state().choices;
    const all = await checker.check(reading.batch, { rules, today: today() }, silently(work));
    if (work.signal.aborted || checkedNow() !== before) return;
    const { next, differ } = checkedAnew(before, reading, all);
    store.dispatch({ kind: "checked", checked: next });
    queue.doubtShifts();
    await hand(next);
    flags.renewed(next, differ, by);
    teller.say({ kind: "allChecked" });
    await updateFlags(by);
  }

  function outdated(kind: "later" | "watching"): void {
    store.dispatch({ kind: "outdated", sheetId });
    teller.say({ kind });
  }

  return { take, ready };
}
