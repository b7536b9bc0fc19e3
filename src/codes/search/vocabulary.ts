import { phraseBook } from "../words/phrases";
import { isOneTypoApart } from "../words/similar";
import { soundOf } from "../words/sound";
import type { WordIndex } from "../words/word-index";
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

  constructor(words: Iterable<readonly [word: string, often: number]>) {
    for (const [word, often] of words) {
      const known = { word, single: undoubled(word), letters: lettersOf(word), often };
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

const ofIndexes = new WeakMap<WordIndex, Vocabulary>();
let ofLists: Vocabulary | undefined;

/** The words of an index, sorted for corrections at the first call. */
export function vocabularyOf(index: WordIndex): Vocabulary {
  let vocabulary = ofIndexes.get(index);
  if (!vocabulary) {
    vocabulary = new Vocabulary(
      index.words.map((word, number) => [word, index.placesWith(number).length] as const),
    );
    ofIndexes.set(index, vocabulary);
  }
  return vocabulary;
}

/** The words that only the lists of plain words and short forms have. */
export function vocabularyOfLists(): Vocabulary {
  ofLists ??= new Vocabulary(Array.from(phraseBook().words, (word) => [word, 0] as const));
  return ofLists;
}
