import { siftIgnored } from "../../check/ignored";
import type { Findings } from "../../check/types";
import type { SheetReading } from "../../excel/types";
import { resultsOf } from "../actions/check";
import type { Checked } from "../store/checked";
import { keepBrowsing } from "./keep-browsing";

/**
 * A check's results after lines were checked again, looked at as before.
 * @param lineNow Where a line of before stands now; -1 for one that went.
 */
export function renewed(
  before: Checked,
  reading: SheetReading,
  all: Findings,
  lineNow: (line: number) => number,
): Checked {
  const entries = [...before.ignored.map(({ entry }) => entry), ...before.notMet];
  const sifted = siftIgnored(reading.batch, all, entries);
  const results = resultsOf(reading, sifted.findings, null);
  return {
    ...before,
    ...sifted,
    ...results,
    all,
    browse: keepBrowsing(before, sifted.findings, results.groups, lineNow),
    checkedAt: new Date().toISOString(),
    outdated: false,
    quiet: true,
  };
}

/**
 * The lines (as they stand now) of which other things are said than before.
 * @param wasLine Which line a line was before; -1 for one that came in.
 */
export function linesThatDiffer(
  before: Findings,
  now: Findings,
  lines: Iterable<number>,
  wasLine: (line: number) => number,
): number[] {
  const [then, after] = [starts(before), starts(now)];
  return [...lines].filter((line) => {
    const was = wasLine(line);
    const a = was < 0 ? [] : said(before, then.get(was));
    const b = said(now, after.get(line));
    return a.length !== b.length || a.some((each, i) => each !== b[i]);
  });
}

/** Where each line's findings begin. */
function starts({ line, count }: Findings): Map<number, number> {
  const first = new Map<number, number>();
  for (let i = count - 1; i >= 0; i--) first.set(line[i] ?? 0, i);
  return first;
}

function said({ line, column, cause, causes }: Findings, start: number | undefined): string[] {
  const texts: string[] = [];
  if (start === undefined) return texts;
  for (let i = start; line[i] === line[start]; i++) {
    const { severity, message } = causes[cause[i] ?? -1] ?? {};
    texts.push(`${column[i]} ${severity} ${message}`);
  }
  return texts;
}
