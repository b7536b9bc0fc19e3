import type { Rows } from "../address";
import { together } from "../blocks";

/** Runs in any order as runs ascending and apart from each other, from a row on. */
export const joined = (all: readonly Rows[], from: number): Rows[] =>
  together([
    all
      .map(({ first, end }) => ({ first: Math.max(first, from), end }))
      .filter(({ first, end }) => first < end),
  ]);

/** Rows up to, not including, an end. */
export const clipped = (all: readonly Rows[], end: number): Rows[] =>
  all
    .map((rows) => ({ first: rows.first, end: Math.min(rows.end, end) }))
    .filter((rows) => rows.first < rows.end);
