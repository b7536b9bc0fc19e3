/** Endings that make one word of another, longest first: `perforation`, `perforated` and `perforate` have one root. */
const ENDINGS = [
  "ational",
  "aneous",
  "ations",
  "ation",
  "ative",
  "ating",
  "itious",
  "ments",
  "ness",
  "ated",
  "atic",
  "ator",
  "osis",
  "otic",
  "itis",
  "itic",
  "ment",
  "ious",
  "eous",
  "ion",
  "ive",
  "ing",
  "ous",
  "ity",
  "ate",
  "ial",
  "ism",
  "ed",
  "ic",
  "al",
  "ar",
  "ia",
  "us",
  "um",
  "is",
  "es",
  "y",
  "a",
  "e",
];
const SHORTEST_ROOT = 4;
const DOUBLED_END = /([bdgmnprt])\1$/;

/**
 * What a word has in common with the words made from it and beside it: `stiff` of `stiffness`, `tubercul` of
 * `tuberculosis` and `tuberculous`. Rougher than the stem: good enough to find by, not to tell words apart.
 *
 * @param word A word as `wordsOf` gives it.
 */
export function derivationRoot(word: string): string {
  const ending = ENDINGS.find(
    (each) => word.length - each.length >= SHORTEST_ROOT && word.endsWith(each),
  );
  const root = ending === undefined ? word : word.slice(0, -ending.length);
  return root.replace(DOUBLED_END, "$1").replace(/i$/, "");
}
