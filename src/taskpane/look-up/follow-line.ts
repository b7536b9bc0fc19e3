import type { Pane } from "../actions/pane";
import { problemOf } from "../actions/working";
import { glanceOf, isLookUp } from "../store/state";
import type { LineSeen } from "./state";

/** Follows the active claim line as long as codes are looked up. */
export interface LineFollower {
  /** Looks at the line now, and again whenever another cell is selected. */
  follow(): Promise<void>;
  look(): Promise<void>;
  stop(): void;
}

/** @param onSeen Called after each look. */
export function followLine({ store, excel }: Pane, onSeen: () => void): LineFollower {
  let stops: (() => void)[] = [];
  let isFollowing = false;
  let isLooking = false;
  let isStale = false;

  /** One look at a time; what happens meanwhile makes it look once more. */
  async function look(): Promise<void> {
    if (!isLookUp(store.state().view)) return stop(); // the panel was left some other way
    isStale = true;
    if (isLooking) return;
    isLooking = true;
    while (isStale && isFollowing) {
      isStale = false;
      store.dispatch({ kind: "lineSeen", line: await seen() });
      onSeen();
    }
    isLooking = false;
  }

  async function seen(): Promise<LineSeen> {
    const glance = glanceOf(store.state());
    if (!glance) return { kind: "none" };
    try {
      const line = await excel.activeLine(glance.sheetId, glance.layout);
      return line ? { kind: "line", line } : { kind: "none" };
    } catch (error) {
      const { what, next } = problemOf(error);
      return { kind: "unknown", why: `${what} ${next}` };
    }
  }

  /** The sheet, or what its columns hold, is another one. */
  function watchGlance(): () => void {
    let last = glanceOf(store.state());
    return store.subscribe(() => {
      const now = glanceOf(store.state());
      if (now === last) return;
      last = now;
      void look();
    });
  }

  function stop(): void {
    isFollowing = false;
    for (const each of stops) each();
    stops = [];
  }

  return {
    look,
    async follow() {
      stop();
      isFollowing = true;
      stops = [watchGlance()];
      await look();
      try {
        const stopHearing = await excel.onSelectionChanged(() => void look());
        if (isFollowing) stops.push(stopHearing);
        else stopHearing();
      } catch (error) {
        problemOf(error); // Without it the line is looked at when the panel is opened, and after each code.
      }
    },
    stop,
  };
}
