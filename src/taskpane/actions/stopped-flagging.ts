import type { MarkOutcome } from "../../excel/types";
import { actionWords } from "../words/actions";
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
