import type { SheetReading } from "../../excel/types";
import { CODE_ROLES } from "../../claims/layout/draft";
import { type FillDraft, fillPlan, startDraft } from "../fill/draft";
import { checkedOf } from "../store/state";
import { actionWords } from "../words/actions";
import { checkAfter } from "./check";
import { goHome, tellDone } from "./home";
import { lookNow } from "./look";
import type { Pane } from "./pane";
import { askAboutChanges } from "./stopped-changing";
import type { Stage } from "./working";

/** Looks up the descriptions of every code column and shows where they would go. */
export async function openFill(pane: Pane): Promise<void> {
  await pane.working(
    actionWords.looking,
    async (stage) => {
      const reading = await latestReading(pane, stage);
      stage.begin(actionWords.looking);
      const sources = [];
      for (const column of reading.batch.columns) {
        if (!CODE_ROLES.has(column.role)) continue;
        const texts = await pane.checker.texts(reading.batch, column.column, stage);
        sources.push({ column, texts });
      }
      const draft = startDraft(reading, sources);
      pane.store.dispatch({ kind: "viewOpened", view: { kind: "fill", draft } });
    },
    () => openFill(pane),
  );
}

/** Writes the descriptions, then checks the same lines again. */
export async function fill(pane: Pane, draft: FillDraft): Promise<void> {
  await pane.working(
    actionWords.filling,
    async (stage) => {
      const { reading } = draft;
      const outcome = await pane.excel.fill(reading, fillPlan(draft), stage);
      if (askAboutChanges(pane, outcome, actionWords.stoppedFilling)) return;
      goHome(pane);
      pane.store.dispatch({ kind: "filled", sheetId: reading.sheetId });
      await checkAfter(pane, stage);
      tellDone(pane, actionWords.filled(outcome), outcome);
    },
    () => fill(pane, draft),
  );
}

/** The lines of the last check as long as they are as they were; else the sheet is read now. */
async function latestReading(pane: Pane, stage: Stage): Promise<SheetReading> {
  const checked = checkedOf(pane.store.state());
  if (checked && !checked.outdated) return checked.reading;
  stage.begin(actionWords.reading);
  const glance = await lookNow(pane, stage, checked?.reading.layout);
  return pane.excel.read(pane.store.state().choices.scope, glance.layout, stage);
}
