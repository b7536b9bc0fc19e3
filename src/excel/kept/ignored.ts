import type { IgnoredFinding, IgnoredPlace } from "../../check/ignored";
import { keyOf } from "../../check/ignored";
import { utf8Bytes } from "../payload";
import { inExcel } from "../run";
import type { IgnoredChange, Work } from "../types";
import { ExcelProblem } from "../types";
import { asRecord, parseStored, PREFIX, unreadable } from "./stored";

/** One list for the whole workbook, by sheet, so that one limit holds for all of it. */
export const IGNORED_KEY = `${PREFIX}ignored`;

const VERSION = 1;

/**
 * In bytes; room for about 1,700 ignored findings. Microsoft speaks of 2 MB for all settings of an add-in
 * (github.com/OfficeDev/office-js/issues/621), and people report errors from 1 MB on (…/issues/3957): this, the change
 * log and all else of ours stay below that together.
 */
const MOST_TEXT = 400_000;

type BySheet = Readonly<Record<string, readonly IgnoredFinding[]>>;

/** What a sheet's findings are sifted by; empty where nothing is kept, or nothing that we can read. */
export function parseIgnored(stored: unknown, sheetId: string): readonly IgnoredFinding[] {
  return parseSheets(stored)?.[sheetId] ?? [];
}

/**
 * Adds ignored findings of a sheet, or takes some back, and gives all that are ignored then. Reads what is kept at that
 * moment, so that nothing is lost that another pane added. What belonged to deleted sheets goes.
 */
export function changeIgnored(
  sheetId: string,
  { add, remove }: IgnoredChange,
  work?: Work,
): Promise<readonly IgnoredFinding[]> {
  return inExcel(async (context) => {
    const { settings, worksheets } = context.workbook;
    const kept = settings.getItemOrNullObject(IGNORED_KEY).load("value");
    worksheets.load("items/id");
    await context.sync();
    const sheets = kept.isNullObject ? {} : parseSheets(kept.value);
    if (!sheets) throw unreadable("The list of ignored findings");
    const there = new Set(worksheets.items.map(({ id }) => id));
    const others = Object.entries(sheets).filter(([id]) => id !== sheetId && there.has(id));
    const gone = new Set([...add, ...remove].map(keyOf));
    const before = (sheets[sheetId] ?? []).filter((entry) => !gone.has(keyOf(entry)));
    const now = [...before, ...add];
    const all = [...others, ...(now.length > 0 ? [[sheetId, now] as const] : [])];
    const text = JSON.stringify({ version: VERSION, sheets: Object.fromEntries(all) });
    if (add.length > 0 && utf8Bytes(text) > MOST_TEXT) throw tooMany();
    if (all.length > 0) settings.add(IGNORED_KEY, text);
    else if (!kept.isNullObject) kept.delete();
    await context.sync();
    return now;
  }, work);
}

const tooMany = (): ExcelProblem =>
  new ExcelProblem({
    what: "This workbook has no room for more ignored findings.",
    next: "Take back some that no longer apply, or choose under What is checked that this rule counts less.",
    left: "The finding is shown as before.",
  });

function parseSheets(stored: unknown): BySheet | null {
  const read = parseStored(stored);
  const sheets = asRecord(read?.["sheets"]);
  if (read?.["version"] !== VERSION || !sheets) return null;
  return Object.fromEntries(
    Object.entries(sheets).map(([id, list]) => [
      id,
      Array.isArray(list) ? list.filter(isEntry) : [],
    ]),
  );
}

function isEntry(value: unknown): value is IgnoredFinding {
  const read = asRecord(value);
  if (!read) return false;
  const texts = ["rule", "value", "message", "reason", "at"].map((name) => read[name]);
  return texts.every((text) => typeof text === "string") && isPlace(read["place"]);
}

function isPlace(value: unknown): value is IgnoredPlace | null {
  const { column, line, nth } = asRecord(value) ?? {};
  return (
    value === null ||
    (typeof column === "string" && typeof line === "string" && typeof nth === "number")
  );
}
