import { actionWords } from "../words/actions";
import { checkAfter } from "./check";
import type { Pane } from "./pane";

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
