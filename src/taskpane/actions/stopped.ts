import type { ChangeOutcome, MarkOutcome } from "../../excel/types";
import { checkedOf } from "../store/state";
import { actionWords } from "../words/actions";
import { goHome, undo } from "./change";
import type { Pane } from "./pane";

/** Says how far the flags came before the user stopped, and asks whether they stay. */
export function askAboutFlags(pane: Pane, sheetId: string, outcome: MarkOutcome): void {
  const { stopped } = outcome;
  if (!stopped) return;
  const text = actionWords.stoppedFlagging(outcome, stopped.throughRow);
  const putBack = () => void putFlagsBack(pane, sheetId, stopped);
  pane.store.dispatch({ kind: "noticed", notice: { kind: "stopped", text, putBack } });
}

async function putFlagsBack(
  pane: Pane,
  sheetId: string,
  stopped: NonNullable<MarkOutcome["stopped"]>,
): Promise<void> {
  await pane.working(
    actionWords.puttingFlagsBack,
    async (stage) => {
      await stopped.putBack(stage);
      pane.store.dispatch({ kind: "flagsPutBack", sheetId });
      const notice = { kind: "said", text: actionWords.flagsPutBack } as const;
      pane.store.dispatch({ kind: "noticed", notice });
    },
    () => putFlagsBack(pane, sheetId, stopped),
  );
}

/**
 * Says how far a fill or a repair came before the user stopped, and asks whether it stays. Results that were there
 * are out of date, but nothing is checked again: the user just asked for quiet.
 * @returns False when it was not stopped.
 */
export function askAboutChanges(
  pane: Pane,
  outcome: ChangeOutcome,
  say: (outcome: ChangeOutcome, row: number) => string,
): boolean {
  const { stopped } = outcome;
  if (!stopped) return false;
  goHome(pane);
  const checked = checkedOf(pane.store.state());
  if (checked) pane.store.dispatch({ kind: "outdated", sheetId: checked.reading.sheetId });
  const text = say(outcome, stopped.throughRow);
  const notice = { kind: "stopped", text, putBack: () => void undo(pane) } as const;
  pane.store.dispatch({ kind: "noticed", notice });
  return true;
}
