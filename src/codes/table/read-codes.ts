import type { CodeSystem, Day, Interval, Release, Span } from "../types";
import { readAutomaton } from "./automaton";
import { byteReader, type ByteReader } from "./byte-reader";
import { codeIndex, type CodeIndex } from "./code-index";
import { BILLABLE, CODES_MAGIC, INFERRED } from "./format";
import { readDays } from "./read-days";

/** What a table says about itself. */
export interface TableFacts {
  readonly system: CodeSystem;
  readonly releases: readonly Release[];
  readonly coverage: Interval;
  /**
   * True where the publisher dates each code: a code of the table can then be judged beyond the coverage too.
   * False where dates follow from comparing releases: beyond them nothing is known.
   */
  readonly datedByPublisher: boolean;
  readonly changes: readonly Day[];
}

/** A `codes.bin` ready to look codes up in. */
export interface CodeFile {
  readonly facts: TableFacts;
  readonly index: CodeIndex;
  /** Spans, oldest first, by the history number that the index gives for a code. */
  readonly histories: readonly (readonly Span[])[];
}

/** @throws if the bytes are not a codes file of this version */
export function readCodes(bytes: Uint8Array, name: string): CodeFile {
  const file = byteReader(bytes, CODES_MAGIC, name);
  // Our own compiler wrote it, in the shape of TableFacts.
  const facts = JSON.parse(new TextDecoder().decode(file.bytes(file.number()))) as TableFacts;
  const histories = readHistories(file);
  return { facts, histories, index: codeIndex(readAutomaton(file)) };
}

function readHistories(file: ByteReader): Span[][] {
  const days = readDays(file);
  const lengths = [...file.numbers(file.number())];
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const from = file.numbers(total);
  const to = file.numbers(total);
  const flags = file.numbers(total);
  const spans = Array.from(from, (place, at): Span => {
    const last = to[at] ?? 0;
    const flag = flags[at] ?? 0;
    return {
      from: days[place] ?? 0,
      to: last === 0 ? null : (days[last - 1] ?? 0),
      billable: (flag & BILLABLE) !== 0,
      inferred: (flag & INFERRED) !== 0,
    };
  });
  let start = 0;
  return lengths.map((length) => spans.slice(start, (start += length)));
}
