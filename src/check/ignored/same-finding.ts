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

/** Gives each finding its place as it is stored. To be asked in the order of the findings, for it counts them. */
export function placeReader(
  batch: Batch,
): (said: string, line: number, column: number) => IgnoredPlace {
  const names = columnNames(batch);
  const digestOf = lineDigests(batch);
  const latest = new Map<string, { readonly line: number; readonly nth: number }>();
  return (said, line, column) => {
    const place = { column: names.get(column) ?? "", line: digestOf(line) };
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
  const placeOf = placeReader(batch);
  const keys = causes.map((each) => (each.value === said.value ? saidKey(saidOf(each)) : ""));
  let place: IgnoredPlace | null = null;
  for (let i = 0; i <= finding; i++) {
    if (keys[cause[i]!] === key) place = placeOf(key, line[i]!, column[i]!);
  }
  return { ...said, place, reason, at };
}
