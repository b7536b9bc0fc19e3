import type { Day } from "../../codes/types";
import { readCodes } from "../code-column";
import type { Unpacked } from "../pack";
import type { OwnFacts } from "../types";
import { NUMBERS_A_TERM } from "./pair-collector";

/** What one file says of two codes. */
export interface PairTerm {
  readonly from: Day;
  /** null: no end known. */
  readonly to: Day | null;
  readonly indicator: number;
  readonly rationale: string;
}

/** The pairs of one file. */
export interface PairFile {
  readonly facts: OwnFacts;
  /**
   * Calls back for every pair among the codes, once a term, also for those that are not in force any more.
   * @param codes in claim form
   */
  pairsAmong(
    codes: readonly string[],
    onPair: (column1: string, column2: string, term: number) => void,
  ): void;
  termAt(term: number): PairTerm;
}

const EMPTY = new Uint8Array();

function wide(section: Uint8Array): Uint32Array {
  return new Uint32Array(section.buffer, section.byteOffset, section.length >> 2);
}

/** Numbers of two bytes, or of four where they are so many. */
function column(section: Uint8Array, count: number): Uint16Array | Uint32Array {
  return section.length >= count * 4
    ? wide(section)
    : new Uint16Array(section.buffer, section.byteOffset, section.length >> 1);
}

/** The first place from `low` on that holds no less than the value. */
function lowerBound(
  numbers: Uint16Array | Uint32Array | readonly number[],
  value: number,
  low: number,
  end: number,
): number {
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function readPairFile({ facts, sections }: Unpacked): PairFile {
  const [
    codes = EMPTY,
    startBytes = EMPTY,
    seconds = EMPTY,
    terms = EMPTY,
    told = EMPTY,
    texts = EMPTY,
  ] = sections;
  const { codes: codeAt, placeOf } = readCodes(codes);
  const starts = wide(startBytes);
  const column2 = column(seconds, facts.count);
  const termOf = column(terms, facts.count);
  const numbers = wide(told);
  const rationales = JSON.parse(new TextDecoder().decode(texts)) as string[];

  /** Where the codes stand in the file, each once. */
  function ascendingPlaces(among: readonly string[]): number[] {
    const places: number[] = [];
    for (const code of among) {
      const place = placeOf(code);
      if (place < 0) continue;
      const at = lowerBound(places, place, 0, places.length);
      if (at === places.length) places.push(place);
      else if (places[at] !== place) places.splice(at, 0, place);
    }
    return places;
  }

  /** Calls back for every pair of one column 1 code with one of the others, all told by their places, ascending. */
  function pairsOf(
    column1: number,
    others: readonly number[],
    onPair: (column1: number, column2: number, term: number) => void,
  ): void {
    let at = starts[column1]!;
    const end = starts[column1 + 1]!;
    // Both are in order: the shorter is gone through, and the longer searched from where the last search ended.
    if (end - at < others.length) {
      for (let which = 0; at < end && which < others.length; at++) {
        which = lowerBound(others, column2[at]!, which, others.length);
        if (others[which] === column2[at]) onPair(column1, column2[at]!, termOf[at]!);
      }
      return;
    }
    for (let which = 0; at < end && which < others.length; which++) {
      at = lowerBound(column2, others[which]!, at, end);
      for (; at < end && column2[at] === others[which]; at++)
        onPair(column1, others[which]!, termOf[at]!);
    }
  }

  return {
    facts,
    pairsAmong(among, onPair) {
      const places = ascendingPlaces(among);
      if (places.length < 2) return;
      const tell = (first: number, second: number, term: number) =>
        onPair(codeAt[first]!, codeAt[second]!, term);
      for (const first of places) pairsOf(first, places, tell);
    },
    termAt(term) {
      const start = term * NUMBERS_A_TERM;
      const to = numbers[start + 1]!;
      return {
        from: numbers[start]!,
        to: to || null,
        indicator: numbers[start + 2]!,
        rationale: rationales[numbers[start + 3]!]!,
      };
    },
  };
}
