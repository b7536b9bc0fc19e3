import type { AuditReport } from "../../excel/report/types";
import { noLongerApply, type Checked } from "../store/checked";
import { checkedOf } from "../store/state";
import { reportWords } from "../words/report";
import { checkNow } from "./check";
import { lookOrTell } from "./look";
import type { Pane } from "./pane";

/** Writes an audit report of the last check into a new sheet; checks first where the sheet was changed since. */
export async function report(pane: Pane): Promise<void> {
  const { store, excel } = pane;
  await pane.working(
    reportWords.writing,
    async (stage) => {
      if (checkedOf(store.state())?.outdated) await checkNow(pane, "same", stage);
      const checked = checkedOf(store.state());
      if (!checked) return;
      stage.begin(reportWords.writing);
      const outcome = await excel.writeReport(reportOf(pane, checked), stage);
      // The report is the active sheet now, and stands: no Cancel any more, and no waiting for a cell's edit.
      await lookOrTell(pane, {});
      const notice = { kind: "said", text: reportWords.written(outcome) } as const;
      store.dispatch({ kind: "noticed", notice });
    },
    () => report(pane),
  );
}

function reportOf({ store }: Pane, checked: Checked): AuditReport {
  const { tables, choices } = store.state();
  const facts = tables.kind === "ready" ? tables.facts : { coverage: [], rules: [] };
  const { reading, checkedAt, findings, ignored } = checked;
  return {
    ...{ reading, checkedAt, findings, ignored },
    notMet: noLongerApply(checked),
    tables: facts.coverage,
    rules: facts.rules,
    chosen: choices.rules,
  };
}
