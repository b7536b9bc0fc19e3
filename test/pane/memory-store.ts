import type { OwnTable } from "../../src/own-tables";
import {
  type OwnTableStore,
  StoreProblem,
  type StoreFault,
} from "../../src/taskpane/checker/shelf/store";

/** A store of own tables in memory, that can be told to fail, and to hold what can no longer be read. */
export interface MemoryStore extends OwnTableStore {
  readonly kept: Map<string, OwnTable | null>;
  /** Every call fails so, until it is null again. */
  fault: StoreFault | null;
}

export function memoryStore(): MemoryStore {
  const kept = new Map<string, OwnTable | null>();
  async function step(): Promise<void> {
    if (store.fault !== null) throw new StoreProblem(store.fault);
  }
  const store: MemoryStore = {
    kept,
    fault: null,
    async list() {
      await step();
      return [...kept].map(([id, table]) => ({ id, name: table?.facts.name ?? id, table }));
    },
    async put(table, letGo) {
      await step();
      for (const id of letGo) kept.delete(id);
      kept.set(table.facts.id, table);
    },
    async remove(id) {
      await step();
      kept.delete(id);
    },
  };
  return store;
}
