import type { CheckProgress } from "./types";

/** How long a step works before it hands back. */
export const SLICE_MS = 8;

/** Hands back whenever a slice of time is used up, until the work is done. */
export function* sliced<T>(
  work: Generator<unknown, T>,
  progress: CheckProgress,
): Generator<CheckProgress, T> {
  let sliceEnd = Date.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (Date.now() < sliceEnd) continue;
    yield progress;
    sliceEnd = Date.now() + SLICE_MS;
  }
}
