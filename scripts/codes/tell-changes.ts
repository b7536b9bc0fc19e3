import type { CodeTable, Span } from "../../src/codes/types";

/** What a compiled table says that the one before did not. */
interface TableChanges {
  readonly system: string;
  readonly added: readonly string[];
  /** Codes that have another last day, or other days at all. */
  readonly ended: readonly string[];
  readonly otherDays: readonly string[];
  readonly reworded: readonly string[];
  readonly lastDay: readonly [before: number | null, now: number | null];
}

function daysOf(spans: readonly Span[]): string {
  return spans.map(({ from, to, billable }) => [from, to, billable].join()).join(";");
}

/** Compares two compiled tables of a system, both with their descriptions. */
export function changesBetween(before: CodeTable, now: CodeTable): TableChanges {
  const added: string[] = [];
  const ended: string[] = [];
  const otherDays: string[] = [];
  const reworded: string[] = [];
  const lastDay = now.coverage.to ?? 0;
  const lastDayBefore = before.coverage.to ?? 0;
  for (let at = 0; at < now.size; at++) {
    const code = now.codeAt(at);
    const spans = now.spans(code);
    const known = before.spans(code);
    if (known.length === 0) {
      added.push(code);
      continue;
    }
    const isOver = (each: readonly Span[]) => each.at(-1)?.to !== null;
    if (isOver(spans) && !isOver(known)) ended.push(code);
    else if (daysOf(spans) !== daysOf(known)) otherDays.push(code);
    const isReworded =
      before.description(code, lastDayBefore) !== now.description(code, lastDay) ||
      before.shortDescription(code, lastDayBefore) !== now.shortDescription(code, lastDay);
    if (isReworded) reworded.push(code);
  }
  return {
    system: now.system,
    added,
    ended,
    otherDays,
    reworded,
    lastDay: [before.coverage.to, now.coverage.to],
  };
}

const MOST_NAMED = 6;

function named(what: string, codes: readonly string[]): string[] {
  if (codes.length === 0) return [];
  const more = codes.length > MOST_NAMED ? ", …" : "";
  const count = codes.length.toLocaleString("en-US");
  return [`  ${count} ${what}: ${codes.slice(0, MOST_NAMED).join(", ")}${more}`];
}

/** The same in lines for a person; empty where nothing changed. */
export function changesText(changes: TableChanges): string[] {
  const { system, added, ended, otherDays, reworded, lastDay } = changes;
  const [before, now] = lastDay;
  const lines = [
    ...(before === now
      ? []
      : [`  covered until ${now ?? "further notice"}, was ${before ?? "further notice"}`]),
    ...named("new", added),
    ...named("ended", ended),
    ...named("with other days, or billable no more", otherDays),
    ...named("reworded", reworded),
  ];
  return lines.length > 0 ? [`${system}:`, ...lines] : [];
}

/** What provenance.json says of the lists beside the tables, as far as it is told. */
export interface ListsSaid {
  readonly lists: readonly {
    readonly list: string;
    readonly publication: string;
    readonly sha256: string;
    readonly entries: number;
  }[];
}

/** A line for each list that comes from another file now. */
export function listChangesText(before: ListsSaid, now: ListsSaid): string[] {
  const known = new Map(before.lists.map((each) => [each.list, each]));
  const lines = (entries: number | undefined) => (entries ?? 0).toLocaleString("en-US");
  return now.lists.flatMap(({ list, publication, sha256, entries }) => {
    const old = known.get(list);
    if (old?.sha256 === sha256) return [];
    return [
      `${list}:`,
      `  ${publication}, ${lines(entries)} lines, was ${old?.publication ?? "not there"}, ${lines(old?.entries)} lines`,
    ];
  });
}
