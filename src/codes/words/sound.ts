/** Spellings of one sound, and the letter that stands for it; applied in this order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:pn|kn|gn)/, "n"],
  [/^ps/, "s"],
  [/^wr/, "r"],
  [/^x/, "s"],
  [/^rh|rrh/g, "r"],
  [/ph/g, "f"],
  [/gh(?=t)/g, ""],
  [/tch|sch|ch|ck/g, "k"],
  [/s?c(?=[eiy])/g, "s"],
  [/[cq]/g, "k"],
  [/[zx]/g, "s"],
  [/t(?=ion)/g, "s"],
  [/dg|j/g, "g"],
  // Within a word, vowels and what sounds like one are what people mix up first.
  [/(.)[aeiouyhw]+/g, "$1"],
  [/^[aeiouy]+/, "a"],
  [/(.)\1+/g, "$1"],
];

/**
 * How a word sounds, roughly: words that are spelt by ear (`newmonia`, `skitzofrenia`) sound like the real one.
 *
 * @param word A lower-case word.
 */
export function soundOf(word: string): string {
  return SOUNDS.reduce((sound, [spelling, letter]) => sound.replace(spelling, letter), word);
}
