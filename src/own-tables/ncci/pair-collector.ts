import { isDay } from "../../codes/day";
import type { Day } from "../../codes/types";
import { writeCodes } from "../code-column";
import { bytesOf } from "../pack";
import { TableProblem } from "../problem";

/** From when to when a pair is in force, whether a modifier parts it, and why. */
interface Term {
  readonly from: Day;
  /** 0: no end known. */
  readonly to: Day;
  readonly indicator: number;
  readonly rationale: number;
}

export const NUMBERS_A_TERM = 4;
const MOST_IN_TWO_BYTES = 0x1_0000;
const NO_END = "*";

/** Numbers texts by their first appearance. */
class Numbering {
  private readonly numbers = new Map<string, number>();
  readonly texts: string[] = [];

  of(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      // A copy of its own: a piece of a line would keep the line in memory.
      const own = `${text} `.trimEnd();
      number = this.texts.push(own) - 1;
      this.numbers.set(own, number);
    }
    return number;
  }
}

/** A column of whole numbers that grows. */
class Column {
  private kept = new Uint32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.kept.length) {
      const larger = new Uint32Array(this.kept.length * 2);
      larger.set(this.kept);
      this.kept = larger;
    }
    this.kept[this.length++] = value;
  }

  taken(): Uint32Array {
    return this.kept.subarray(0, this.length);
  }
}

/**
 * Gathers pairs in columns of numbers, and sorts them by column 1, then column 2. What a pair says (dates, indicator,
 * rationale) is one of a few thousand terms, so that a pair takes two numbers of two bytes, and its column 1 nothing.
 */
export class PairCollector {
  private readonly codes = new Numbering();
  private readonly rationales = new Numbering();
  private readonly days = new Map<string, Day>([
    [NO_END, 0],
    ["", 0],
  ]);
  private readonly terms: Term[] = [];
  private readonly termNumbers = new Map<string, number>();
  private readonly first = new Column();
  private readonly second = new Column();
  private readonly term = new Column();
  /** The newest first day of all. */
  lastBeginning: Day = 0;

  get count(): number {
    return this.first.length;
  }

  /** @param from, to as the file has them: YYYYMMDD, or `*` for none */
  add(
    column1: string,
    column2: string,
    from: string,
    to: string,
    indicator: string,
    rationale: string,
    line: number,
  ): void {
    this.first.push(this.codes.of(column1));
    this.second.push(this.codes.of(column2));
    this.term.push(this.termNumber(from, to, indicator, rationale, line));
  }

  private termNumber(
    from: string,
    to: string,
    indicator: string,
    rationale: string,
    line: number,
  ): number {
    const key = `${from} ${to} ${indicator} ${rationale}`;
    let number = this.termNumbers.get(key);
    if (number === undefined) {
      const begins = this.day(from, line);
      this.lastBeginning = Math.max(this.lastBeginning, begins);
      number =
        this.terms.push({
          from: begins,
          to: this.day(to, line),
          indicator: Number(indicator),
          rationale: this.rationales.of(rationale),
        }) - 1;
      this.termNumbers.set(key, number);
    }
    return number;
  }

  private day(text: string, line: number): Day {
    const known = this.days.get(text);
    if (known !== undefined) return known;
    const day = Number(text);
    if (!isDay(day)) {
      throw new TableProblem(
        `“${text.slice(0, 20)}” is not a date`,
        "download the file again and add that",
        line,
      );
    }
    this.days.set(text, day);
    return day;
  }

  /**
   * The sections: codes ascending; where each column 1 code's pairs begin; column 2 codes by their place, ascending
   * within a column 1 code; terms of the pairs; what each term says; rationales.
   */
  *sections(): Generator<void, Uint8Array[]> {
    const sorted = [...this.codes.texts].sort();
    const place = new Map(sorted.map((code, at) => [code, at]));
    const placeOf = Uint32Array.from(this.codes.texts, (code) => place.get(code) ?? 0);
    const [first, second, term] = [this.first, this.second, this.term].map((column) =>
      column.taken(),
    );
    if (!first || !second || !term) throw new Error("a column is missing");
    yield;
    const bySecond = sortedBy(null, second, placeOf);
    yield;
    const order = sortedBy(bySecond, first, placeOf);
    yield;
    const starts = new Uint32Array(sorted.length + 1);
    for (const code of first) starts[(placeOf[code] ?? 0) + 1]!++;
    for (let at = 0; at < sorted.length; at++) starts[at + 1]! += starts[at] ?? 0;
    const narrow = (count: number) => (count <= MOST_IN_TWO_BYTES ? Uint16Array : Uint32Array);
    const column2 = new (narrow(sorted.length))(order.length);
    const terms = new (narrow(this.terms.length))(order.length);
    for (let at = 0; at < order.length; at++) {
      const pair = order[at] ?? 0;
      column2[at] = placeOf[second[pair] ?? 0] ?? 0;
      terms[at] = term[pair] ?? 0;
    }
    yield;
    const told = this.terms.flatMap(({ from, to, indicator, rationale }) => [
      from,
      to,
      indicator,
      rationale,
    ]);
    return [
      writeCodes(sorted),
      bytesOf(starts),
      bytesOf(column2),
      bytesOf(terms),
      bytesOf(Uint32Array.from(told)),
      new TextEncoder().encode(JSON.stringify(this.rationales.texts)),
    ];
  }
}

/** The pairs (in the order given) sorted by one of their codes; pairs with the same code keep their order. */
function sortedBy(
  order: Uint32Array | null,
  codes: Uint32Array,
  placeOf: Uint32Array,
): Uint32Array {
  const next = new Uint32Array(placeOf.length + 1);
  for (const code of codes) next[(placeOf[code] ?? 0) + 1]!++;
  for (let at = 1; at < next.length; at++) next[at]! += next[at - 1] ?? 0;
  const sorted = new Uint32Array(codes.length);
  for (let at = 0; at < codes.length; at++) {
    const pair = order ? (order[at] ?? 0) : at;
    const place = placeOf[codes[pair] ?? 0] ?? 0;
    sorted[next[place]!++] = pair;
  }
  return sorted;
}
