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
  /** The code's place; -1 if no pair of the file has it. */
  placeOf(code: string): number;
  /**
   * Calls back for every pair of one column 1 code (by its place) with one of the codes, once a term.
   * @param among places of the codes, ascending
   */
  pairsOf(column1: number, among: Uint32Array, onPair: (at: number, term: number) => void): void;
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
  numbers: Uint16Array | Uint32Array,
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
  const { placeOf } = readCodes(codes);
  const starts = wide(startBytes);
  const column2 = column(seconds, facts.count);
  const termOf = column(terms, facts.count);
  const numbers = wide(told);
  const rationales = JSON.parse(new TextDecoder().decode(texts)) as string[];

  return {
    facts,
    placeOf,
    pairsOf(column1, among, onPair) {
      const start = starts[column1] ?? 0;
      const end = starts[column1 + 1] ?? 0;
      // Both are in order: the shorter is gone through, and the longer searched from where the last search ended.
      if (end - start < among.length) {
        for (let at = start, which = 0; at < end && which < among.length; at++) {
          const code = column2[at] ?? 0;
          which = lowerBound(among, code, which, among.length);
          if (among[which] === code) onPair(which, termOf[at] ?? 0);
        }
        return;
      }
      for (let at = start, which = 0; at < end && which < among.length; which++) {
        const code = among[which] ?? 0;
        at = lowerBound(column2, code, at, end);
        for (; at < end && column2[at] === code; at++) onPair(which, termOf[at] ?? 0);
      }
    },
    termAt(term) {
      const start = term * NUMBERS_A_TERM;
      const [from = 0, to = 0, indicator = 0, rationale = 0] = numbers.subarray(
        start,
        start + NUMBERS_A_TERM,
      );
      return { from, to: to || null, indicator, rationale: rationales[rationale] ?? "" };
    },
  };
}
