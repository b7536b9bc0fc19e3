/** When a planned fault strikes: before the request's first action, after its last, or before the action of this index. */
export type FaultMoment = "before" | "after" | number;

export interface PlannedFault {
  /** One of Excel's error codes. */
  readonly code: string;
  readonly when: FaultMoment;
}

/** Faults that tests plan for single syncs. Syncs are counted from the moment of planning, the next one is 1. */
export class FaultPlan {
  #synced = 0;
  readonly #planned = new Map<number, PlannedFault>();

  failAt(sync: number, code: string, when: FaultMoment): void {
    this.#planned.set(this.#synced + sync, { code, when });
  }

  clear(): void {
    this.#planned.clear();
  }

  /** The number of syncs so far. */
  get synced(): number {
    return this.#synced;
  }

  /** Counts a sync and gives its fault. */
  next(): PlannedFault | null {
    this.#synced += 1;
    const fault = this.#planned.get(this.#synced) ?? null;
    this.#planned.delete(this.#synced);
    return fault;
  }
}
