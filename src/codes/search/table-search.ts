import type { CodeSystem, CodeTable, CodeTables } from "../types";
import { tableOf } from "../words/table-of";
import { builtTermIndexOf, termIndexOf } from "../words/term-index";
import type { WordIndex } from "../words/types";
import { builtWordIndexOf, wordIndexOf } from "../words/word-index";
import { BestPlaces } from "./best-places";

/** Every system that there may be a table of. */
export const SEARCHED_SYSTEMS: readonly CodeSystem[] = [
  "icd10cm",
  "hcpcs",
  "cpt",
  "modifier",
  "pos",
  "icd10pcs",
];
/** Places kept for each table before the day is asked: enough to find billable codes among headers. */
const KEPT_FOR_EACH = 120;

/** One table's part of a search. */
export interface TableSearch {
  readonly table: CodeTable;
  readonly index: WordIndex | null;
  /** Other words for the table's codes. */
  readonly terms: WordIndex | null;
  readonly best: BestPlaces;
}

/**
 * One search for each table that is loaded.
 *
 * @param atOnce True to do without word indexes that are not built yet.
 */
export function tableSearches(
  tables: CodeTables,
  systems: readonly CodeSystem[],
  atOnce: boolean,
): TableSearch[] {
  const indexOf = atOnce ? builtWordIndexOf : wordIndexOf;
  const terms = (atOnce ? builtTermIndexOf : termIndexOf)(tables);
  return systems.flatMap((system): TableSearch[] => {
    const table = tableOf(tables, system);
    if (!table) return [];
    const best = new BestPlaces(KEPT_FOR_EACH);
    return [{ table, index: indexOf(table), terms: system === "icd10cm" ? terms : null, best }];
  });
}
