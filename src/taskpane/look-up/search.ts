import { today } from "../../codes/day";
import type { CodeSystem } from "../../codes/types";
import type { Pane } from "../actions/pane";
import { problemOf } from "../actions/working";
import { dayWanted } from "./state";

/** The most codes that are shown: nobody reads on, and more words find better. */
const MOST_HITS = 50;

/** Looks for the codes that answer what is typed now. */
export async function search({ store, checker }: Pane): Promise<void> {
  const { lookUp } = store.state();
  const { query } = lookUp;
  try {
    const day = dayWanted(lookUp, today());
    const systems = systemsOf(lookUp.system);
    const { hits, isReady } = await checker.search({ query, systems, day, limit: MOST_HITS });
    store.dispatch({ kind: "codesFound", found: { query, hits, isReady } });
  } catch (error) {
    const problem = problemOf(error);
    store.dispatch({ kind: "noticed", notice: { kind: "problem", problem, retry: null } });
  }
}

/** Indexes the words, and searches by them then; until then codes are found by their beginning. */
export async function searchByWords(pane: Pane): Promise<void> {
  try {
    await pane.checker.prepareSearch(systemsOf(pane.store.state().lookUp.system));
    await search(pane);
  } catch {
    // A search that needs the words says so itself.
  }
}

const systemsOf = (system: CodeSystem | null) => (system === null ? null : [system]);
