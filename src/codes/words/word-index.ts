import type { CodeTable, Day } from "../types";
import { buildWordIndex } from "./build-word-index";
import { toEnd } from "./to-end";
import type { CodeTexts, WordIndex } from "./types";

/** A description is indexed as it reads last: later than every day of a table. */
const LAST_DAY: Day = 99991231;

/** The descriptions of a table. */
const descriptionsIn = (table: CodeTable): CodeTexts => ({
  system: table.system,
  size: table.size,
  codeAt: (place) => table.codeAt(place),
  textAt: (place) => table.description(table.codeAt(place), LAST_DAY) ?? "",
});

const indexes = new WeakMap<CodeTable, WordIndex>();

/** The word index of a table if it was built before; null for one that was not. */
export function builtWordIndexOf(table: CodeTable): WordIndex | null {
  return indexes.get(table) ?? null;
}

/**
 * Builds the word index of a table unless it was built before, for a caller that cannot hold its thread so long.
 * Does nothing while the table's descriptions are not loaded.
 */
export function* wordIndexSteps(table: CodeTable): Generator<void, void> {
  if (!table.described || indexes.has(table)) return;
  indexes.set(table, yield* buildWordIndex(descriptionsIn(table)));
}

/**
 * The word index of a table, built at the first call and kept as long as the table.
 *
 * @returns null while the table's descriptions are not loaded.
 */
export function wordIndexOf(table: CodeTable): WordIndex | null {
  toEnd(wordIndexSteps(table));
  return builtWordIndexOf(table);
}
