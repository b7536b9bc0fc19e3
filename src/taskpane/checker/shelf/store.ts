import type { OwnTable } from "../../../own-tables";

/** What stands in the store under an id; `table` is null for one that is damaged, or was kept by another version. */
export interface KeptTable {
  readonly id: string;
  /** What it was called when it was kept. */
  readonly name: string;
  readonly table: OwnTable | null;
}

/** Where a person's own code tables stay on this computer. All methods reject with a StoreProblem. */
export interface OwnTableStore {
  list(): Promise<KeptTable[]>;
  /** Keeps a table and lets others go, all or nothing. */
  put(table: OwnTable, letGo: readonly string[]): Promise<void>;
  remove(id: string): Promise<void>;
}

export type StoreFault = "unavailable" | "full" | "blocked" | "newer" | "failed";

/** Why the store could not do its work. */
export class StoreProblem extends Error {
  override readonly name = "StoreProblem";

  constructor(
    readonly fault: StoreFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}
