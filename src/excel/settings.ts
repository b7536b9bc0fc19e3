import type { SheetSettings } from "./types";
import { inExcel } from "./run";

/**
 * Workbook settings (ExcelApi 1.4) are saved in the file, for this add-in only, and a sheet's id outlives its name.
 * A copied sheet starts without settings: Excel copies neither these nor a sheet's custom properties.
 */
const key = (sheetId: string): string => `encounter-codes.sheet.${sheetId}`;

/** Raise when what is stored changes its meaning; older settings then count as none. */
const VERSION = 1;

/** What the user chose for this sheet; null where nothing was chosen, or what is stored cannot be read. */
export function loadSettings(sheetId: string): Promise<SheetSettings | null> {
  return inExcel(async (context) => readSettings(context, sheetId));
}

/** As loadSettings, within a job. */
export async function readSettings(
  context: Excel.RequestContext,
  sheetId: string,
): Promise<SheetSettings | null> {
  const setting = context.workbook.settings.getItemOrNullObject(key(sheetId)).load("value");
  await context.sync();
  return setting.isNullObject ? null : parseSettings(setting.value);
}

/** Keeps the user's choices for this sheet in the workbook; saved with it. */
export function saveSettings(sheetId: string, settings: SheetSettings): Promise<void> {
  return inExcel(async (context) => {
    const stored = JSON.stringify({ version: VERSION, ...settings });
    context.workbook.settings.add(key(sheetId), stored);
    await context.sync();
  });
}

/** Reads stored settings; null for anything that we did not write, or wrote in another version. */
export function parseSettings(stored: unknown): SheetSettings | null {
  if (typeof stored !== "string") return null;
  let read: unknown;
  try {
    read = JSON.parse(stored);
  } catch {
    return null; // Someone else wrote it: the user starts with the defaults, as on a new sheet.
  }
  if (!isSettings(read)) return null;
  return { columns: read.columns, check: { rules: read.check.rules }, reportOnly: read.reportOnly };
}

function isSettings(read: unknown): read is SheetSettings & { version: number } {
  if (typeof read !== "object" || read === null) return false;
  const { version, columns, check, reportOnly } = read as Record<string, unknown>;
  return (
    version === VERSION &&
    Array.isArray(columns) &&
    columns.every(isMapping) &&
    typeof check === "object" &&
    check !== null &&
    typeof (check as Record<string, unknown>)["rules"] === "object" &&
    (check as Record<string, unknown>)["rules"] !== null &&
    typeof reportOnly === "boolean"
  );
}

function isMapping(read: unknown): boolean {
  if (typeof read !== "object" || read === null) return false;
  const { column, header, role } = read as Record<string, unknown>;
  return (
    typeof column === "number" &&
    typeof header === "string" &&
    (role === null || typeof role === "string")
  );
}
