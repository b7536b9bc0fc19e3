import { phraseBook } from "../words/phrases";
import { isOneTypoApart } from "../words/similar";
import { soundOf } from "../words/sound";
import { toEnd } from "../words/to-end";
import type { WordIndex } from "../words/types";
import { differenceIn, lettersOf } from "./letter-sets";

/** Which letters are doubled is what people forget first: `hemmorhoid`, `diarhea`. */
const DOUBLED = /(.)\1+/g;
const SHORTEST_UNDOUBLED = 4;
/** A typing error and a letter doubled or not, and an ending. */
const MOST_LONGER = 2;
/** One typing error takes a letter out and puts another in. */
const MOST_OTHER_LETTERS = 2;
/** Shorter words sound like too many others. */
const SHORTEST_HEARD = 6;
const SHORTEST_SOUND = 3;
const MOST_REMEMBERED = 500;

/** A word that a mistyped one may be. */
export interface Likeness {
  /** How many descriptions hold it. */
  readonly often: number;
  /** One typing error away; else it only sounds alike. */
  readonly isTypo: boolean;
}

interface KnownWord {
  readonly word: string;
  /** The word with each doubled letter once. */
  readonly single: string;
  readonly letters: number;
  readonly often: number;
}

const undoubled = (word: string): string => word.replace(DOUBLED, "$1");

/** The words that a mistyped word may be, by how often each is used; kept for the next key. */
export class Vocabulary {
  private readonly byLength: KnownWord[][] = [];
  private readonly bySound = new Map<string, KnownWord[]>();
  private readonly answers = new Map<string, ReadonlyMap<string, Likeness>>();

  add(word: string, often: number): void {
    const known = { word, single: undoubled(word), letters: lettersOf(word), often };
    (this.byLength[word.length] ??= []).push(known);
    if (word.length < SHORTEST_HEARD) return;
    const sound = soundOf(word);
    const alike = this.bySound.get(sound);
    if (alike) alike.push(known);
    else this.bySound.set(sound, [known]);
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
    const letters = lettersOf(word);
    for (let length = word.length - MOST_LONGER; length <= word.length + MOST_LONGER; length++) {
      for (const known of this.byLength[length] ?? []) {
        if (differenceIn(letters, known.letters) > MOST_OTHER_LETTERS) continue;
        if (mayBe(word, single, known)) found.set(known.word, { often: known.often, isTypo: true });
      }
    }
    for (const { word: known, often } of this.soundingLike(word)) {
      if (!found.has(known)) found.set(known, { often, isTypo: false });
    }
    return found;
  }

  private soundingLike(word: string): readonly KnownWord[] {
    const sound = word.length < SHORTEST_HEARD ? "" : soundOf(word);
    return sound.length < SHORTEST_SOUND ? [] : (this.bySound.get(sound) ?? []);
  }
}

/** Words are kept without their plural endings, but people mistype the ending too. */
function mayBe(written: string, single: string, known: KnownWord): boolean {
  if (isOneTypoApart(written, known.word) || isOneTypoApart(written, `${known.word}s`)) return true;
  if (single.length < SHORTEST_UNDOUBLED) return false;
  return single === known.single || isOneTypoApart(single, known.single);
}

/** Words sorted between two steps: about a millisecond. */
const WORDS_A_STEP = 200;
const ofIndexes = new WeakMap<WordIndex, Vocabulary>();
let ofLists: Vocabulary | undefined;

function* fillSteps(
  words: Iterable<string>,
  often: (at: number) => number,
): Generator<void, Vocabulary> {
  const vocabulary = new Vocabulary();
  let at = 0;
  for (const word of words) {
    if (at % WORDS_A_STEP === 0) yield;
    vocabulary.add(word, often(at++));
  }
  return vocabulary;
}

/** Sorts the words of an index, and those of the lists, for corrections unless that was done before. */
export function* vocabularySteps(index: WordIndex): Generator<void, Vocabulary> {
  ofLists ??= yield* fillSteps(phraseBook().words, () => 0);
  let vocabulary = ofIndexes.get(index);
  if (!vocabulary) {
    vocabulary = yield* fillSteps(index.words, (number) => index.placesWith(number).length);
    ofIndexes.set(index, vocabulary);
  }
  return vocabulary;
}

/** The words of indexes, and those that only the lists of plain words and short forms have. */
export function vocabulariesOf(indexes: readonly WordIndex[]): Vocabulary[] {
  const vocabularies = indexes.map(
    (index) => ofIndexes.get(index) ?? toEnd(vocabularySteps(index)),
  );
  return ofLists ? [...vocabularies, ofLists] : vocabularies;
}
