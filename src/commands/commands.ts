import type { PaneActions } from "../taskpane/actions";
import { countTexts } from "../taskpane/fill/draft";
import type { Checked } from "../taskpane/store/checked";
import type { PaneEvent } from "../taskpane/store/events";
import { checkedOf, type PaneState } from "../taskpane/store/state";
import type { Store } from "../taskpane/store/store";

/** What the ribbon's buttons and the key combinations run; manifest.xml and shortcuts.json name these. */
type CommandId = "CheckCodes" | "NextFinding" | "FillDescriptions" | "ClearFlags" | "ShowPane";

/** From then on a person would wonder whether anything happens. */
const LONG_WORK_MS = 3_000;

export type Commands = Readonly<Record<CommandId, () => Promise<void>>>;

/** What a command works with: the pane's own actions, though the pane may be closed. */
interface CommandNeeds {
  readonly store: Store<PaneState, PaneEvent>;
  readonly actions: PaneActions;
  /** Resolves once the add-in has looked at the sheet for the first time, or knows that it cannot. */
  readonly started: Promise<void>;
  readonly showPane: () => Promise<void>;
}

/**
 * The commands work without the pane: what they do is seen in the sheet. Where there is more to say than the sheet
 * shows (a problem, a choice to make, nothing found) they show the pane, which says it. None of them rejects.
 */
export function createCommands({ store, actions, started, showPane }: CommandNeeds): Commands {
  const { state } = store;

  /** Does its work, unless other work is under way: then the pane shows how far that is. */
  const command = (work: () => Promise<Seen>) => async () => {
    await started;
    if (state().work || (await showIfLong(work)) === "inPane") await showPane();
  };

  /** Work that takes long, or waits for the person, is seen in the pane, with Cancel. */
  async function showIfLong<Result>(work: () => Promise<Result>): Promise<Result> {
    const timer = setTimeout(() => void showPane(), LONG_WORK_MS);
    const stop = store.subscribe(() => {
      if (state().work?.waiting) void showPane();
    });
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      stop();
    }
  }

  async function check(): Promise<Seen> {
    await actions.check();
    const checked = checkedOf(state());
    return checked && hasShown(state()) && areAllFlagged(checked) ? "inSheet" : "inPane";
  }

  async function next(): Promise<Seen> {
    if (!checkedOf(state())) await actions.check();
    await actions.nextFinding();
    const walk = checkedOf(state())?.browse.walk.kind;
    return walk === "at" && hasShown(state()) ? "inSheet" : "inPane";
  }

  async function fill(): Promise<Seen> {
    await actions.openFill();
    const { view } = state();
    if (view.kind !== "fill" || countTexts(view.draft) === 0) return "inPane";
    await actions.fill(view.draft);
    return hasShown(state()) ? "inSheet" : "inPane";
  }

  async function clear(): Promise<Seen> {
    await actions.clearFlags();
    return hasShown(state()) ? "inSheet" : "inPane";
  }

  return {
    CheckCodes: command(check),
    NextFinding: command(next),
    FillDescriptions: command(fill),
    ClearFlags: command(clear),
    ShowPane: showPane,
  };
}

/** Where the person sees what came of a command. */
type Seen = "inSheet" | "inPane";

/** True when all went as it should, so that the sheet says enough. */
function hasShown({ sheet, view, notice }: PaneState): boolean {
  const isDone = notice === null || (notice.kind === "done" && !notice.partial);
  return sheet.kind === "ready" && view.kind === "home" && isDone;
}

/** False too where nothing was found: a sheet that stays as it was does not say so. */
function areAllFlagged({ flags }: Checked): boolean {
  return flags.kind === "flagged" && flags.outcome.flaggedCells > 0 && flags.outcome.stale === 0;
}
