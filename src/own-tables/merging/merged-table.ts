import { addDays } from "../../codes/day";
import { toDisplay } from "../../codes/systems";
import { isWithin, standingOf, type DescribableTable } from "../../codes/table/code-table";
import type { CodeTable, Day, Interval, Span } from "../../codes/types";
import type { CodeList } from "../code-list";
import { mergedIndex } from "./merged-index";
import { mergedSpans } from "./merged-spans";
import type { MergedSystem, OwnPart } from "./own-part";

const NO_SPANS: readonly Span[] = [];
/** Histories that are kept, so that a sheet's codes are put together once. */
const MOST_KEPT = 20_000;

/** The first to the last day of all; with gaps, which `isCovered` knows. */
function coverageOf({ base, parts }: MergedSystem): Interval {
  const all = [...(base ? [base.coverage] : []), ...parts];
  const isOpen = all.some(({ to }) => to === null);
  return {
    from: Math.min(...all.map(({ from }) => from)),
    to: isOpen ? null : Math.max(...all.map(({ to }) => to ?? 0)),
  };
}

function changesOf({ base, isDated, parts }: MergedSystem): Day[] {
  const changes = new Set(base?.changes ?? []);
  for (const { from, to, list } of parts) {
    if (from > 0) changes.add(from);
    if (to !== null) changes.add(addDays(to, 1));
    if (!isDated) continue;
    for (let place = 0; place < list.size; place++) {
      const [first, last] = [list.fromAt(place), list.toAt(place)];
      if (first !== null) changes.add(first);
      if (last !== null) changes.add(addDays(last, 1));
    }
  }
  return [...changes].sort((a, b) => a - b);
}

/** The text of the line that holds on the day, or of the nearest before it, or of the first. */
function textIn(list: CodeList, code: string, day: Day): string | null {
  const first = list.find(code);
  if (first < 0) return null;
  let best = first;
  for (let place = first; place < list.size && list.codeAt(place) === code; place++)
    if ((list.fromAt(place) ?? 0) <= day) best = place;
  return list.textAt(best) || null;
}

/** The release, or else the span, since when the bundled table's text of that day holds. */
function bundledSince(base: CodeTable, code: string, day: Day): Day | null {
  const [first] = base.spans(code);
  if (!first) return null;
  const has = (from: Day) => ["valid", "header"].includes(base.on(code, from).status);
  return base.releases.findLast(({ from }) => from <= day && has(from))?.from ?? first.from;
}

/** What the code meant on the day: in the newest release by then that has it, or in the first one of all. */
function descriptionOf({ base, parts }: MergedSystem, code: string, day: Day): string | null {
  const own = parts.filter(({ list }) => list.find(code) >= 0);
  if (own.length === 0) return base?.description(code, day) ?? null;
  const since = base && bundledSince(base, code, day);
  const bundled = since === null ? [] : [{ from: since, part: null }];
  // In order of their days; what is own comes behind what is bundled of the same day, so that it wins.
  const told = [...bundled, ...own.map((part) => ({ from: part.from, part }))].sort(
    (a, b) => a.from - b.from,
  );
  const at = told.findLastIndex(({ from }) => from <= day);
  for (const { part } of at < 0 ? told : told.slice(0, at + 1).reverse()) {
    const text = part ? textIn(part.list, code, day) : (base?.description(code, day) ?? null);
    if (text !== null) return text;
  }
  return null;
}

/** The short description of the newest list by then, bundled or own; of a later one, where none has it earlier. */
function shortDescriptionOf({ base, parts }: MergedSystem, code: string, day: Day): string | null {
  const textOf = ({ shorts }: OwnPart) => shorts && textIn(shorts, code, day);
  const own = parts.filter(({ from }) => from <= day).reverse();
  for (const part of own) {
    const text = textOf(part);
    if (text) return text;
  }
  const bundled = base?.shortDescription(code, day);
  return bundled ?? parts.map(textOf).find(Boolean) ?? null;
}

function isDescribable(table: CodeTable | null): table is DescribableTable {
  return table !== null && "describe" in table;
}

/** A bundled table and own lists as one table, as if they had been compiled together. */
export function mergedTable(merged: MergedSystem): DescribableTable {
  const { system, base, isDated, parts } = merged;
  const coverage = coverageOf(merged);
  const dating = { coverage, datedByPublisher: isDated };
  const covered = [...(base ? [base.coverage] : []), ...parts];
  const isCovered = (day: Day) => covered.some((interval) => isWithin(interval, day));
  const known = new Map<string, readonly Span[] | undefined>();

  function historyOf(code: string): readonly Span[] | undefined {
    if (known.has(code)) return known.get(code);
    if (known.size >= MOST_KEPT) known.clear();
    const spans = mergedSpans(merged, code);
    known.set(code, spans);
    return spans;
  }

  return {
    system,
    releases: [...(base?.releases ?? []), ...parts.map(({ name, from }) => ({ name, from }))].sort(
      (a, b) => a.from - b.from,
    ),
    coverage,
    changes: changesOf(merged),
    ...mergedIndex(
      base,
      parts.map(({ list }) => list),
    ),
    get described() {
      return base?.described ?? true;
    },
    describe(bytes, name) {
      if (isDescribable(base)) base.describe(bytes, name);
    },
    describeShortly(bytes, name) {
      if (isDescribable(base)) base.describeShortly(bytes, name);
    },
    on(code, day) {
      // What the bundled table says of days before its releases stays as it is.
      if (!isDated && base && day < base.coverage.from && base.spans(code).length > 0)
        return base.on(code, day);
      const { status, span } = standingOf(dating, historyOf(code), day, isCovered(day));
      return { system, code, display: toDisplay(system, code), status, span };
    },
    spans: (code) => historyOf(code) ?? NO_SPANS,
    description: (code, day) => descriptionOf(merged, code, day),
    shortDescription: (code, day) => shortDescriptionOf(merged, code, day),
  };
}
