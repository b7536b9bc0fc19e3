import type { OwnEffect } from "../types";

/** All of it is known already. */
export function nothing(sentence: string): OwnEffect {
  return { kind: "nothing", sentence, replaces: [] };
}

/** It comes beside what there is. */
export function adds(sentence: string): OwnEffect {
  return { kind: "adds", sentence, replaces: [] };
}
