import { lineMoves, lineNow, type LineShift } from "../../claims/line-moves";
import { findingsColumns } from "../findings/findings-columns";
import type { Cause, Findings } from "../types";

/** What a check of some lines found. */
export interface LinesChecked {
  /** The lines, ascending, as they stand now; null: all lines were checked. */
  readonly lines: readonly number[] | null;
  /** What was found in them, in order of line. */
  readonly findings: Findings;
}

/** Where each cause stands, for the list of causes that was merged last. */
const placesOfCauses = new WeakMap<readonly Cause[], Map<string, number>>();

/**
 * All findings after some lines were checked again: findings of other lines go along with their lines. Causes keep their
 * places, and new ones come behind them.
 * @param lineCount How many lines there were before the shifts.
 */
export function mergeFindings(
  before: Findings,
  lineCount: number,
  shifts: readonly LineShift[],
  { lines, findings }: LinesChecked,
): Findings {
  if (lines === null) return findings;
  const causes = [...before.causes];
  const places = causePlaces(before.causes);
  const placeOf = findings.causes.map((cause) => {
    const [key, alike] = keysOf(cause);
    let place = places.get(key) ?? (cause.unasked && places.get(alike));
    if (place === undefined) {
      place = causes.push(cause) - 1;
      note(places, cause, place);
    }
    return place;
  });
  placesOfCauses.set(causes, places);

  const moves = lineMoves(lineCount, shifts);
  const isChecked = new Set(lines);
  const merged = findingsColumns();
  let next = 0;
  const takeUpTo = (line: number) => {
    for (; next < findings.count && (findings.line[next] ?? 0) < line; next++) {
      const place = placeOf[findings.cause[next] ?? 0] ?? 0;
      merged.push(findings.line[next] ?? 0, findings.column[next] ?? 0, place);
    }
  };
  for (let i = 0; i < before.count; i++) {
    const line = lineNow(moves, before.line[i] ?? 0);
    if (line < 0 || isChecked.has(line)) continue;
    takeUpTo(line);
    merged.push(line, before.column[i] ?? 0, before.cause[i] ?? 0);
  }
  takeUpTo(Infinity);
  return merged.finish(causes, findings.claimLines);
}

function causePlaces(causes: readonly Cause[]): Map<string, number> {
  const known = placesOfCauses.get(causes);
  if (known) return known;
  const places = new Map<string, number>();
  causes.forEach((cause, place) => note(places, cause, place));
  return places;
}

/** A cause's key, and that of all that differ from it in no more than suggestions. */
function keysOf(cause: Cause): readonly [string, string] {
  const { rule, severity, value, message, repair } = cause;
  return [JSON.stringify(cause), JSON.stringify([rule, severity, value, message, repair])];
}

/** Where nobody looked for suggestions, those of the first cause alike are as good as any. */
function note(places: Map<string, number>, cause: Cause, place: number): void {
  const [key, alike] = keysOf(cause);
  places.set(key, place);
  if (!places.has(alike)) places.set(alike, place);
}
