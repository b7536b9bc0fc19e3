import type { CheckProgress } from "./types";

/** How long a step works before it hands back. */
const SLICE_MS = 8;

/** Asks the clock whether it is time to hand back. */
export function sliceClock(): { readonly isOver: () => boolean; readonly begin: () => void } {
  let end = Date.now() + SLICE_MS;
  return { isOver: () => Date.now() >= end, begin: () => void (end = Date.now() + SLICE_MS) };
}

/** Hands back whenever a slice of time is used up, until the work is done. */
export function* sliced<T>(
  work: Generator<unknown, T>,
  progress: CheckProgress,
): Generator<CheckProgress, T> {
  const slice = sliceClock();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (!slice.isOver()) continue;
    yield progress;
    slice.begin();
  }
}

/** Does all steps at once. */
export function finished<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
