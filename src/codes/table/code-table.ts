import type { CodeOnDay, CodeStatus, CodeTable, Day, Interval, Span } from "../types";
import type { CodeFile, TableFacts } from "./read-codes";
import { readTexts, type DescriptionAt } from "./read-texts";
import { toDisplay } from "../systems";

const NO_SPANS: readonly Span[] = [];

/** A table whose descriptions can be attached later. */
export interface DescribableTable extends CodeTable {
  /**
   * @param bytes the table's texts file
   * @throws if they are not a texts file of this version
   */
  describe(bytes: Uint8Array, name: string): void;
  /** The same with the file of short descriptions, where the table has one. */
  describeShortly(bytes: Uint8Array, name: string): void;
}

export function isWithin(interval: Interval, day: Day): boolean {
  return day >= interval.from && (interval.to === null || day <= interval.to);
}

/** What a code is on a day: see `CodeOnDay`. */
export interface Standing {
  readonly status: CodeStatus;
  readonly span: Span | null;
}

const OUTSIDE: Standing = { status: "outside-coverage", span: null };
const UNKNOWN: Standing = { status: "unknown", span: null };

/** Places a day among the spans of a code that the table has. */
function standing(spans: readonly Span[], day: Day): Standing {
  let before: Span | null = null;
  for (const span of spans) {
    if (day < span.from) break;
    if (isWithin(span, day)) return { status: span.billable ? "valid" : "header", span };
    before = span;
  }
  if (before) return { status: "expired", span: before };
  return { status: "not-yet", span: spans[0] ?? null };
}

function standingBeyondCoverage(facts: Dating, spans: readonly Span[], day: Day): Standing {
  if (!facts.datedByPublisher) return OUTSIDE;
  const known = standing(spans, day);
  // A span that begins with the coverage may have begun before it.
  const startUnknown = known.status === "not-yet" && known.span?.from === facts.coverage.from;
  return startUnknown ? OUTSIDE : known;
}

/** What decides about a day that no release covers. */
export type Dating = Pick<TableFacts, "coverage" | "datedByPublisher">;

/** What a code with these spans is on a day; undefined for a code that the table has not. */
export function standingOf(
  dating: Dating,
  spans: readonly Span[] | undefined,
  day: Day,
  isCovered = isWithin(dating.coverage, day),
): Standing {
  if (!spans) return isCovered ? UNKNOWN : OUTSIDE;
  return isCovered ? standing(spans, day) : standingBeyondCoverage(dating, spans, day);
}

/** What rules look codes up in, made from a codes file; descriptions can follow. */
export function createCodeTable({ facts, index, histories }: CodeFile): DescribableTable {
  const { system, releases, coverage, changes } = facts;
  let descriptionAt: DescriptionAt | null = null;
  let shortDescriptionAt: DescriptionAt | null = null;

  function historyOf(code: string): readonly Span[] | undefined {
    const number = index.historyOf(code);
    return number < 0 ? undefined : histories[number];
  }

  return {
    system,
    releases,
    coverage,
    changes,
    size: index.size,
    get described() {
      return descriptionAt !== null;
    },
    describe(bytes, name) {
      descriptionAt = readTexts(bytes, index, name);
    },
    describeShortly(bytes, name) {
      shortDescriptionAt = readTexts(bytes, index, name);
    },
    on(code, day): CodeOnDay {
      const { status, span } = standingOf(facts, historyOf(code), day);
      return { system, code, display: toDisplay(system, code), status, span };
    },
    spans(code) {
      return historyOf(code) ?? NO_SPANS;
    },
    description(code, day) {
      const at = descriptionAt ? index.indexOf(code) : -1;
      return at < 0 || !descriptionAt ? null : descriptionAt(at, day);
    },
    shortDescription(code, day) {
      const at = shortDescriptionAt ? index.indexOf(code) : -1;
      return at < 0 ? null : shortDescriptionAt?.(at, day) || null;
    },
    codeAt: (at) => index.codeAt(at),
    lowerBound: (prefix) => index.lowerBound(prefix),
  };
}
