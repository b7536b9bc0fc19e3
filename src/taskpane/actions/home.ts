import type { ChangeOutcome } from "../../excel/types";
import type { Pane } from "./pane";

/** Leaves a panel for the pane's first view. */
export function goHome({ store }: Pane): void {
  store.dispatch({ kind: "viewOpened", view: { kind: "home" } });
}

/** Says what a job that changed the sheet did, and offers to undo it. */
export function tellDone({ store }: Pane, text: string, outcome: ChangeOutcome): void {
  const partial = outcome.leftAlone.length > 0;
  const notice = { kind: "done", text, undoable: outcome.changed > 0, partial } as const;
  store.dispatch({ kind: "noticed", notice });
}
