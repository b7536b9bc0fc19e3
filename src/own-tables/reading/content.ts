import { inflateEntry } from "../../files/zip/inflate";
import type { ZipEntry } from "../../files/zip/directory";

/** A file, or a file inside an archive: read in pieces, as often as needed. */
export interface Content {
  /** Without its folders. */
  readonly name: string;
  /** Unpacked. */
  readonly size: number;
  open(): Iterable<Uint8Array>;
}

/** Counts the bytes that were read, for the progress. */
export interface Meter {
  done: number;
  total: number;
}

const PIECE = 2 ** 18;
/** The largest text among CMS's files, all pairs of a quarter in one, has some 170 MB. */
export const LARGEST_TEXT = 2 ** 29;

function* counted(pieces: Iterable<Uint8Array>, meter: Meter): Generator<Uint8Array> {
  for (const piece of pieces) {
    meter.done += piece.length;
    yield piece;
  }
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** The last part of a path inside an archive. */
export function withoutFolders(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

export function contentOfBytes(name: string, bytes: Uint8Array, meter: Meter): Content {
  return {
    name: withoutFolders(name),
    size: bytes.length,
    open: () => counted(piecesOf(bytes), meter),
  };
}

export function contentOfEntry(archive: Uint8Array, entry: ZipEntry, meter: Meter): Content {
  return {
    name: withoutFolders(entry.name),
    size: entry.size,
    open: () => counted(inflateEntry(archive, entry, LARGEST_TEXT), meter),
  };
}

/** The first bytes, at least so many where there are so many. */
export function beginning({ open }: Content, length: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (const piece of open()) {
    pieces.push(piece.slice());
    size += piece.length;
    if (size >= length) break;
  }
  return joined(pieces, size);
}

/** All bytes, held in memory. */
export function wholeOf(content: Content): Uint8Array {
  return beginning(content, Infinity);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
