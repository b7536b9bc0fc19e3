import type { Batch } from "../claims/types";
import type { CodeTables } from "../codes/types";
import { checkSteps, type Whole } from "./check-steps";
import { finished } from "./steps";
import type { Cause, Suggestion } from "./types";

/** A finding to look for codes for: what was found, and in which column of the sheet. */
export interface FindingAsked extends Pick<Cause, "rule" | "value"> {
  readonly column: number;
}

/** Whatever is asked of a line is asked of it here, and nothing is known of other lines. */
const ALONE: Whole = { leftOut: new Set(), told: new Map() };

/**
 * The codes that could be meant in a cell, where the check of the sheet did not look for them (`Cause.unasked`).
 * @param line The cell's line alone, as `partOf` cuts it out of its batch: its columns keep what they are read by.
 */
export function suggestionsFor(
  line: Batch,
  { column, rule, value }: FindingAsked,
  tables: CodeTables,
): readonly Suggestion[] {
  const found = finished(checkSteps(line, tables, { rules: {} }, ALONE));
  const { causes, cause, column: columns } = found;
  const at = cause.findIndex((each, i) => {
    const found = causes[each];
    return columns[i] === column && found?.rule === rule && found.value === value;
  });
  return causes[cause[at] ?? -1]?.suggestions ?? [];
}
