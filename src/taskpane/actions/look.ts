import { mergeChoices } from "../../claims/layout/choices";
import type { ColumnMapping, SheetLayout } from "../../claims/types";
import type { RuleSettings } from "../../check/types";
import type { SheetGlance, Work } from "../../excel/types";
import { byHand } from "../columns/draft";
import { glanceOf } from "../store/state";
import { actionWords } from "../words/actions";
import { PROBLEMS } from "../words/problems";
import { sheetWords } from "../words/sheet";
import type { Pane } from "./pane";
import { isCancel, problemOf, type Stage } from "./working";

/** Looks at the active sheet: what it is, which columns it has, what the user chose for it before. */
export async function look(pane: Pane): Promise<void> {
  if (glanceOf(pane.store.state()) === null) pane.store.dispatch({ kind: "looking" });
  await pane.working(sheetWords.looking, async (stage) => {
    await lookOrTell(pane, stage);
  });
}

/** Looks at the active sheet as part of other work; where that fails or is stopped, the pane says so in the sheet's place. */
export async function lookOrTell(pane: Pane, work: Work): Promise<void> {
  try {
    await lookNow(pane, work);
  } catch (error) {
    const problem = isCancel(error) ? PROBLEMS.stoppedLooking : problemOf(error);
    pane.store.dispatch({ kind: "lookFailed", problem });
  }
}

/**
 * Looks at the active sheet again without a word, once more is known that tells columns apart; while a cell is being
 * edited it waits. A look that fails leaves what was seen before.
 */
export async function lookCloser(pane: Pane, idle: () => Promise<void>): Promise<void> {
  await idle();
  const seen = pane.store.state().sheet;
  // Another sheet can come to the front meanwhile, and be looked at first.
  const isSeen = () => pane.store.state().sheet === seen;
  try {
    await lookNow(pane, { onWaiting: () => {} }, glanceOf(pane.store.state())?.layout, isSeen);
  } catch (error) {
    problemOf(error);
  }
}

/**
 * The look itself, for work that has begun already. Gives what was seen.
 * @param same Of several blocks on the sheet, the one to look at again; else it is the one with the active cell.
 */
export async function lookNow(
  { store, excel }: Pane,
  work: Work,
  same?: SheetLayout,
  isWanted: () => boolean = () => true,
): Promise<SheetGlance> {
  const glance = await excel.glance(work, same);
  work.signal?.throwIfAborted();
  const { sheet, ...kept } = await excel.loadSettings(glance.sheetId, work);
  if (!isWanted()) return glance;
  const reportOnly = sheet?.reportOnly ?? false;
  const live = sheet?.live ?? false;
  store.dispatch({ kind: "looked", glance, choices: { reportOnly, live, ...kept } });
  return glance;
}

/** Keeps with the workbook what each column holds, and looks at the sheet anew by it. */
export async function saveColumns(pane: Pane, columns: readonly ColumnMapping[]): Promise<void> {
  const retry = () => saveColumns(pane, columns);
  await saving(pane, (sheetId, stage) => saveSheet(pane, sheetId, columns, stage), retry);
}

/** Keeps with the workbook whether the sheet may be flagged. */
export async function chooseReportOnly(pane: Pane, reportOnly: boolean): Promise<void> {
  pane.store.dispatch({ kind: "chosen", choices: { reportOnly } });
  const retry = () => chooseReportOnly(pane, reportOnly);
  await saving(pane, (sheetId, stage) => saveSheet(pane, sheetId, [], stage), retry);
}

/** Keeps with the workbook the user's say on the rules: every sheet's results are of before it. */
export async function saveRules(pane: Pane, rules: RuleSettings): Promise<void> {
  const { store, excel } = pane;
  store.dispatch({ kind: "chosen", choices: { rules } });
  const job = async (_: string, stage: Stage) => {
    await excel.saveRules(rules, stage);
    for (const sheetId of Object.keys(store.state().checked)) {
      store.dispatch({ kind: "outdated", sheetId });
    }
  };
  await saving(pane, job, () => saveRules(pane, rules));
}

async function saveSheet(
  { store, excel }: Pane,
  sheetId: string,
  columns: readonly ColumnMapping[],
  stage: Stage,
): Promise<void> {
  const { reportOnly, live } = store.state().choices;
  const kept = (await excel.loadSettings(sheetId, stage)).sheet;
  const now = {
    columns: byHand(columns).reduce(mergeChoices, kept?.columns ?? []),
    reportOnly,
    ...(live && { live }),
    ...(kept?.dateOrder && { dateOrder: kept.dateOrder }),
  };
  await excel.saveSettings(sheetId, now, stage);
}

async function saving(
  pane: Pane,
  save: (sheetId: string, stage: Stage) => Promise<void>,
  retry: () => Promise<void>,
): Promise<void> {
  const { store } = pane;
  const glance = glanceOf(store.state());
  if (!glance) return;
  const job = async (stage: Stage) => {
    await save(glance.sheetId, stage);
    store.dispatch({ kind: "viewOpened", view: { kind: "home" } });
    store.dispatch({ kind: "outdated", sheetId: glance.sheetId });
    await lookNow(pane, stage, glance.layout);
  };
  await pane.working(actionWords.saving, job, retry);
}
