import type { WireObject } from "./wire-object";

/** Objects that the add-in holds on to between requests, by the id that it was given. */
export class References {
  readonly #kept = new Map<string, WireObject>();
  #next = 1;

  get count(): number {
    return this.#kept.size;
  }

  keep(object: WireObject): string {
    if (object.referenceId === null) {
      object.referenceId = `${(this.#next++).toString(16)}|${object.className}`;
      this.#kept.set(object.referenceId, object);
    }
    return object.referenceId;
  }

  get(id: string): WireObject | undefined {
    return this.#kept.get(id);
  }

  drop(id: string): void {
    const object = this.#kept.get(id);
    if (object === undefined) return;
    this.#kept.delete(id);
    object.referenceId = null;
    object.release();
  }

  dropAll(): void {
    for (const id of [...this.#kept.keys()]) this.drop(id);
  }
}
