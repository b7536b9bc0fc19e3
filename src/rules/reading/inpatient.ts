import type { CodeCell } from "../types";
import { tableOf } from "./known";

/** Section, body system and root operation, which the table of a code is named by: fewer say next to nothing. */
const TITLE_LENGTH = 3;
const CODE_LENGTH = 7;

/**
 * The ICD-10-PCS codes that begin with what stands in the cell and can be used on the day, ascending. Empty for a whole
 * code, and for what no code begins with.
 */
export function inpatientCodesBelow({ kind, code, day, tables }: CodeCell): string[] {
  if (kind !== "inpatientProcedure") return [];
  if (code.length < TITLE_LENGTH || code.length >= CODE_LENGTH) return [];
  const table = tableOf(kind, tables);
  const below: string[] = [];
  for (let at = table.lowerBound(code); at < table.size; at++) {
    const other = table.codeAt(at);
    if (!other.startsWith(code)) break;
    if (table.on(other, day).status === "valid") below.push(other);
  }
  return below;
}
