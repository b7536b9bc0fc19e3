import { addDays } from "../day";
import { BILLABLE, CODES_MAGIC, INFERRED } from "../table/format";
import type { Span } from "../types";
import { byteWriter, writeJson, type ByteWriter } from "./byte-writer";
import { changeDays, type TableHistory } from "./history";
import { minimalAutomaton, type State } from "./minimal-automaton";
import { writeDays } from "./write-days";

/** A table's `codes.bin`, as table/format.ts describes it. The same table gives the same bytes. */
export function writeCodes(table: TableHistory): Uint8Array {
  const file = byteWriter(CODES_MAGIC);
  const { system, releases, coverage, datedByPublisher, codes } = table;
  const changes = changeDays(table, (day) => addDays(day, 1));
  writeJson(file, { system, releases, coverage, datedByPublisher, changes });

  const histories = distinctHistories(table);
  writeHistories(
    file,
    [...histories.values()].map(({ spans }) => spans),
  );
  const numbers = new Map([...histories.keys()].map((key, number) => [key, number]));
  const states = minimalAutomaton(
    codes.map(({ code }) => code),
    codes.map(({ spans }) => numbers.get(keyOf(spans)) ?? 0),
  );
  writeAutomaton(file, states);
  return file.finish();
}

function keyOf(spans: readonly Span[]): string {
  return spans
    .map(({ from, to, billable, inferred }) => [from, to, billable, inferred].join())
    .join(";");
}

/** The histories that occur, the most frequent first: small numbers for what is often said. */
function distinctHistories(
  table: TableHistory,
): Map<string, { spans: readonly Span[]; uses: number }> {
  const found = new Map<string, { spans: readonly Span[]; uses: number }>();
  for (const { spans } of table.codes) {
    const key = keyOf(spans);
    found.set(key, { spans, uses: (found.get(key)?.uses ?? 0) + 1 });
  }
  return new Map([...found].sort(([, a], [, b]) => b.uses - a.uses));
}

function writeHistories(file: ByteWriter, histories: readonly (readonly Span[])[]): void {
  const spans = histories.flat();
  const bounds = new Set(spans.flatMap(({ from, to }) => (to === null ? [from] : [from, to])));
  const places = writeDays(file, bounds);
  file.number(histories.length);
  for (const history of histories) file.number(history.length);
  for (const { from } of spans) file.number(places.get(from) ?? 0);
  for (const { to } of spans) file.number(to === null ? 0 : (places.get(to) ?? 0) + 1);
  for (const span of spans)
    file.number((span.billable ? BILLABLE : 0) + (span.inferred ? INFERRED : 0));
}

/** The columns that spell the codes. */
export function writeAutomaton(file: ByteWriter, states: readonly State[]): void {
  const edges = states.flatMap((state, at) =>
    state.edges.map(({ label, target }) => ({ label, distance: at - target })),
  );
  file.number(states.length);
  file.number(edges.length);
  for (const state of states) file.number(state.history);
  for (const state of states) file.number(state.edges.length);
  file.bytes(edges.map(({ label }) => label));
  file.bytes(edges.map(({ distance }) => distance & 255));
  file.bytes(edges.map(({ distance }) => distance >> 8));
}
