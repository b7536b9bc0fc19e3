import type { CheckProgress } from "../../check/types";
import type { Work } from "../../excel/types";

/** Long enough that pausing costs little, short enough that Cancel, and a search that is typed meanwhile, answer at once. */
const SLICE_MS = 6;

/**
 * Runs steps to their end, pausing after every slice so that messages (Cancel among them) get their turn.
 * Rejects with the signal's reason once it is aborted; the steps' own errors pass through.
 */
export async function runSteps<Result>(
  steps: Generator<CheckProgress, Result>,
  work: Work = {},
): Promise<Result> {
  for (;;) {
    work.signal?.throwIfAborted();
    const end = performance.now() + SLICE_MS;
    let progress: CheckProgress | null = null;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      progress = step.value;
    } while (performance.now() < end);
    work.onProgress?.(progress.done, progress.total);
    await pause();
  }
}

/** Gives waiting messages their turn. A message channel, because nested timers are slowed to 4 ms and more. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
