import type { ChangeOutcome } from "../../excel/types";
import { checkedOf } from "../store/state";
import { goHome } from "./home";
import type { Pane } from "./pane";
import { undo } from "./undo";

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
