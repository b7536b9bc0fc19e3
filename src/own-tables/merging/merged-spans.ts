import { CPT_BEGAN } from "../../codes/cpt";
import { addDays } from "../../codes/day";
import type { Day, Span } from "../../codes/types";
import type { CodeList } from "../code-list";
import type { MergedSystem, OwnPart } from "./own-part";

function overlapsDays({ from, to }: Span, first: Day, last: Day | null): boolean {
  return (last === null || from <= last) && (to === null || to >= first);
}

/** What is left of a span on both sides of some days. */
function outsideOf(span: Span, first: Day, last: Day | null): Span[] {
  if (!overlapsDays(span, first, last)) return [span];
  const left: Span[] = [];
  if (span.from < first) left.push({ ...span, to: addDays(first, -1) });
  if (last !== null && (span.to === null || span.to > last))
    left.push({ ...span, from: addDays(last, 1) });
  return left;
}

/** Spans that touch and say the same are one. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    const end = last?.to ?? null;
    const continues =
      last &&
      end !== null &&
      addDays(end, 1) === span.from &&
      last.billable === span.billable &&
      last.inferred === span.inferred;
    if (continues) all[all.length - 1] = { ...last, to: span.to };
    else all.push(span);
  }
  return all;
}

/** For the part's days its word counts: the code is what its line says, or is not there. */
function withSnapshot(
  before: readonly Span[],
  code: string,
  part: OwnPart,
  isNewest: boolean,
): Span[] {
  const { list, from } = part;
  const to = isNewest ? null : part.to;
  const kept = before.flatMap((span) => outsideOf(span, from, to));
  const place = list.find(code);
  if (place >= 0) kept.push({ from, to, billable: list.billableAt(place), inferred: false });
  return joined(kept);
}

/** The stretches that a dated list tells of a code; null if it has the code not. */
function datedSpans(list: CodeList, code: string): Span[] | null {
  const first = list.find(code);
  if (first < 0) return null;
  const spans: Span[] = [];
  for (let place = first; place < list.size && list.codeAt(place) === code; place++) {
    const from = list.fromAt(place) ?? CPT_BEGAN;
    spans.push({ from, to: list.toAt(place), billable: list.billableAt(place), inferred: false });
  }
  return joined(spans);
}

/** Days on which one list or the other has the code. */
function union(some: readonly Span[], others: readonly Span[]): Span[] {
  const apart = others.flatMap((other) =>
    some.reduce<Span[]>(
      (left, { from, to }) => left.flatMap((span) => outsideOf(span, from, to)),
      [other],
    ),
  );
  return joined([...some, ...apart]);
}

/**
 * A code's history over the bundled table and the own lists; undefined if none has it.
 * - Snapshots (ICD-10): each list for its own days, the newest also for all that come.
 * - Dated lists over a bundled table (HCPCS): the newest list that has the code.
 * - Dated lists alone (CPT): a code is valid where any list has it.
 */
export function mergedSpans(
  { base, isDated, parts }: MergedSystem,
  code: string,
): readonly Span[] | undefined {
  const bundled = base?.spans(code) ?? [];
  let spans: readonly Span[] = bundled;
  const lastDay = base?.coverage.to ?? 0;
  parts.forEach((part, at) => {
    if (!isDated) {
      const isNewest = at === parts.length - 1 && (part.to ?? Infinity) >= lastDay;
      spans = withSnapshot(spans, code, part, isNewest);
      return;
    }
    const own = datedSpans(part.list, code);
    if (own) spans = base ? own : union(own, spans);
  });
  return spans.length > 0 ? spans : undefined;
}
