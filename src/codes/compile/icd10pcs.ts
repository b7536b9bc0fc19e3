import { addDays } from "../day";
import type { Day, Interval, Release, Span } from "../types";
import type { CodeHistory, DatedText, TableHistory } from "./history";
import type { OrderLine } from "./icd10cm-order";
import type { EditorLine } from "./medicare-code-editor";

/** An order file of ICD-10-PCS, and the first day on which its codes were those in force. */
export interface ProcedureRelease extends Release {
  readonly lines: readonly OrderLine[];
}

/** A table's title names section, body system and root operation: ICD-10-PCS Official Guidelines, B1. */
const TITLE_LENGTH = 3;

type Stretch = { -readonly [Key in keyof Interval]: Interval[Key] };

/** Joins stretches that follow upon each other or overlap. */
function joined(stretches: readonly Interval[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    const follows = last && (last.to === null || addDays(last.to, 1) >= from);
    if (!follows) result.push({ from, to });
    else if (last.to !== null && (to === null || to > last.to)) last.to = to;
  }
  return result;
}

/** The days of each code as the Medicare Code Editor dates them, whatever edits it has on them. */
export function editorDays(lines: readonly EditorLine[]): Map<string, Stretch[]> {
  const byCode = new Map<string, Interval[]>();
  for (const { code, from, to } of lines) {
    const known = byCode.get(code);
    if (known) known.push({ from, to });
    else byCode.set(code, [{ from, to }]);
  }
  return new Map([...byCode].map(([code, stretches]) => [code, joined(stretches)]));
}

/** The codes that hold on a day. */
export function codesOn(days: ReadonlyMap<string, readonly Interval[]>, day: Day): Set<string> {
  const codes = new Set<string>();
  for (const [code, stretches] of days)
    if (stretches.some(({ from, to }) => from <= day && (to === null || day <= to)))
      codes.add(code);
  return codes;
}

/** Beyond the editor's last day a file says by itself which codes came and which went. */
function carryOn(days: Map<string, Stretch[]>, { from, lines }: ProcedureRelease): void {
  const listed = new Set(lines.filter(({ billable }) => billable).map(({ code }) => code));
  for (const [code, stretches] of days) {
    const last = stretches.at(-1);
    if (last?.to === null && !listed.has(code)) last.to = addDays(from, -1);
  }
  for (const code of listed) {
    const stretches = days.get(code) ?? [];
    if (stretches.at(-1)?.to !== null) stretches.push({ from, to: null });
    days.set(code, stretches);
  }
}

/** A title holds as long as a code below it does. */
function withTitles(days: ReadonlyMap<string, readonly Interval[]>): Map<string, Stretch[]> {
  const below = new Map<string, Interval[]>();
  for (const [code, stretches] of days) {
    const title = code.slice(0, TITLE_LENGTH);
    const known = below.get(title);
    if (known) known.push(...stretches);
    else below.set(title, [...stretches]);
  }
  const titles = [...below].map(([title, stretches]) => [title, joined(stretches)] as const);
  return new Map([...titles, ...[...days].map(([code, all]) => [code, joined(all)] as const)]);
}

/** The wordings of each code, from the first release that has it on. */
function wordings(releases: readonly ProcedureRelease[]): Map<string, DatedText[]> {
  const texts = new Map<string, DatedText[]>();
  for (const { from, lines } of releases) {
    for (const { code, description: text } of lines) {
      const known = texts.get(code);
      if (!known) texts.set(code, [{ from, text }]);
      else if (known.at(-1)?.text !== text) known.push({ from, text });
    }
  }
  return texts;
}

/**
 * ICD-10-PCS over time: which codes hold, and when, as the Medicare Code Editor dates them; their words as the order
 * files have them. A code that ended before the first file, or began after the last, has no words.
 *
 * @param editorLastDay the last day that the editor's table speaks of
 * @param releases the order files, oldest first
 * @param named what the table calls its releases, those that only the editor knows among them
 * @param lastDay the last day on which the newest of all these is in force
 */
export function inpatientHistory(
  lines: readonly EditorLine[],
  editorLastDay: Day,
  releases: readonly ProcedureRelease[],
  named: readonly Release[],
  lastDay: Day,
): TableHistory {
  const days = editorDays(lines);
  for (const release of releases) if (release.from > editorLastDay) carryOn(days, release);
  const texts = wordings(releases);
  const codes = [...withTitles(days)].map(([code, stretches]): CodeHistory => {
    const billable = code.length > TITLE_LENGTH;
    const spans = stretches.map((stretch): Span => ({ ...stretch, billable, inferred: false }));
    return { code, spans, texts: texts.get(code) ?? [] };
  });
  const first = Math.min(...codes.map(({ spans }) => spans[0]?.from ?? lastDay));
  return {
    system: "icd10pcs",
    releases: named.map(({ name, from }) => ({ name, from })),
    coverage: { from: first, to: lastDay },
    datedByPublisher: false,
    codes: codes.sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
