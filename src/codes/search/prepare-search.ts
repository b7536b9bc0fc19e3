import type { CodeTables } from "../types";
import { tableOf } from "../words/table-of";
import { builtTermIndexOf, termIndexSteps } from "../words/term-index";
import { builtWordIndexOf, type WordIndex, wordIndexSteps } from "../words/word-index";
import { likeliestSteps } from "./likeliest";
import { SEARCHED_SYSTEMS } from "./table-search";
import { prepareCorrections } from "./corrections";
import { wordsByRoot } from "./word-forms";

/** Builds the word indexes of all tables step by step, each step some milliseconds long. */
export function* prepareSearchSteps(tables: CodeTables): Generator<void, void> {
  for (const system of SEARCHED_SYSTEMS) {
    const table = tableOf(tables, system);
    if (!table) continue;
    yield* wordIndexSteps(table);
    yield* prepareIndexSteps(builtWordIndexOf(table));
  }
  yield* termIndexSteps(tables);
  yield* prepareIndexSteps(builtTermIndexOf(tables));
}

/** What a search keeps about an index, made ahead so that the first search is as fast as the next. */
function* prepareIndexSteps(index: WordIndex | null): Generator<void, void> {
  if (!index) return;
  yield* likeliestSteps(index);
  yield;
  prepareCorrections(index);
  yield;
  wordsByRoot(index);
  yield;
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
