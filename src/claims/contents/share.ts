/** A score that no role is given on: it takes more than this to be believed. */
export const HARDLY = 0.5;

/** The mean of a score (0 to 1) over all texts; 0 where there are none. */
export function share(texts: readonly string[], score: (text: string) => number): number {
  if (texts.length === 0) return 0;
  return texts.reduce((sum, text) => sum + score(text), 0) / texts.length;
}
