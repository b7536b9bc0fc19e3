import type { CodeTables } from "../types";
import { offerByCode } from "./by-code";
import { namedList } from "./named-list";
import { offerWords } from "./offer-words";
import { hitOf, isBillable, rankedIn } from "./rank";
import { SEARCHED_SYSTEMS, tableSearches, type TableSearch } from "./table-search";
import type { SearchHit, SearchOptions } from "./types";

const HAS_DIGIT = /\d/;

/** True if the query is, or begins, a code: its letters are no words then. */
function isCode(query: string, searches: readonly TableSearch[]): boolean {
  return HAS_DIGIT.test(query) && searches.some(({ best }) => best.size > 0);
}

/**
 * Searches codes by their beginning or by words in any order: whole words, their beginnings, usual short forms
 * and plain words, and words with one typing error.
 *
 * The first search builds the word indexes (some hundred milliseconds); `prepareSearch` does so ahead.
 *
 * @returns Best first, billable codes before headers; empty if nothing answers.
 */
export function searchCodes(
  tables: CodeTables,
  query: string,
  options: SearchOptions,
): SearchHit[] {
  const { systems = SEARCHED_SYSTEMS } = options;
  const named = namedList(query);
  const inNamed =
    named && systems.includes(named.system)
      ? searchIn(tables, named.query, { ...options, systems: [named.system] })
      : [];
  return inNamed.length > 0 ? inNamed : searchIn(tables, query, { ...options, systems });
}

function searchIn(
  tables: CodeTables,
  query: string,
  { systems, day, limit, atOnce = false }: SearchOptions & Required<Pick<SearchOptions, "systems">>,
): SearchHit[] {
  const searches = tableSearches(tables, systems, atOnce);
  for (const { table, best } of searches) offerByCode(table, query, best);
  if (!isCode(query, searches)) offerWords(searches, query);
  return searches
    .flatMap((search) => rankedIn(search, day))
    .sort((a, b) => Number(isBillable(b)) - Number(isBillable(a)) || b.score - a.score)
    .slice(0, limit)
    .map(hitOf);
}
