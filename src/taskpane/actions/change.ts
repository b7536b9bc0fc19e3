import type { CellChange, ChangeOutcome, SheetReading } from "../../excel/types";
import { checkedOf, glanceOf } from "../store/state";
import { actionWords } from "../words/actions";
import { checkNow } from "./check";
import { lookNow } from "./look";
import type { Pane } from "./pane";
import { askAboutChanges } from "./stopped";
import type { Stage } from "./working";

/** Makes the changes that the user looked over, then checks the same lines again. */
export async function change(
  pane: Pane,
  reading: SheetReading,
  title: string,
  changes: readonly CellChange[],
): Promise<void> {
  await pane.working(
    actionWords.changing,
    async (stage) => {
      const outcome = await pane.excel.change(reading, title, changes, stage);
      if (askAboutChanges(pane, outcome, actionWords.stoppedChanging)) return;
      goHome(pane);
      await checkAfter(pane, stage);
      tellDone(pane, actionWords.changed(outcome), outcome);
    },
    () => change(pane, reading, title, changes),
  );
}

/** Puts back the latest change or fill, then checks the same lines again. */
export async function undo(pane: Pane): Promise<void> {
  await pane.working(
    actionWords.undoing,
    async (stage) => {
      const outcome = await pane.excel.undo(stage);
      if (!outcome) {
        pane.store.dispatch({
          kind: "noticed",
          notice: { kind: "said", text: actionWords.nothingToUndo },
        });
        return;
      }
      await checkAfter(pane, stage);
      const notice = { kind: "done", text: actionWords.undone(outcome), undoable: false } as const;
      pane.store.dispatch({ kind: "noticed", notice });
    },
    () => undo(pane),
  );
}

/** Takes every flag of ours off the active sheet. */
export async function clearFlags(pane: Pane): Promise<void> {
  const { store, excel } = pane;
  await pane.working(
    actionWords.clearing,
    async (stage) => {
      await excel.clearMarks(stage);
      const sheetId = glanceOf(store.state())?.sheetId;
      if (sheetId !== undefined) store.dispatch({ kind: "flagsCleared", sheetId });
      await lookNow(pane, stage);
      store.dispatch({
        kind: "noticed",
        notice: { kind: "done", text: actionWords.cleared, undoable: false },
      });
    },
    () => clearFlags(pane),
  );
}

/** After our own changes: results that were there are renewed, else the sheet is only looked at again. */
export async function checkAfter(pane: Pane, stage: Stage): Promise<void> {
  const checked = checkedOf(pane.store.state());
  if (!checked) return void (await lookNow(pane, stage));
  pane.store.dispatch({ kind: "outdated", sheetId: checked.reading.sheetId });
  await checkNow(pane, "same", stage);
}

export function goHome({ store }: Pane): void {
  store.dispatch({ kind: "viewOpened", view: { kind: "home" } });
}

export function tellDone({ store }: Pane, text: string, outcome: ChangeOutcome): void {
  const partial = outcome.leftAlone.length > 0;
  const notice = { kind: "done", text, undoable: outcome.changed > 0, partial } as const;
  store.dispatch({ kind: "noticed", notice });
}
