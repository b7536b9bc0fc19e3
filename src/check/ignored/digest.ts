/** Of two different texts in one workbook, the chance that they share a digest is about one in 2^53. */
const SEEDS = [0x811c9dc5, 0x9e3779b1] as const;
/** FNV's prime, and another odd number for the second half. */
const FACTORS = [0x01000193, 0x85ebca6b] as const;

/** A short text that stands for a longer one: the same for the same text, in every version of this add-in. */
export function digest(text: string): string {
  let [high, low]: [number, number] = [...SEEDS];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, FACTORS[0]);
    low = Math.imul(low ^ unit, FACTORS[1]);
    low ^= low >>> 15;
  }
  const top = (high ^ (low >>> 11)) & 0x1f_ffff;
  return (top * 2 ** 32 + (low >>> 0)).toString(36);
}
