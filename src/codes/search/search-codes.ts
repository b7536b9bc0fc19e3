import type { CodeTables } from "../types";
import { offerByCode } from "./by-code";
import { Effort } from "./effort";
import { namedList } from "./named-list";
import { offerWords } from "./offer-words";
import { hitOf, isBillable, outdatedIn, type Ranked, rankedIn } from "./rank";
import { SEARCHED_SYSTEMS, tableSearches, type TableSearch } from "./table-search";
import type { SearchHit, SearchOptions } from "./types";

const HAS_DIGIT = /\d/;
/** No official text of a diagnosis is longer; what follows tells no more. */
const LONGEST_QUERY = 300;

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
  typed: string,
  options: SearchOptions,
): SearchHit[] {
  const query = typed.slice(0, LONGEST_QUERY);
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
  options: SearchOptions & Required<Pick<SearchOptions, "systems">>,
): SearchHit[] {
  const { systems, day, limit, outdated = false, atOnce = false, effort = new Effort() } = options;
  const searches = tableSearches(tables, systems, atOnce);
  for (const { table, best } of searches) offerByCode(table, query, best);
  const byCode = isCode(query, searches);
  if (!byCode) offerWords(searches, query, effort);
  const inForce = searches
    .flatMap((search) => rankedIn(search, day))
    .sort((a, b) => Number(isBillable(b)) - Number(isBillable(a)) || b.score - a.score)
    .slice(0, limit);
  const ranked =
    outdated && byCode ? [...inForce, ...outdatedOf(searches, inForce, options)] : inForce;
  return ranked.slice(0, limit).map((each) => hitOf(each, day));
}

/** A code scores this only where it is what was typed, not where it merely begins so. */
const WHOLE_CODE_SCORE = 1_500;

/** The code that was typed, if it is not in force; those it begins, if none of these is. */
function outdatedOf(
  searches: readonly TableSearch[],
  inForce: readonly Ranked[],
  { day }: SearchOptions,
): Ranked[] {
  const outdated = searches.flatMap((search) => outdatedIn(search, day));
  return outdated.filter(({ score }) => inForce.length === 0 || score > WHOLE_CODE_SCORE);
}
