import type { Findings } from "../types";

/**
 * How often a check may still look for suggestions. A sheet whose codes are nearly all wrong, say a column of names
 * taken for one of codes, would otherwise keep it busy for minutes with help that nobody reads.
 */
export interface Allowance {
  /** True if it may be done once more; that once is then taken. */
  take(): boolean;
}

/**
 * Wrong codes of one list for which suggestions are looked for, some milliseconds each. For any other they are looked for
 * once somebody asks.
 */
export const MOST_SUGGESTED_FOR = 500;

export const UNLIMITED: Allowance = { take: () => true };

export function allowanceOf(count: number): Allowance {
  let left = count;
  return { take: () => left-- > 0 };
}

/** For how many more wrong codes a list may get suggestions, when lines of it are checked again. */
export function suggestionsLeft({ causes, cause }: Findings): number {
  const suggested = new Set<number>();
  for (const each of cause) if (causes[each]?.suggestions.length) suggested.add(each);
  return Math.max(0, MOST_SUGGESTED_FOR - suggested.size);
}
