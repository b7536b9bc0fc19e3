import type { CodeAnswer, CodeQuestions } from "../check/describe-steps";
import type { CellValue } from "../claims/types";
import type { Day } from "../codes/types";

/** Questions that will be sent together. */
export interface Gathering {
  /** The place of the answer in `answers`; the same question asked again has the same place. */
  add(value: CellValue, day: Day): number;
  /** Rejects as the sending does. */
  readonly answers: Promise<readonly CodeAnswer[]>;
}

/** Excel calls a function once a cell, thousands in a row: they are waited for until none has come for so long. */
const QUIET_MS = 10;

/**
 * Gathers the questions of many calls, and sends each different one once, all in one message. While an answer is
 * awaited the next questions gather.
 * @returns the gathering that is open now; add to it before anything is awaited.
 */
export function gatherQuestions(
  send: (questions: CodeQuestions) => Promise<readonly CodeAnswer[]>,
): () => Gathering {
  let open: Gathering | null = null;
  let lastSent: Promise<unknown> = Promise.resolve();

  function begin(): Gathering {
    const values: CellValue[] = [];
    const days: Day[] = [];
    const places = new Map<Day, Map<CellValue, number>>();
    let calls = 0;

    async function whenQuiet(): Promise<readonly CodeAnswer[]> {
      await lastSent;
      for (let seen = -1; seen < calls;) {
        seen = calls;
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      }
      open = null;
      if (values.length === 0) return [];
      const sent = send({ values, days });
      lastSent = sent.catch(() => undefined); // whoever asked is told
      return sent;
    }

    return {
      add(value, day) {
        calls++;
        const ofDay = places.get(day) ?? new Map<CellValue, number>();
        places.set(day, ofDay);
        const known = ofDay.get(value);
        if (known !== undefined) return known;
        days.push(day);
        ofDay.set(value, values.push(value) - 1);
        return values.length - 1;
      },
      answers: whenQuiet(),
    };
  }

  return () => (open ??= begin());
}
