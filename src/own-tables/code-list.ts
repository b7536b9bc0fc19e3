import { deflateSync, inflateSync } from "fflate";
import type { Day } from "../codes/types";
import { bytesOf } from "./pack";

/** One line of a list: a code, what it means, and what the file says of its dates. */
export interface ListedCode {
  /** Claim form, at most `LONGEST_CODE` characters. */
  readonly code: string;
  readonly billable: boolean;
  /** null where the file does not tell. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly text: string;
}

/** The codes of one file, ascending; a code with several stretches of time stands there several times, oldest first. */
export interface CodeList {
  readonly size: number;
  codeAt(place: number): string;
  billableAt(place: number): boolean;
  fromAt(place: number): Day | null;
  toAt(place: number): Day | null;
  textAt(place: number): string;
  /** The first place whose code is not less than the text; `size` if there is none. */
  lowerBound(text: string): number;
  /** The first place of the code; -1 if the list has it not. */
  find(code: string): number;
}

export const LONGEST_CODE = 7;
const SPACE = 0x20;
const NOT_TOLD = 0;

/** Ascending by code, then by the day from which it holds. */
export function inOrder(lines: readonly ListedCode[]): ListedCode[] {
  const compare = (a: ListedCode, b: ListedCode): number =>
    a.code === b.code ? (a.from ?? 0) - (b.from ?? 0) : a.code < b.code ? -1 : 1;
  return [...lines].sort(compare);
}

/** The sections of a list: codes (padded with spaces), billable, first days, last days, where texts end, texts. */
export function writeCodeList(lines: readonly ListedCode[]): Uint8Array[] {
  const ordered = inOrder(lines);
  const encoder = new TextEncoder();
  const codes = new Uint8Array(ordered.length * LONGEST_CODE).fill(SPACE);
  ordered.forEach(({ code }, at) => {
    if (code.length > LONGEST_CODE) throw new RangeError(`${code} is longer than a code`);
    codes.set(encoder.encode(code), at * LONGEST_CODE);
  });
  const texts = ordered.map(({ text }) => encoder.encode(text));
  let end = 0;
  const ends = Uint32Array.from(texts, ({ length }) => (end += length));
  const joined = new Uint8Array(end);
  texts.forEach((text, at) => joined.set(text, ends[at - 1] ?? 0));
  return [
    codes,
    Uint8Array.from(ordered, ({ billable }) => Number(billable)),
    bytesOf(Uint32Array.from(ordered, ({ from }) => from ?? NOT_TOLD)),
    bytesOf(Uint32Array.from(ordered, ({ to }) => to ?? NOT_TOLD)),
    bytesOf(ends),
    deflateSync(joined),
  ];
}

export const SECTIONS_OF_A_LIST = 6;

function days(section: Uint8Array): Uint32Array {
  return new Uint32Array(section.buffer, section.byteOffset, section.length >> 2);
}

const EMPTY = new Uint8Array();

/** Reads what `writeCodeList` wrote. Texts are unfolded when the first one is asked for. */
export function readCodeList(sections: readonly Uint8Array[]): CodeList {
  const [
    codes = EMPTY,
    billable = EMPTY,
    from = EMPTY,
    to = EMPTY,
    textEnds = EMPTY,
    packed = EMPTY,
  ] = sections;
  const [first, last, ends] = [days(from), days(to), days(textEnds)];
  const size = billable.length;
  const decoder = new TextDecoder();
  let texts: Uint8Array | null = null;

  function codeAt(place: number): string {
    const start = place * LONGEST_CODE;
    let code = "";
    for (let at = start; at < start + LONGEST_CODE && codes[at] !== SPACE; at++)
      code += String.fromCharCode(codes[at] ?? SPACE);
    return code;
  }

  function lowerBound(text: string): number {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (codeAt(middle) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    size,
    codeAt,
    billableAt: (place) => billable[place] === 1,
    fromAt: (place) => first[place] || null,
    toAt: (place) => last[place] || null,
    textAt(place) {
      texts ??= inflateSync(packed);
      return decoder.decode(texts.subarray(ends[place - 1] ?? 0, ends[place] ?? 0));
    },
    lowerBound,
    find(code) {
      const place = lowerBound(code);
      return place < size && codeAt(place) === code ? place : -1;
    },
  };
}
