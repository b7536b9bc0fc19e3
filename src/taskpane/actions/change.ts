import type { CellChange, SheetReading } from "../../excel/types";
import { glanceOf } from "../store/state";
import { actionWords } from "../words/actions";
import { checkAfter } from "./check";
import { goHome, tellDone } from "./home";
import { lookNow } from "./look";
import type { Pane } from "./pane";
import { askAboutChanges } from "./stopped-changing";

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

/** Takes every flag of ours off the active sheet. */
export async function clearFlags(pane: Pane): Promise<void> {
  const { store, excel } = pane;
  await pane.working(
    actionWords.clearing,
    async (stage) => {
      await excel.clearMarks(stage);
      const sheetId = glanceOf(store.state())?.sheetId;
      if (sheetId !== undefined) store.dispatch({ kind: "flagsCleared", sheetId });
      await lookNow(pane, stage, glanceOf(store.state())?.layout);
      store.dispatch({
        kind: "noticed",
        notice: { kind: "done", text: actionWords.cleared, undoable: false },
      });
    },
    () => clearFlags(pane),
  );
}
