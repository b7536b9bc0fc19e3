import { hasCodes } from "../columns/draft";
import { browseReducer, type BrowseEvent } from "../list/browse";
import { lookUpReducer } from "../look-up/state";
import type { SheetGlance } from "../../excel/types";
import type { LiveState } from "../live/types";
import type { Checked } from "./checked";
import type { CheckedEvent, PaneEvent, WorkEvent } from "./events";
import {
  type Choices,
  glanceOf,
  isLookUp,
  type PaneState,
  type SheetState,
  type View,
  type WorkState,
} from "./state";

/** The pane's next state. Pure; an event that changes nothing gives the same state back. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "looking":
      return { ...state, sheet: { kind: "looking" } };
    case "looked":
      return looked(state, event.glance, event.choices);
    case "lookFailed":
      return { ...state, sheet: { kind: "failed", problem: event.problem } };
    case "tablesLoaded":
      return { ...state, tables: { kind: "ready", facts: event.facts } };
    case "tablesFailed":
      return { ...state, tables: { kind: "failed" } };
    case "chosen":
      return { ...state, choices: { ...state.choices, ...event.choices } };
    case "viewOpened":
      return { ...state, view: event.view };
    case "workStarted":
      return { ...state, notice: null, work: startedWork(event.title) };
    case "workTurned":
    case "workWaits":
    case "workMoved":
      return state.work ? { ...state, work: workReducer(state.work, event) } : state;
    case "workEnded":
      return { ...state, work: null, undoable: event.undoable };
    case "noticed":
      // A question that waits for an answer is not talked over by what else the same work has to say.
      return state.work && state.notice?.kind === "stopped" && event.notice.kind !== "problem"
        ? state
        : { ...state, notice: event.notice };
    case "noticeDismissed":
      return { ...state, notice: null };
    case "unfinishedFound":
      return { ...state, unfinished: event.job };
    case "checked":
      return {
        ...state,
        checked: { ...state.checked, [event.checked.reading.sheetId]: event.checked },
      };
    case "flagged":
    case "flagsPutBack":
    case "flagsCleared":
    case "outdated":
    case "filled":
      return withChecked(state, event.sheetId, (checked) => checkedReducer(checked, event));
    case "liveTold":
      return { ...state, live: withLive(state.live, event.sheetId, event.live) };
    case "startedOver":
      return startedOver(state);
    case "queryTyped":
    case "searchNarrowed":
    case "todayChosen":
    case "codesFound":
    case "hitReached":
    case "lineSeen":
    case "replacingAsked":
      return { ...state, lookUp: lookUpReducer(state.lookUp, event) };
    default:
      return browse(state, event);
  }
}

function workReducer(work: WorkState, event: WorkEvent): WorkState {
  switch (event.kind) {
    case "workTurned":
      return startedWork(event.title);
    case "workWaits":
      return { ...work, waiting: event.waiting };
    case "workMoved":
      return { ...work, done: event.done, total: event.total };
  }
}

function checkedReducer(checked: Checked, event: CheckedEvent): Checked {
  switch (event.kind) {
    case "flagged":
      return { ...checked, flags: { kind: "flagged", outcome: event.outcome } };
    case "flagsPutBack":
      return { ...checked, flags: { kind: "asBefore" } };
    case "flagsCleared":
      return { ...checked, flags: { kind: "cleared" } };
    case "outdated":
      return { ...checked, outdated: true };
    case "filled":
      return { ...checked, filled: true };
  }
}

function withLive(
  before: PaneState["live"],
  sheetId: string,
  live: LiveState | null,
): PaneState["live"] {
  const { [sheetId]: _, ...others } = before;
  return live ? { ...others, [sheetId]: live } : others;
}

/** On another sheet nothing of the last one goes on, no panel and no choice of rows; looking codes up does. */
function looked(state: PaneState, glance: SheetGlance, kept: Omit<Choices, "scope">): PaneState {
  const isSame = glanceOf(state)?.sheetId === glance.sheetId;
  return {
    ...state,
    sheet: sheetOf(glance),
    choices: { ...kept, scope: isSame ? state.choices.scope : "sheet" },
    view: isSame ? state.view : viewElsewhere(state.view),
  };
}

function viewElsewhere(view: View): View {
  if (!isLookUp(view)) return { kind: "home" };
  return view.kind === "page" ? { ...view, from: viewElsewhere(view.from) } : view;
}

function startedOver(state: PaneState): PaneState {
  const forgotten = glanceOf(state)?.sheetId;
  const others = Object.entries(state.checked).filter(([sheetId]) => sheetId !== forgotten);
  return { ...state, checked: Object.fromEntries(others), notice: null };
}

function startedWork(title: string): WorkState {
  return { title, done: 0, total: 0, waiting: null };
}

function sheetOf(glance: SheetGlance): SheetState {
  if (glance.isReport) return { kind: "report", glance };
  if (glance.lineCount === 0) return { kind: "empty", glance };
  return { kind: hasCodes(glance.layout.columns) ? "ready" : "noCodes", glance };
}

function browse(state: PaneState, event: BrowseEvent): PaneState {
  const sheetId = glanceOf(state)?.sheetId;
  if (sheetId === undefined) return state;
  return withChecked(state, sheetId, (checked) => ({
    ...checked,
    browse: browseReducer(checked.browse, event),
    quiet: false,
  }));
}

/** Changes what is known of one sheet's check; nothing where there was none. */
function withChecked(
  state: PaneState,
  sheetId: string,
  change: (checked: Checked) => Checked,
): PaneState {
  const before = state.checked[sheetId];
  return before === undefined
    ? state
    : { ...state, checked: { ...state.checked, [sheetId]: change(before) } };
}
