import { type CodePage, findPage, type RangePage } from "../../codes/code-page";
import { isSearchReady, prepareSearchSteps, searchCodes, type SearchHit } from "../../codes/search";
import type { CodeSystem, CodeTables, Day } from "../../codes/types";
import type { CheckProgress } from "../../check/types";

/** A search as it is typed. */
export interface SearchWanted {
  readonly query: string;
  /** Where to look; null for every list. */
  readonly systems: readonly CodeSystem[] | null;
  readonly day: Day;
  readonly limit: number;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** False while the words are not indexed yet: then only beginnings of codes were looked for. */
  readonly isReady: boolean;
}

/** A code as somebody wrote it, to be looked up in these systems in this order. */
export interface PageWanted {
  readonly text: string;
  readonly systems: readonly CodeSystem[];
  readonly day: Day;
}

/** Answers at once, with whatever is indexed by now. */
export function answerSearch(
  tables: CodeTables,
  { query, systems, day, limit }: SearchWanted,
): SearchAnswer {
  const where = systems === null ? {} : { systems };
  const hits = searchCodes(tables, query, { ...where, day, limit, outdated: true, atOnce: true });
  return { hits, isReady: isSearchReady(tables) };
}

/** Indexes the words in steps that a worker can pause between. */
export function* prepareSearch(tables: CodeTables): Generator<CheckProgress, true> {
  for (const _ of prepareSearchSteps(tables)) yield { done: 0, total: 0 };
  return true;
}

export function answerPage(
  tables: CodeTables,
  { text, systems, day }: PageWanted,
): CodePage | RangePage | null {
  return findPage(tables, text, systems, day);
}
