import type { LoggedChange } from "../undo/change-log";
import type { ChangeOutcome, Work } from "../types";
import type { UnfinishedJob } from "../unfinished/job";
import type { Recorded } from "./change-record";
import { recordOf, recordOfUnfinished } from "./change-record";
import { keepChanges } from "./changes";

/** Takes changes down as they are made, and brings them into the workbook once the work is done. */
export interface Recorder {
  note(change: LoggedChange): void;
  /** Notes a job of an earlier pane, as far as the workbook was told of it. */
  noteUnfinished(job: UnfinishedJob): void;
  /** Notes what still waits to be noted. */
  keepWaiting(work?: Work): Promise<void>;
  /** Does a job and keeps with the workbook what it changed; a job that fails half-way too. */
  recorded<T extends ChangeOutcome | null>(job: Promise<T>, work?: Work): Promise<T>;
}

/** Changes that wait to be noted, at most: while Excel refuses, nothing piles up for ever. */
const MOST_WAITING = 50;

export function changeRecorder(): Recorder {
  let waiting: readonly Recorded[] = [];

  function note(recorded: Recorded): void {
    waiting = [...waiting, recorded].slice(-MOST_WAITING);
  }

  /** @returns False when the workbook could not take them: they wait for the next change. */
  async function keep(work?: Work): Promise<boolean> {
    const taken = waiting;
    if (taken.length === 0) return true;
    try {
      await keepChanges(taken, work);
    } catch {
      return false; // What was changed stands, and can be undone: only its line in the log is still to come.
    }
    waiting = waiting.filter((each) => !taken.includes(each));
    return true;
  }

  return {
    note: (change) => note(recordOf(change, new Date().toISOString())),
    noteUnfinished: (job) => note(recordOfUnfinished(job)),
    keepWaiting: async (work) => void (await keep(work)),
    recorded: async (job, work) => {
      let outcome;
      try {
        outcome = await job;
      } catch (error) {
        await keep(work);
        throw error;
      }
      const isKept = await keep(work);
      return isKept || outcome === null ? outcome : { ...outcome, unrecorded: true };
    },
  };
}
