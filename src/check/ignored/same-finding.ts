import type { Batch } from "../../claims/types";
import type { Cause, Findings } from "../types";
import { digest } from "./digest";
import { columnNames, lineDigests, SEPARATOR } from "./place";
import type { IgnoredFinding, IgnoredPlace } from "./types";

/** What a finding says, apart from where. */
export type Said = Pick<IgnoredFinding, "rule" | "value" | "message">;

/** What an ignored finding is known again by; its reason and its time are not part of it. */
export function keyOf({ rule, value, message, place }: Omit<IgnoredFinding, "reason" | "at">) {
  return JSON.stringify([rule, value, message, place && [place.column, place.line, place.nth]]);
}

/** One text for all that findings say alike. */
export const saidKey = ({ rule, value, message }: Said): string =>
  [rule, value, message].join(SEPARATOR);

export const saidOf = ({ rule, value, message }: Cause): Said => ({
  rule,
  value,
  message: digest(message),
});

/** Gives a finding its place; null in a line that is none of those wanted. */
export type PlaceReader = (said: string, line: number, column: number) => IgnoredPlace | null;

/**
 * Gives each finding its place as it is stored. To be asked in the order of the findings, for it counts them.
 * @param wanted Digests of the lines that matter: of all others a large sheet has many.
 */
export function placeReader(
  batch: Batch,
  digestOf: (line: number) => string,
  wanted: ReadonlySet<string>,
): PlaceReader {
  const names = columnNames(batch);
  const latest = new Map<string, { readonly line: number; readonly nth: number }>();
  return (said, line, column) => {
    const digest = digestOf(line);
    if (!wanted.has(digest)) return null;
    const place = { column: names.get(column) ?? "", line: digest };
    const key = [said, place.column, place.line].join(SEPARATOR);
    const before = latest.get(key);
    // A list can hold the same code twice: one cell, for all that.
    const nth = !before ? 0 : before.line === line ? before.nth : before.nth + 1;
    latest.set(key, { line, nth });
    return { ...place, nth };
  };
}

/**
 * One finding as it is to be stored when a person ignores it.
 * @param finding Its index among all findings of the check, those ignored before included.
 */
export function toIgnore(
  batch: Batch,
  findings: Findings,
  finding: number,
  { everywhere, reason, at }: { everywhere: boolean; reason: string; at: string },
): IgnoredFinding {
  const { line, column, cause, causes } = findings;
  const said = saidOf(causes[cause[finding]!]!);
  if (everywhere) return { ...said, place: null, reason, at };
  const key = saidKey(said);
  const digestOf = lineDigests(batch);
  const placeOf = placeReader(batch, digestOf, new Set([digestOf(line[finding]!)]));
  const keys = causes.map((each) => (each.value === said.value ? saidKey(saidOf(each)) : ""));
  let place: IgnoredPlace | null = null;
  for (let i = 0; i <= finding; i++) {
    if (keys[cause[i]!] === key) place = placeOf(key, line[i]!, column[i]!) ?? place;
  }
  return { ...said, place, reason, at };
}
