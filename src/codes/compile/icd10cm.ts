import { addDays } from "../day";
import type { Day, Release, Span } from "../types";
import type { CodeHistory, DatedText, TableHistory } from "./history";
import type { OrderLine } from "./icd10cm-order";

/** One release: what it is called, when it took effect, and every code that it has. */
export interface DiagnosisRelease extends Release {
  readonly lines: readonly OrderLine[];
}

interface OpenHistory {
  readonly spans: Span[];
  readonly texts: DatedText[];
  /** Place of the last release that had the code. */
  seen: number;
}

/**
 * Turns releases into the history of each code: a code holds from the first release that has it until the day
 * before the first release that has not.
 *
 * @param releases oldest first
 * @param lastDay the last day on which the newest release is in force
 */
export function diagnosisHistory(
  releases: readonly DiagnosisRelease[],
  lastDay: Day,
): TableHistory {
  const histories = new Map<string, OpenHistory>();
  releases.forEach((release, place) => {
    for (const line of release.lines) {
      const history = histories.get(line.code) ?? { spans: [], texts: [], seen: place };
      extend(history, line, release.from, place);
      histories.set(line.code, history);
    }
    const dayBefore = addDays(release.from, -1);
    for (const history of histories.values()) if (history.seen < place) close(history, dayBefore);
  });
  return {
    system: "icd10cm",
    releases: releases.map(({ name, from }) => ({ name, from })),
    coverage: { from: releases[0]?.from ?? lastDay, to: lastDay },
    datedByPublisher: false,
    codes: [...histories].map(toCodeHistory).sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

function extend(history: OpenHistory, line: OrderLine, from: Day, place: number): void {
  const last = history.spans.at(-1);
  const continues = last?.to === null && last.billable === line.billable;
  if (!continues) {
    close(history, addDays(from, -1));
    history.spans.push({ from, to: null, billable: line.billable, inferred: false });
  }
  if (history.texts.at(-1)?.text !== line.description)
    history.texts.push({ from, text: line.description });
  history.seen = place;
}

function close(history: OpenHistory, to: Day): void {
  const last = history.spans.at(-1);
  if (last?.to === null) history.spans[history.spans.length - 1] = { ...last, to };
}

function toCodeHistory([code, { spans, texts }]: [string, OpenHistory]): CodeHistory {
  return { code, spans, texts };
}
