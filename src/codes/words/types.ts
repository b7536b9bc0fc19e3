import type { CodeTable } from "../types";

/** Texts about codes: the descriptions of a table, or other words for its codes. Several may be about one code. */
export interface CodeTexts extends Pick<CodeTable, "system" | "size"> {
  /** The code that the text at a place is about. */
  codeAt(place: number): string;
  textAt(place: number): string;
}

/** The words of texts: which text holds which, both ways round. Of a table's descriptions the places are its codes'. */
export interface WordIndex {
  readonly table: Omit<CodeTexts, "textAt">;
  /** All words in ascending order; a word's place is its number. */
  readonly words: readonly string[];
  /** The word's number, or -1. */
  numberOf(word: string): number;
  /** What each word weighs (see `weightOf`). */
  readonly weights: Float32Array;
  /** The numbers of the words in the description of the code at that place, ascending, without repeats. */
  wordsAt(place: number): Uint16Array;
  /** The same for all codes, one after another: those of a place are from `starts[place]` to `starts[place + 1]`. */
  readonly numbers: Uint16Array;
  readonly starts: Uint32Array;
  /** The places of the codes whose descriptions hold the word, ascending. */
  placesWith(word: number): Uint32Array;
  /** What the words of each code's description weigh together. */
  readonly totals: Float32Array;
  /** The same, where words that the description denies ("without obstruction") count half. */
  readonly affirmed: Float32Array;
  /** The first name in each code's description: what it is about. `NO_WORD` where it has none. */
  readonly subjects: Uint16Array;
  /** The numbers of the words that each code's description denies ("without obstruction"), laid out like `numbers`. */
  readonly denied: Uint16Array;
  readonly deniedStarts: Uint32Array;
}

/** Stands for a word that is not there. */
export const NO_WORD = 0xffff;
