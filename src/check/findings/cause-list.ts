import type { Cause } from "../types";

/** Gathers causes, each once: the same fault in many cells and columns is one cause. */
export interface CauseList {
  /** The cause's place in `causes`; an equal cause gets the place of the first. */
  add(cause: Cause): number;
  readonly causes: readonly Cause[];
}

const LINE_BREAKS = /\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/g;

export function causeList(): CauseList {
  const causes: Cause[] = [];
  const places = new Map<string, number>();
  return {
    causes,
    add(cause) {
      const key = keyOf(cause);
      let place = places.get(key);
      if (place === undefined) {
        // A message quotes the cell, in which there can be line breaks.
        const message = cause.message.replace(LINE_BREAKS, " ");
        place = causes.push({ ...cause, message }) - 1;
        places.set(key, place);
      }
      return place;
    },
  };
}

/** Equal causes, equal keys. Most causes have nothing but words, and for these there is a quick way. */
function keyOf(cause: Cause): string {
  const { rule, severity, value, message, repair, suggestions, unasked } = cause;
  if (repair !== null || suggestions.length > 0 || unasked) return JSON.stringify(cause);
  return `${rule} ${severity} ${value.length} ${value} ${message}`;
}
