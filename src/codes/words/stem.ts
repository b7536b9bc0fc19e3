/** Plurals that no ending tells, and words that only look like plurals. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["feet", "foot"],
  ["teeth", "tooth"],
  ["women", "woman"],
  ["men", "man"],
  ["children", "child"],
  ["phalanges", "phalanx"],
  ["vertebrae", "vertebra"],
  ["indices", "index"],
  ["diagnoses", "diagnosis"],
  ["metastases", "metastasis"],
  ["prostheses", "prosthesis"],
  ["stenoses", "stenosis"],
  ["neuroses", "neurosis"],
  ["psychoses", "psychosis"],
  ["aids", "aids"],
  ["herpes", "herpes"],
  ["rabies", "rabies"],
  ["scabies", "scabies"],
  ["caries", "caries"],
  ["series", "series"],
  ["species", "species"],
  ["pubis", "pubis"],
]);

/** An ending of a plural and what stands there in the singular; the first that fits decides. */
const PLURAL_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(ss|us|is)$/, "$1"],
  [/ies$/, "y"],
  [/(ss|x|ch|sh)es$/, "$1"],
  [/s$/, ""],
];

const SHORTEST_PLURAL = 4;

/**
 * Takes a plural ending off a lower-case token. Only plurals: taking off more would join words that mean
 * different things (`hypertension` and `hypertensive` are joined by the word families instead).
 *
 * @param token A lower-case token.
 * @returns The stem; the token itself where no plural is seen.
 */
export function stemOf(token: string): string {
  if (token.length < SHORTEST_PLURAL || !token.endsWith("s")) return IRREGULAR.get(token) ?? token;
  const irregular = IRREGULAR.get(token);
  if (irregular !== undefined) return irregular;
  for (const [ending, singular] of PLURAL_ENDINGS) {
    if (ending.test(token)) return token.replace(ending, singular);
  }
  return token;
}
