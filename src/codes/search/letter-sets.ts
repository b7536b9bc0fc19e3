const A = 97;
const LETTERS = 26;
/** Plural endings come and go: words that differ in this letter are not told apart by it. */
const ALL_BUT_S = ~(1 << (115 - A));

/** Which letters a word has, a bit for each; the last bits for digits and whatever else. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - A;
    letters |= 1 << (letter >= 0 && letter < LETTERS ? letter : LETTERS);
  }
  return letters & ALL_BUT_S;
}

/** How many letters one word has and the other has not. */
export function differenceIn(a: number, b: number): number {
  let different = a ^ b;
  let count = 0;
  for (; different !== 0; count++) different &= different - 1;
  return count;
}
