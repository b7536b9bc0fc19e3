import { crc32 } from "../files/zip/crc32";
import type { OwnFacts, OwnTable } from "./types";

/**
 * How an own table is kept:
 * ```
 * magic      4 bytes, "ECO" and the version
 * checksum   4 bytes, CRC-32 of all that follows
 * head       4 bytes, its length; then JSON: facts, and the length of each section
 * sections   each from a multiple of 4 bytes on, so that numbers can be looked up where they lie
 * ```
 * What the sections are is for the kind to know: `code-list.ts`, `edit-pairs.ts`, `unit-limits.ts`. Numbers are
 * little-endian.
 */
const MAGIC = [0x45, 0x43, 0x4f, 1] as const;
const CHECKSUM_AT = 4;
const CHECKED_FROM = 8;
const HEAD_START = 12;

interface Head {
  readonly facts: OwnFacts;
  readonly lengths: readonly number[];
}

/** The parts of a kept table. */
export interface Unpacked {
  readonly facts: OwnFacts;
  readonly sections: readonly Uint8Array[];
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}

/** Any column of numbers as the bytes that it is made of. */
export function bytesOf(column: ArrayBufferView): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

/** Puts facts and sections together. The same give the same bytes. */
export function packTable(facts: OwnFacts, sections: readonly Uint8Array[]): OwnTable {
  const head: Head = { facts, lengths: sections.map(({ length }) => length) };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const start = aligned(HEAD_START + headBytes.length);
  const total = sections.reduce((sum, { length }) => sum + aligned(length), start);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(CHECKED_FROM, headBytes.length, true);
  bytes.set(headBytes, HEAD_START);
  let at = start;
  for (const section of sections) {
    bytes.set(section, at);
    at += aligned(section.length);
  }
  view.setUint32(CHECKSUM_AT, crc32(bytes.subarray(CHECKED_FROM)), true);
  return { facts, bytes };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endOfHead(bytes: Uint8Array): number {
  return HEAD_START + viewOf(bytes).getUint32(CHECKED_FROM, true);
}

function headOf(bytes: Uint8Array): Head {
  return JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD_START, endOfHead(bytes)))) as Head;
}

/** Opens what a store kept; null where it is damaged, or was written by another version. */
export function openOwnTable(kept: Uint8Array): OwnTable | null {
  if (kept.length < HEAD_START || MAGIC.some((byte, at) => kept[at] !== byte)) return null;
  if (viewOf(kept).getUint32(CHECKSUM_AT, true) !== crc32(kept.subarray(CHECKED_FROM))) return null;
  // The checksum holds, so that it is what we wrote.
  return { facts: headOf(kept).facts, bytes: kept };
}

/** The sections of a table, where they lie in its bytes. */
export function unpackTable({ facts, bytes }: OwnTable): Unpacked {
  // Numbers of four bytes are read only where their place is a multiple of four, which a store need not mind.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  let at = aligned(endOfHead(whole));
  const sections = headOf(whole).lengths.map((length) => {
    const section = whole.subarray(at, at + length);
    at += aligned(length);
    return section;
  });
  return { facts, sections };
}
