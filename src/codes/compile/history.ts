import type { CodeSystem, Day, Interval, Release, Span } from "../types";

/** A description and the day from which it was the official one. */
export interface DatedText {
  readonly from: Day;
  readonly text: string;
}

/** Everything that the official files say about one code over time. */
export interface CodeHistory {
  /** Claim form. */
  readonly code: string;
  /** Oldest first, no two overlapping. Cut where the code came, went, or turned from billable to header; a new wording does not cut. */
  readonly spans: readonly Span[];
  /** Oldest first; the first begins with the first span. */
  readonly texts: readonly DatedText[];
  /** The publisher's short descriptions in the same way, where it has any that we keep. */
  readonly shorts?: readonly DatedText[];
}

/** One code system's facts, read from the official files: what a table file is written from. */
export interface TableHistory {
  readonly system: CodeSystem;
  readonly releases: readonly Release[];
  readonly coverage: Interval;
  readonly datedByPublisher: boolean;
  /** Ascending by code, none twice. */
  readonly codes: readonly CodeHistory[];
}

/** Days on which anything in the table changes: a code comes or goes, turns billable or header, or is reworded. */
export function changeDays(table: TableHistory, dayAfter: (day: Day) => Day): Day[] {
  const days = new Set<Day>();
  const { from, to } = table.coverage;
  days.add(from);
  if (to !== null) days.add(dayAfter(to));
  for (const code of table.codes) {
    for (const span of code.spans) {
      days.add(span.from);
      if (span.to !== null) days.add(dayAfter(span.to));
    }
    for (const text of [...code.texts, ...(code.shorts ?? [])]) days.add(text.from);
  }
  return [...days].sort((a, b) => a - b);
}

/** The table with its short descriptions in place of the long ones. */
export function withShortTexts(table: TableHistory): TableHistory {
  const codes = table.codes.map((code) => ({ ...code, texts: code.shorts ?? [] }));
  return { ...table, codes };
}
