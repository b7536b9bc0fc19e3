import { NOTHING_CHANGED } from "../problems";
import { ExcelProblem } from "../types";

/**
 * Workbook settings (ExcelApi 1.4) are saved in the file, for this add-in only. Everything of ours is a JSON text under
 * a key that begins like this.
 */
export const PREFIX = "encounter-codes.";

/** The object that a setting holds as JSON; null for anything that we did not write. */
export function parseStored(stored: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof stored !== "string") return null;
  try {
    return asRecord(JSON.parse(stored));
  } catch {
    return null; // Someone else wrote it: the user starts as in a new workbook.
  }
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** For what is stored in a form that this version does not know: it is left as it is. */
export const unreadable = (what: string): ExcelProblem =>
  new ExcelProblem({
    what: `${what} in this workbook cannot be read.`,
    next: "A newer version of this add-in may have written it: close the pane and open it again.",
    left: NOTHING_CHANGED,
  });
