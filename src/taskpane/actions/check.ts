import { siftIgnored } from "../../check/ignored";
import { today } from "../../codes/day";
import type { Findings } from "../../check/types";
import type { SheetLayout } from "../../claims/types";
import type { SheetGlance, SheetReading } from "../../excel/types";
import { resumeBrowsing } from "../list/resume";
import { repairChanges } from "../list/changes";
import { groupFindings, type RuleGroup } from "../list/groups";
import { hasCodes } from "../columns/draft";
import type { Checked, SeverityCounts } from "../store/checked";
import { checkedOf } from "../store/state";
import { actionWords } from "../words/actions";
import { lookNow } from "./look";
import { openTables } from "./open-tables";
import type { Pane } from "./pane";
import { askAboutFlags } from "./stopped-flagging";
import { watchEdits } from "./watch-edits";
import type { Stage } from "./working";

/** Which lines a check reads: those that the user chose, or those of the last check. */
export type Lines = "chosen" | "same";

/** Reads the sheet, checks every line, shows the findings and flags them in the sheet. */
export async function check(pane: Pane, lines: Lines): Promise<void> {
  await pane.working(
    actionWords.reading,
    (stage) => checkNow(pane, lines, stage),
    () => check(pane, lines),
  );
}

/**
 * The check itself, for work that has begun already.
 * @param same Of several blocks on the sheet, the one to check again; else it is the one with the active cell.
 */
export async function checkNow(
  pane: Pane,
  lines: Lines,
  stage: Stage,
  same?: SheetLayout,
): Promise<void> {
  const { store, excel, checker } = pane;
  stage.begin(actionWords.reading);
  const glance = await lookNow(pane, stage, same ?? layoutOfSame(pane, lines));
  if (glance.lineCount === 0 || !hasCodes(glance.layout.columns)) return;
  const before = checkedOf(store.state());
  await pane.live.readingBegins(glance.sheetId);
  const reading = await readLines(pane, lines, glance, before, stage);

  stage.begin(actionWords.checking);
  await openTables(pane);
  const { rules, reportOnly } = store.state().choices;
  const writes = !reportOnly && !reading.protected;
  const show = (all: Findings): Findings => {
    const { ignored } = store.state().choices;
    const { findings, ...sifted } = siftIgnored(reading.batch, all, ignored);
    const checked: Checked = {
      ...resultsOf(reading, findings, before),
      all,
      ...(glance.others && { others: glance.others }),
      ...sifted,
      checkedAt: new Date().toISOString(),
      flags: { kind: writes ? "pending" : "reportOnly" },
      outdated: false,
      quiet: false,
      filled: before?.filled ?? false,
    };
    store.dispatch({ kind: "checked", checked });
    return findings;
  };
  const settings = { rules, today: today() };
  const meanwhile = await checker.checkMeanwhile(reading.batch, settings, stage);
  if (meanwhile) show(meanwhile);
  const findings = show(await checker.check(reading.batch, settings, stage));

  await watchEdits(pane, reading.sheetId);

  if (writes) {
    stage.begin(actionWords.flagging);
    const outcome = await excel.mark(reading, findings, stage);
    store.dispatch({ kind: "flagged", sheetId: reading.sheetId, outcome });
    askAboutFlags(pane, reading.sheetId, outcome);
  }
  pane.live.begin(reading.sheetId);
}

/** Rows that were selected once stay where they are, whatever is selected now. */
function layoutOfSame({ store }: Pane, lines: Lines): SheetLayout | undefined {
  const reading = checkedOf(store.state())?.reading;
  return lines === "same" && reading?.scope === "selection" ? reading.layout : undefined;
}

/** After our own changes: results that were there are renewed, else the sheet is only looked at again. */
export async function checkAfter(pane: Pane, stage: Stage): Promise<void> {
  const checked = checkedOf(pane.store.state());
  if (!checked) return void (await lookNow(pane, stage));
  pane.store.dispatch({ kind: "outdated", sheetId: checked.reading.sheetId });
  await checkNow(pane, "same", stage, checked.reading.layout);
}

async function readLines(
  { store, excel }: Pane,
  lines: Lines,
  glance: SheetGlance,
  before: Checked | null,
  stage: Stage,
): Promise<SheetReading> {
  if (lines === "same" && before?.reading.scope === "selection" && excel.reread) {
    return excel.reread(before.reading, glance.layout, stage);
  }
  return excel.read(store.state().choices.scope, glance.layout, stage);
}

/** What follows from the findings: how they are listed, counted and walked through. */
export function resultsOf(reading: SheetReading, findings: Findings, before: Checked | null) {
  const groups = groupFindings(findings);
  return {
    reading,
    findings,
    groups,
    counts: countSeverities(groups),
    certainRepairs: repairChanges(reading, findings).length,
    browse: resumeBrowsing(findings, groups, before),
  };
}

function countSeverities(groups: readonly RuleGroup[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, cells } of groups) counts[severity] += cells;
  return counts;
}
