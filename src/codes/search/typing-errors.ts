import { wordsOf } from "../words/canonical";
import { phraseBook } from "../words/phrases";
import { isOneTypoApart } from "../words/similar";
import { soundOf } from "../words/sound";
import type { WordIndex } from "../words/word-index";

const SHORTEST_CORRECTED = 4;
/** People cut words short anywhere in a query, not only the one that they are typing. */
const SHORTEST_COMPLETED = 3;
const MOST_CANDIDATES = 4;
const MOST_TEXTS = 8;

/** A word that a query may have meant, and how many descriptions hold it. */
interface KnownWord {
  readonly word: string;
  /** The word with each doubled letter once. */
  readonly single: string;
  readonly often: number;
}

function isKnown(word: string, indexes: readonly WordIndex[]): boolean {
  return phraseBook().words.has(word) || indexes.some((index) => index.numberOf(word) >= 0);
}

/** A typing error and a letter doubled or not, and an ending. */
const MOST_LONGER = 2;

/** Words are kept without their plural endings, but people mistype the ending too. */
function mayBe(written: string, single: string, known: string, knownSingle: string): boolean {
  if (isOneTypoApart(written, known) || isOneTypoApart(written, `${known}s`)) return true;
  if (single.length < SHORTEST_CORRECTED) return false;
  return single === knownSingle || isOneTypoApart(single, knownSingle);
}

const DOUBLED = /(.)\1+/g;
/** Which letters are doubled is what people forget first: `hemmorhoid`, `diarhea`. */
function undoubled(word: string): string {
  return word.replace(DOUBLED, "$1");
}

/** Shorter words sound like too many others. */
const SHORTEST_HEARD = 6;
const SHORTEST_SOUND = 3;
const MOST_REMEMBERED = 500;

/** The words of one vocabulary that a mistyped word may be, by how often each is used; kept for the next key. */
class Vocabulary {
  private readonly byLength: KnownWord[][] = [];
  private readonly bySound = new Map<string, KnownWord[]>();
  private readonly answers = new Map<string, ReadonlyMap<string, Likeness>>();

  constructor(words: Iterable<readonly [word: string, often: number]>) {
    for (const [word, often] of words) {
      const known = { word, single: undoubled(word), often };
      (this.byLength[word.length] ??= []).push(known);
      if (word.length < SHORTEST_HEARD) continue;
      const sound = soundOf(word);
      const alike = this.bySound.get(sound);
      if (alike) alike.push(known);
      else this.bySound.set(sound, [known]);
    }
  }

  likeTo(word: string): ReadonlyMap<string, Likeness> {
    let found = this.answers.get(word);
    if (!found) {
      found = this.find(word);
      if (this.answers.size >= MOST_REMEMBERED) this.answers.clear();
      this.answers.set(word, found);
    }
    return found;
  }

  private find(word: string): ReadonlyMap<string, Likeness> {
    const found = new Map<string, Likeness>();
    const single = undoubled(word);
    for (let length = word.length - MOST_LONGER; length <= word.length + MOST_LONGER; length++) {
      for (const { word: known, single: knownSingle, often } of this.byLength[length] ?? []) {
        if (mayBe(word, single, known, knownSingle)) found.set(known, { often, isTypo: true });
      }
    }
    const sound = word.length < SHORTEST_HEARD ? "" : soundOf(word);
    if (sound.length < SHORTEST_SOUND) return found;
    for (const { word: known, often } of this.bySound.get(sound) ?? []) {
      if (!found.has(known)) found.set(known, { often, isTypo: false });
    }
    return found;
  }
}

interface Likeness {
  readonly often: number;
  /** One typing error away; else it only sounds alike. */
  readonly isTypo: boolean;
}

const ofTables = new WeakMap<WordIndex, Vocabulary>();
let ofLists: Vocabulary | undefined;

function vocabularyOf(index: WordIndex): Vocabulary {
  let vocabulary = ofTables.get(index);
  if (!vocabulary) {
    vocabulary = new Vocabulary(
      index.words.map((word, number) => [word, index.placesWith(number).length] as const),
    );
    ofTables.set(index, vocabulary);
  }
  return vocabulary;
}

function vocabularyOfLists(): Vocabulary {
  ofLists ??= new Vocabulary(Array.from(phraseBook().words, (word) => [word, 0] as const));
  return ofLists;
}

/** Sorts a table's words for corrections ahead, so that the first typing error is found as fast as the next. */
export function prepareCorrections(index: WordIndex): void {
  vocabularyOf(index);
  vocabularyOfLists();
}

/** Words of the tables and the lists that one typing error makes into the word, then words that sound so. */
function mistypedAs(word: string, indexes: readonly WordIndex[]): string[] {
  const found = new Map<string, Likeness>();
  for (const vocabulary of [...indexes.map(vocabularyOf), vocabularyOfLists()]) {
    for (const [known, { often, isTypo }] of vocabulary.likeTo(word)) {
      found.set(known, { often: (found.get(known)?.often ?? 0) + often, isTypo });
    }
  }
  // People seldom mistake the first letter.
  const isSameFirst = (known: string): number => Number(known[0] === word[0]);
  return [...found]
    .sort(
      ([a, likeA], [b, likeB]) =>
        Number(likeB.isTypo) - Number(likeA.isTypo) ||
        isSameFirst(b) - isSameFirst(a) ||
        likeB.often - likeA.often,
    )
    .slice(0, MOST_CANDIDATES)
    .map(([known]) => known);
}

/** Words of the lists that begin so: the tables' own words are found by their beginnings anyway. */
function completions(beginning: string): string[] {
  const found: string[] = [];
  for (const known of phraseBook().words) {
    if (known.length > beginning.length && known.startsWith(beginning)) found.push(known);
    if (found.length === MOST_CANDIDATES) break;
  }
  return found;
}

const SHORTEST_AHEAD = 4;
const MOST_AHEAD = 2;

/**
 * The query with its last word, while it is being typed, completed to one that the lists know other words for:
 * `hyperthyr` to `hyperthyroidism`, which officially is thyrotoxicosis.
 */
export function completed(words: readonly string[]): string[][] {
  const last = words.at(-1) ?? "";
  if (last.length < SHORTEST_AHEAD || isKnown(last, [])) return [];
  return completions(last)
    .filter((whole) => phraseBook().meanings.has(whole))
    .slice(0, MOST_AHEAD)
    .map((whole) => [...words.slice(0, -1), whole]);
}

/**
 * The query as it may have been meant: each word that nobody knows replaced by those that begin so, and, unless it is
 * still being typed, by those that are a typing error away.
 *
 * @param finished True once the last word is complete.
 * @returns Word lists, the likeliest first; empty if no word can be corrected.
 */
export function corrected(
  query: string,
  finished: boolean,
  indexes: readonly WordIndex[],
): string[][] {
  const words = wordsOf(query);
  let texts: string[][] = [[]];
  let corrections = 0;
  words.forEach((word, at) => {
    const isUnknown = word.length >= SHORTEST_COMPLETED && !isKnown(word, indexes);
    const ahead = isUnknown ? completions(word) : [];
    const isTyping = !finished && at === words.length - 1;
    const isWhole = isUnknown && word.length >= SHORTEST_CORRECTED;
    const candidates =
      isWhole && !(isTyping && ahead.length > 0) ? [...ahead, ...mistypedAs(word, indexes)] : ahead;
    corrections += candidates.length;
    const choices = candidates.length > 0 ? candidates : [word];
    texts = texts
      .flatMap((text) => choices.map((choice) => [...text, choice]))
      .slice(0, MOST_TEXTS);
  });
  return corrections > 0 ? texts : [];
}
