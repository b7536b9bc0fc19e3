import type { Work } from "../../excel/types";
import type { Pane } from "../actions/pane";
import { problemOf } from "../actions/working";
import { glanceOf } from "../store/state";
import { actionWords } from "../words/actions";
import { createFollower, type Follower } from "./follower";
import { type LiveChecking, WATCHING } from "./types";

/** While a person edits a cell this waits, without a word: the switch has moved already. */
const UNTIL_READY: Work = { onWaiting: () => {} };

export function createLiveChecking(paneOf: () => Pane, idle: () => Promise<void>): LiveChecking {
  const followers = new Map<string, Follower>();

  /** Sheets that are about to be followed, so that nobody asks Excel for the same twice. */
  const starting = new Map<string, Promise<Follower | null>>();

  async function start(sheetId: string): Promise<Follower | null> {
    const known = followers.get(sheetId) ?? starting.get(sheetId);
    if (known) return known;
    const started = begin(sheetId).finally(() => starting.delete(sheetId));
    starting.set(sheetId, started);
    return started;
  }

  async function begin(sheetId: string): Promise<Follower | null> {
    const pane = paneOf();
    const { live } = pane.excel;
    if (!live) return null;
    const follower = createFollower(pane, live, sheetId, idle);
    const end = await live.follow(sheetId, (edit) => follower.tell(edit));
    const whole = { ...follower, stop: () => [end, follower.stop].forEach((each) => each()) };
    followers.set(sheetId, whole);
    pane.store.dispatch({ kind: "liveTold", sheetId, live: WATCHING });
    return whole;
  }

  /** A check goes on without being followed, and the switch says so. */
  async function startOrTell(sheetId: string): Promise<void> {
    try {
      await start(sheetId);
    } catch (error) {
      const status = { kind: "stopped", problem: problemOf(error) } as const;
      const live = { ...WATCHING, status };
      paneOf().store.dispatch({ kind: "liveTold", sheetId, live });
    }
  }

  async function stop(sheetId: string): Promise<void> {
    await starting.get(sheetId)?.catch(() => {}); // whoever started it has told why it failed
    followers.get(sheetId)?.stop();
    followers.delete(sheetId);
    paneOf().store.dispatch({ kind: "liveTold", sheetId, live: null });
  }

  async function switched(sheetId: string, on: boolean): Promise<void> {
    const { store, excel } = paneOf();
    try {
      if (on)
        (await start(sheetId))?.tell({ kind: "unsure" }); // what happened since the check, nobody told
      else await stop(sheetId);
      const kept = (await excel.loadSettings(sheetId, UNTIL_READY)).sheet ?? {
        columns: [],
        reportOnly: store.state().choices.reportOnly,
      };
      const { live: _, ...others } = kept;
      await excel.saveSettings(sheetId, { ...others, ...(on && { live: true }) }, UNTIL_READY);
    } catch (error) {
      const notice = { kind: "problem", problem: problemOf(error), retry: null } as const;
      store.dispatch({ kind: "noticed", notice });
    }
  }

  /** One after the other: the switch can be moved faster than Excel answers. */
  let latest = Promise.resolve();

  function choose(on: boolean): Promise<void> {
    const { store } = paneOf();
    const sheetId = glanceOf(store.state())?.sheetId;
    if (sheetId === undefined) return latest;
    store.dispatch({ kind: "chosen", choices: { live: on } });
    latest = latest.then(() => switched(sheetId, on));
    return latest;
  }

  async function updateFlags(): Promise<void> {
    const { store, working } = paneOf();
    const follower = followers.get(glanceOf(store.state())?.sheetId ?? "");
    if (!follower) return;
    await working(actionWords.flagging, (stage) => follower.updateFlags(stage), updateFlags);
  }

  return {
    choose,
    updateFlags,
    follows: (sheetId) => followers.has(sheetId),
    tell: (sheetId, edit) => followers.get(sheetId)?.tell(edit),
    async readingBegins(sheetId) {
      if (paneOf().store.state().choices.live) await startOrTell(sheetId);
      followers.get(sheetId)?.readingBegins();
    },
    begin: (sheetId) => followers.get(sheetId)?.begin(),
  };
}
