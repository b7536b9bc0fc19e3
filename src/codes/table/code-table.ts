import type {
  CodeOnDay,
  CodeStatus,
  CodeSystem,
  CodeTable,
  Day,
  Interval,
  Release,
  Span,
} from "../types";
import { toDisplay } from "../systems";

/** Where a code stands among the table's codes, which are in ascending order. */
export interface CodeIndex {
  readonly size: number;
  /** The code's place, or -1. */
  indexOf(code: string): number;
  codeAt(index: number): string;
  /** The place of the first code that is not less than the text; `size` if there is none. */
  lowerBound(text: string): number;
}

/** What a table knows apart from the codes' order and their descriptions. */
export interface TableFacts {
  readonly system: CodeSystem;
  readonly releases: readonly Release[];
  readonly coverage: Interval;
  /**
   * True where the publisher dates each code: a code of the table can then be judged beyond the coverage too.
   * False where dates follow from comparing releases: beyond them nothing is known.
   */
  readonly datedByPublisher: boolean;
  readonly changes: readonly Day[];
  /** The history of the code at that place, oldest first. */
  spansAt(index: number): readonly Span[];
}

/** The description of the code at that place on a day, or on the nearest day when the code existed. */
export type DescriptionAt = (index: number, day: Day) => string;

const NO_SPANS: readonly Span[] = [];

/** A table whose descriptions can be attached later. */
export interface DescribableTable extends CodeTable {
  describe(descriptionAt: DescriptionAt): void;
}

export function isWithin(interval: Interval, day: Day): boolean {
  return day >= interval.from && (interval.to === null || day <= interval.to);
}

interface Standing {
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

function standingBeyondCoverage(facts: TableFacts, spans: readonly Span[], day: Day): Standing {
  if (!facts.datedByPublisher) return OUTSIDE;
  const known = standing(spans, day);
  // A span that begins with the coverage may have begun before it.
  const startUnknown = known.status === "not-yet" && known.span?.from === facts.coverage.from;
  return startUnknown ? OUTSIDE : known;
}

/** Joins order, facts and (later) descriptions to what rules look codes up in. */
export function createCodeTable(index: CodeIndex, facts: TableFacts): DescribableTable {
  const { system, releases, coverage, changes } = facts;
  let descriptionAt: DescriptionAt | null = null;

  function find(code: string, day: Day): Standing {
    const covered = isWithin(coverage, day);
    const at = index.indexOf(code);
    if (at < 0) return covered ? UNKNOWN : OUTSIDE;
    const spans = facts.spansAt(at);
    return covered ? standing(spans, day) : standingBeyondCoverage(facts, spans, day);
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
    describe(attached) {
      descriptionAt = attached;
    },
    on(code, day): CodeOnDay {
      const { status, span } = find(code, day);
      return { system, code, display: toDisplay(system, code), status, span };
    },
    spans(code) {
      const at = index.indexOf(code);
      return at < 0 ? NO_SPANS : facts.spansAt(at);
    },
    description(code, day) {
      const at = descriptionAt ? index.indexOf(code) : -1;
      return at < 0 || !descriptionAt ? null : descriptionAt(at, day);
    },
    codeAt: (at) => index.codeAt(at),
    lowerBound: (prefix) => index.lowerBound(prefix),
  };
}
