import type { CodeSystem } from "../types";
import type { Fit } from "./compare";
import { gradeOf, type DescriptionMatch } from "./grade";
import type { OtherCode } from "./other-codes";

/**
 * A text must make up this share of another code's description to be evidence for it. More where clerks have
 * official short descriptions that our tables do not hold, and that can say something else than the long ones.
 */
const TELLING_COVER = 0.5;
const TELLING_COVER_BESIDE_SHORT_TEXTS = 0.75;
const NEARLY_ALL = 0.99;
const HALF = 0.5;

/** A residual category takes in whatever has no code of its own: its name does not say what. */
const RESIDUAL = /\b(other|elsewhere classified)\b/i;

function tellingCover(system: CodeSystem): number {
  return system === "hcpcs" ? TELLING_COVER_BESIDE_SHORT_TEXTS : TELLING_COVER;
}

/**
 * Weighs what speaks for another code. The text contradicts the code only if it names another condition
 * and shares no name with this one's descriptions, or is another's very description and shares less than half.
 *
 * @param others Codes that the text fits, best covered first; not the code itself, nor one above or below it.
 * @param own The code's own official description.
 */
export function weigh(
  fit: Fit,
  others: readonly OtherCode[],
  system: CodeSystem,
  own: string,
): DescriptionMatch {
  const grade = gradeOf(fit);
  const [best] = others;
  if (!best) return grade;
  const residual = RESIDUAL.test(own);
  const isAnothers = best.covered >= NEARLY_ALL;
  const isProof = isAnothers && (best.literal || !residual);
  const namesIt = best.names > 1 || (best.names === 1 && best.hasSubject);
  const isEvidence = namesIt && best.covered >= tellingCover(system) && !residual;
  if (fit.sharedNames === 0 && (isEvidence || (isProof && namesIt))) return "contradicts";
  if (isProof && fit.written < HALF && fit.official < HALF) return "contradicts";
  if (isAnothers || (fit.strangeNames > 0 && best.covered >= TELLING_COVER)) return "doubtful";
  return grade;
}
