import type { RuleSettings } from "../../check/types";
import { asRecord, parseStored, PREFIX } from "./stored";

export const RULES_KEY = `${PREFIX}rules`;

const VERSION = 1;

/** From mild to grave. */
const LEVELS: readonly unknown[] = ["off", "info", "warning", "error"];

export const storedRules = (rules: RuleSettings): string =>
  JSON.stringify({ version: VERSION, rules });

/** Reads the workbook's rules; null for anything that we did not write. */
export function parseRules(stored: unknown): RuleSettings | null {
  const read = parseStored(stored);
  return read?.["version"] === VERSION ? rulesOf(read["rules"]) : null;
}

/** The rules that version 1 kept with one sheet; none where there were none. */
export function parseSheetRules(stored: unknown): RuleSettings {
  const read = parseStored(stored);
  return (read?.["version"] === 1 && rulesOf(asRecord(read["check"])?.["rules"])) || {};
}

/**
 * The workbook's rules out of those that its sheets had each for itself: every choice that was made goes on. Where two
 * sheets differ the graver choice wins, so that nothing goes unseen that someone wanted to see.
 */
export function mergeRules(sheets: readonly RuleSettings[]): RuleSettings {
  const merged = new Map<string, unknown>();
  for (const [rule, level] of sheets.flatMap((rules) => Object.entries(rules))) {
    const before = merged.get(rule);
    if (LEVELS.indexOf(level) > LEVELS.indexOf(before)) merged.set(rule, level);
  }
  return Object.fromEntries(merged);
}

/** A rule of a later version stays in: it does no harm here, and is there when the workbook goes back to it. */
function rulesOf(value: unknown): RuleSettings | null {
  const read = asRecord(value);
  return (
    read && Object.fromEntries(Object.entries(read).filter(([, level]) => LEVELS.includes(level)))
  );
}
