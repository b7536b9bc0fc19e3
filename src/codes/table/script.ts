import { startOfLastWords } from "./words";

/** How one body is made from another: see format.ts. */
export interface Script {
  /** One of BASE. */
  readonly base: number;
  /** So many words at the end of the base stay. */
  readonly kept: number;
  /** So many words before those go. */
  readonly removed: number;
  /** What comes in their place. */
  readonly insertion: string;
}

/** The body that the script makes of its base. */
export function applyScript(base: string, { kept, removed, insertion }: Script): string {
  const keptFrom = startOfLastWords(base, base.length, kept);
  const removedFrom = startOfLastWords(base, keptFrom, removed);
  return base.slice(0, removedFrom) + insertion + base.slice(keptFrom);
}
