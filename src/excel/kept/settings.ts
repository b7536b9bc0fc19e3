import type { RuleSettings } from "../../check/types";
import { inExcel } from "../run";
import type { KeptSettings, SheetSettings, Work } from "../types";
import { IGNORED_KEY, parseIgnored } from "./ignored";
import { mergeRules, parseRules, parseSheetRules, RULES_KEY, storedRules } from "./rule-settings";
import { isSheetKey, parseSheetSettings, sheetKey, storedSheetSettings } from "./sheet-settings";

/** What the user chose, for this sheet and for the workbook. */
export function loadSettings(sheetId: string, work?: Work): Promise<KeptSettings> {
  return inExcel((context) => readSettings(context, sheetId), work);
}

/** As loadSettings, within a job. One round trip; one more while rules are kept as version 1 did. */
export async function readSettings(
  context: Excel.RequestContext,
  sheetId: string,
): Promise<KeptSettings> {
  const { settings } = context.workbook;
  const sheet = settings.getItemOrNullObject(sheetKey(sheetId)).load("value");
  const ignored = settings.getItemOrNullObject(IGNORED_KEY).load("value");
  const rules = await readRules(context);
  return {
    sheet: sheet.isNullObject ? null : parseSheetSettings(sheet.value),
    rules: rules.now,
    ignored: ignored.isNullObject ? [] : parseIgnored(ignored.value, sheetId),
  };
}

/** Keeps the user's choices for this sheet in the workbook; saved with it. */
export function saveSettings(sheetId: string, sheet: SheetSettings, work?: Work): Promise<void> {
  return inExcel(async (context) => {
    const rules = await readRules(context);
    const { settings } = context.workbook;
    // First the rules: what replaces the sheet's settings of version 1 no longer has them.
    if (!rules.areKept) settings.add(RULES_KEY, storedRules(rules.now));
    settings.add(sheetKey(sheetId), storedSheetSettings(sheet));
    await context.sync();
  }, work);
}

/** Keeps the user's say on the rules in the workbook, for all its sheets. */
export function saveRules(rules: RuleSettings, work?: Work): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.settings.add(RULES_KEY, storedRules(rules));
    await context.sync();
  }, work);
}

/** The rules as they stand now; until they are kept for the workbook, those that its sheets had. */
async function readRules(
  context: Excel.RequestContext,
): Promise<{ readonly now: RuleSettings; readonly areKept: boolean }> {
  const { settings } = context.workbook;
  const kept = settings.getItemOrNullObject(RULES_KEY).load("value");
  const keys = settings.load("items/key");
  await context.sync();
  if (!kept.isNullObject) return { now: parseRules(kept.value) ?? {}, areKept: true };
  const sheets = keys.items
    .filter(({ key }) => isSheetKey(key))
    .map(({ key }) => settings.getItemOrNullObject(key).load("value"));
  if (sheets.length === 0) return { now: {}, areKept: false };
  await context.sync();
  const rules = sheets.map((each) => (each.isNullObject ? {} : parseSheetRules(each.value)));
  return { now: mergeRules(rules), areKept: false };
}
