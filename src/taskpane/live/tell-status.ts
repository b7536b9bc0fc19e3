import type { PaneEvent } from "../store/events";
import type { PaneState } from "../store/state";
import type { Store } from "../store/store";
import type { FlagsBehind, LiveState, LiveStatus } from "./types";

/** Says how a sheet is followed. */
export interface StatusTeller {
  say(status: LiveStatus): void;
  /** Says the same as before, if it no longer holds whether there is work to do. */
  sayBusy(): void;
  /** What was said last. */
  last(): LiveStatus;
}

export function createStatusTeller(
  store: Store<PaneState, PaneEvent>,
  sheetId: string,
  now: { behind(): FlagsBehind; isBusy(): boolean },
): StatusTeller {
  const told = (): LiveState | undefined => store.state().live[sheetId];
  const say = (status: LiveStatus): void => {
    const live: LiveState = { status, flagsBehind: now.behind(), isBusy: now.isBusy() };
    store.dispatch({ kind: "liveTold", sheetId, live });
  };
  return {
    say,
    sayBusy() {
      const before = told();
      if (before && before.isBusy !== now.isBusy()) say(before.status);
    },
    last: () => told()?.status ?? { kind: "watching" },
  };
}
