import { mergeChoices } from "../../claims/layout/choices";
import type { ColumnMapping } from "../../claims/types";
import type { RuleSettings } from "../../check/types";
import type { SheetGlance } from "../../excel/types";
import { byHand } from "../columns/draft";
import { glanceOf } from "../store/state";
import { actionWords } from "../words/actions";
import { sheetWords } from "../words/sheet";
import type { Pane } from "./pane";
import { problemOf } from "./working";

/** Looks at the active sheet: what it is, which columns it has, what the user chose for it before. */
export async function look(pane: Pane): Promise<void> {
  if (glanceOf(pane.store.state()) === null) pane.store.dispatch({ kind: "looking" });
  await pane.working(sheetWords.looking, async () => {
    try {
      await lookNow(pane);
    } catch (error) {
      pane.store.dispatch({ kind: "lookFailed", problem: problemOf(error) });
    }
  });
}

/**
 * Looks at the active sheet again without a word, once more is known that tells columns apart. A look that fails
 * leaves what was seen before.
 */
export async function lookCloser(pane: Pane, idle: () => Promise<void>): Promise<void> {
  await idle();
  try {
    await lookNow(pane);
  } catch (error) {
    problemOf(error);
  }
}

/** The look itself, for work that has begun already. Gives what was seen. */
export async function lookNow({ store, excel }: Pane): Promise<SheetGlance> {
  const glance = await excel.glance();
  const settings = await excel.loadSettings(glance.sheetId);
  const reportOnly = settings?.reportOnly ?? false;
  const rules = settings?.check.rules ?? {};
  store.dispatch({ kind: "looked", glance, choices: { reportOnly, rules } });
  return glance;
}

/** Keeps with the workbook what each column holds, and looks at the sheet anew by it. */
export async function saveColumns(pane: Pane, columns: readonly ColumnMapping[]): Promise<void> {
  await saving(pane, columns, () => saveColumns(pane, columns));
}

/** Keeps with the workbook whether the sheet may be flagged. */
export async function chooseReportOnly(pane: Pane, reportOnly: boolean): Promise<void> {
  pane.store.dispatch({ kind: "chosen", choices: { reportOnly } });
  await saving(pane, null, () => chooseReportOnly(pane, reportOnly));
}

/** Keeps with the workbook the user's say on the rules. */
export async function saveRules(pane: Pane, rules: RuleSettings): Promise<void> {
  pane.store.dispatch({ kind: "chosen", choices: { rules } });
  await saving(pane, null, () => saveRules(pane, rules));
}

async function saving(
  pane: Pane,
  columns: readonly ColumnMapping[] | null,
  retry: () => Promise<void>,
): Promise<void> {
  const { store, excel } = pane;
  const glance = glanceOf(store.state());
  if (!glance) return;
  const { reportOnly, rules } = store.state().choices;
  const job = async () => {
    const kept = (await excel.loadSettings(glance.sheetId))?.columns ?? [];
    await excel.saveSettings(glance.sheetId, {
      columns: byHand(columns ?? []).reduce(mergeChoices, kept),
      check: { rules },
      reportOnly,
    });
    store.dispatch({ kind: "viewOpened", view: { kind: "home" } });
    store.dispatch({ kind: "outdated", sheetId: glance.sheetId });
    await lookNow(pane);
  };
  await pane.working(actionWords.saving, job, retry);
}
