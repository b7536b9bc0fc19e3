import { count, many } from "../numbers";
import type { CopyOutcome } from "./write-copy";

const MOST_ADDRESSES = 10;

/** What was saved, and what was left alone, for people. */
export function* copyText(copy: CopyOutcome): Generator<string> {
  const corrected = many(copy.corrected, "cell corrected", "cells corrected");
  const described = many(copy.described, "description filled in", "descriptions filled in");
  yield `\nSaved ${copy.path}: ${corrected}, ${described}.\n`;
  yield* leftAlone(copy);
}

/** What a person has to look after. Nothing when all went as asked. */
export function* leftAlone({ refused, formulas }: CopyOutcome): Generator<string> {
  if (refused > 0) {
    yield `Left alone: ${many(refused, "correction that contradicts", "corrections that contradict")} another one of the same cell.\n`;
  }
  if (formulas.length === 0) return;
  const more = formulas.length - MOST_ADDRESSES;
  const rest = more > 0 ? ` and ${count(more)} more` : "";
  const shown = formulas.slice(0, MOST_ADDRESSES).join(", ");
  yield `Left alone, because they hold formulas: ${shown}${rest}.\n`;
}
