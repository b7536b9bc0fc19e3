import type { CodeTables } from "../types";
import { tableOf } from "../words/table-of";
import { builtTermIndexOf, termIndexSteps } from "../words/term-index";
import { builtWordIndexOf, wordIndexSteps } from "../words/word-index";
import { preferencesOf } from "./preference";
import { SEARCHED_SYSTEMS } from "./table-search";
import { prepareCorrections } from "./typing-errors";
import { prepareMatches } from "./word-matches";

/** Builds the word indexes of all tables step by step, each step some milliseconds long. */
export function* prepareSearchSteps(tables: CodeTables): Generator<void, void> {
  for (const system of SEARCHED_SYSTEMS) {
    const table = tableOf(tables, system);
    if (!table) continue;
    yield* wordIndexSteps(table);
    const index = builtWordIndexOf(table);
    if (index) {
      preferencesOf(index);
      yield;
      prepareCorrections(index);
      prepareMatches(index);
    }
    yield;
  }
  yield* termIndexSteps(tables);
  const terms = builtTermIndexOf(tables);
  if (terms) {
    preferencesOf(terms);
    yield;
    prepareCorrections(terms);
    prepareMatches(terms);
  }
}

/** True once every word that a search could look for is indexed. */
export function isSearchReady(tables: CodeTables): boolean {
  return SEARCHED_SYSTEMS.every((system) => {
    const table = tableOf(tables, system);
    return table === null || builtWordIndexOf(table) !== null;
  });
}

/** Builds the word indexes now, so that the first search is as fast as the next. */
export function prepareSearch(tables: CodeTables): void {
  const steps = prepareSearchSteps(tables);
  while (!steps.next().done);
}
