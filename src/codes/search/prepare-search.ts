import type { CodeTables } from "../types";
import { phraseBookSteps } from "../words/phrases";
import { tableOf } from "../words/table-of";
import { builtTermIndexOf, termIndexSteps } from "../words/term-index";
import { toEnd } from "../words/to-end";
import type { WordIndex } from "../words/types";
import { builtWordIndexOf, wordIndexSteps } from "../words/word-index";
import { likeliestSteps } from "./likeliest";
import { rehearse } from "./rehearse";
import { SEARCHED_SYSTEMS } from "./table-search";
import { vocabularySteps } from "./vocabulary";
import { rootSteps } from "./word-forms";

/** Builds the word indexes of all tables step by step, each step about a millisecond long. */
export function* prepareSearchSteps(tables: CodeTables): Generator<void, void> {
  const wasReady = isSearchReady(tables);
  yield* phraseBookSteps();
  for (const system of SEARCHED_SYSTEMS) {
    const table = tableOf(tables, system);
    if (!table) continue;
    yield* wordIndexSteps(table);
    yield* prepareIndexSteps(builtWordIndexOf(table));
  }
  yield* termIndexSteps(tables);
  yield* prepareIndexSteps(builtTermIndexOf(tables));
  if (!wasReady) yield* rehearse(tables);
}

/** What a search keeps about an index, made ahead so that the first search is as fast as the next. */
function* prepareIndexSteps(index: WordIndex | null): Generator<void, void> {
  if (!index) return;
  yield* likeliestSteps(index);
  yield* vocabularySteps(index);
  yield* rootSteps(index);
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
  toEnd(prepareSearchSteps(tables));
}
