import type { Cause } from "./types";

/** Gathers causes, each once: the same fault in many cells and columns is one cause. */
export interface CauseList {
  /** The cause's place in `causes`; an equal cause gets the place of the first. */
  add(cause: Cause): number;
  readonly causes: readonly Cause[];
}

export function causeList(): CauseList {
  const causes: Cause[] = [];
  const places = new Map<string, number>();
  return {
    causes,
    add(cause) {
      const key = JSON.stringify(cause);
      let place = places.get(key);
      if (place === undefined) {
        place = causes.push(cause) - 1;
        places.set(key, place);
      }
      return place;
    },
  };
}
