import type { Fit } from "./compare";
import { fitOfTexts } from "./compare";

/**
 * How a written description stands to the official one: the same words; close enough (shortened, broader,
 * words left out); doubtful (look at it); or it contradicts, which only positive evidence can show.
 */
export type DescriptionMatch = "same" | "close" | "doubtful" | "contradicts";

/** A third of either side's words in common, and at least one of them a name, can be an honest description. */
const ENOUGH = 1 / 3;

/** Grades a fit as far as two texts alone allow: never `contradicts`. */
export function gradeOf(fit: Fit): Exclude<DescriptionMatch, "contradicts"> {
  if (fit.oppositeQuality) return "doubtful";
  if (fit.sameWords) return "same";
  const enough = fit.written >= ENOUGH || fit.official >= ENOUGH;
  const onlyQualities = fit.strangeNames === 0 && fit.written === 1;
  return enough && (fit.sharedNames > 0 || onlyQualities) ? "close" : "doubtful";
}

/**
 * Compares a written description with a code's official one.
 *
 * @param written What stands beside the code.
 * @param official The code's own description; or a list with the code's own first and the descriptions of the
 *   categories above it after it, since people also write those.
 * @returns `same`, `close` or `doubtful` for texts that share a name or a quality; `contradicts` when they
 *   share nothing at all. Two texts alone cannot show that the written one names another code, so
 *   `matchDescription` is slower to contradict.
 */
export function compareDescriptions(
  written: string,
  official: string | readonly string[],
): DescriptionMatch {
  const officials = typeof official === "string" ? [official] : official;
  const fit = fitOfTexts(written, officials);
  return fit.sharedNames === 0 && fit.strangeNames > 0 ? "contradicts" : gradeOf(fit);
}

/** True for a text all of whose words an official description has too. */
export function saysNoMore(written: string, official: string): boolean {
  const fit = fitOfTexts(written, [official]);
  return fit.written === 1 && fit.strangeNames === 0 && !fit.oppositeQuality;
}
