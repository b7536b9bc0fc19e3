import { wordsOf } from "./canonical";
import { WORD_FAMILIES } from "./lists/families";
import { WORD_ROOTS } from "./lists/roots";

let families: Map<string, readonly string[]> | undefined;

function compileFamilies(): Map<string, readonly string[]> {
  const compiled = new Map<string, readonly string[]>();
  for (const line of WORD_FAMILIES) {
    const members = wordsOf(line);
    for (const member of members) {
      compiled.set(member, [
        ...(compiled.get(member) ?? []),
        ...members.filter((m) => m !== member),
      ]);
    }
  }
  return compiled;
}

const ALONE: readonly string[] = [];

/** The other words of a word's families; empty for most words. */
export function relativesOf(word: string): readonly string[] {
  families ??= compileFamilies();
  return families.get(word) ?? ALONE;
}

/** A shortened word keeps its first letter and this share of the whole word's letters, at least. */
const LEAST_LETTERS_KEPT = 0.3;
const SHORTEST_BEGINNING = 3;

/**
 * True if `short` can be a short form of the word: its beginning (`complic`), or some of its letters in
 * order from the first on (`encntr`).
 */
export function isShortFormOf(short: string, word: string): boolean {
  if (short.length >= word.length || short.length < 2 || short[0] !== word[0]) return false;
  if (short.length >= SHORTEST_BEGINNING && word.startsWith(short)) return true;
  if (short.length < word.length * LEAST_LETTERS_KEPT || short.length < SHORTEST_BEGINNING)
    return false;
  let at = 0;
  for (let i = 0; i < word.length && at < short.length; i++) {
    if (word[i] === short[at]) at++;
  }
  return at === short.length;
}

const SHORTEST_SHARED_STEM = 5;
/** `hypertension` and `hypertensive` share most of their letters; `hypothyroidism` and `hypothermia` do not. */
const LEAST_SHARED = 0.65;

/** True if two words share so long a beginning that they are forms of one word. */
export function shareStem(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return shared >= SHORTEST_SHARED_STEM && shared >= longer * LEAST_SHARED;
}

/**
 * True if one typing error makes one word into the other: a letter wrong, missing or too many, or two
 * neighbours swapped.
 */
export function isOneTypoApart(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (longer - shorter > 1 || a === b) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const between = longer - start - end;
  if (between <= 1) return true;
  const areSwapped = a[start] === b[start + 1] && a[start + 1] === b[start];
  return between === 2 && longer === shorter && areSwapped;
}

const ROOTS: readonly (readonly string[])[] = WORD_ROOTS.map((line) => line.split(" "));
const knownRoots = new Map<string, number>();
const MOST_ROOTS_KEPT = 50_000;

/** The number of the line of roots that a word begins with (`nephritis` and `kidney` have one); -1 for none. */
export function rootOf(word: string): number {
  let root = knownRoots.get(word);
  if (root === undefined) {
    root = ROOTS.findIndex((spellings) => spellings.some((spelling) => word.startsWith(spelling)));
    if (knownRoots.size >= MOST_ROOTS_KEPT) knownRoots.clear();
    knownRoots.set(word, root);
  }
  return root;
}
