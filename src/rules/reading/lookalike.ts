import type { CodeCell } from "../types";

/** A code that differs from what stands in the cell only by characters that look alike. */
export interface Lookalike {
  /** Claim form. */
  readonly code: string;
  /** True when it exists and no other code can be meant. */
  readonly certain: boolean;
  /** In words: "a letter O in place of a zero". */
  readonly differences: string;
}

export function lookalike(_cell: CodeCell): Lookalike | null {
  return null;
}
