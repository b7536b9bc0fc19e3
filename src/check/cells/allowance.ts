/**
 * How often a check may still look for suggestions. A sheet whose codes are nearly all wrong, say a column of names
 * taken for one of codes, would otherwise keep it busy for minutes with help that nobody reads.
 */
export interface Allowance {
  /** True if it may be done once more; that once is then taken. */
  take(): boolean;
}

export const UNLIMITED: Allowance = { take: () => true };

export function allowanceOf(count: number): Allowance {
  let left = count;
  return { take: () => left-- > 0 };
}
