import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./directory";
import { ZipProblem } from "./problem";

/**
 * No part of a claim workbook comes near this size: a million rows of thirty columns are about half of it.
 * A small file can be made to unpack to any size, and must not take the computer down.
 */
const LARGEST_PART = 2 ** 31;

/** Compressed bytes a step. One step can give a thousand times as many. */
const STEP = 32_768;

const STORED = 0;
const DEFLATED = 8;

/**
 * The unpacked bytes of one entry, in pieces, holding little more than one piece.
 * @throws ZipProblem when the entry is damaged, packed in a way that Excel does not use, or bigger than `limit` bytes.
 */
export function* inflateEntry(
  archive: Uint8Array,
  entry: ZipEntry,
  limit = LARGEST_PART,
): Generator<Uint8Array> {
  const packed = archive.subarray(entry.start, entry.start + entry.compressedSize);
  let size = 0;
  let checksum = 0;
  for (const piece of unpacked(packed, entry)) {
    size += piece.length;
    if (size > limit) throw tooBig(entry, limit);
    // So that a directory tells the truth about sizes before anything is unpacked.
    if (size > entry.size) throw damaged(entry);
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (size !== entry.size || checksum !== entry.checksum) throw damaged(entry);
}

function unpacked(packed: Uint8Array, entry: ZipEntry): Iterable<Uint8Array> {
  if (entry.method === STORED) return [packed];
  if (entry.method === DEFLATED) return inflated(packed, entry);
  throw new ZipProblem(
    "packing",
    `The workbook's part ${entry.name} is packed in a way that Excel does not use: open it in Excel and save it again.`,
  );
}

function* inflated(packed: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let ended = false;
  const inflate = new Inflate((piece, last) => {
    ready.push(piece);
    ended ||= last;
  });
  for (let at = 0; at < packed.length && !ended; at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch (error) {
      throw damaged(entry, error);
    }
    yield* ready;
    ready = [];
  }
}

function damaged(entry: ZipEntry, cause?: unknown): ZipProblem {
  return new ZipProblem(
    "damaged",
    `The workbook is damaged (in its part ${entry.name}): get a new copy of the file, or open it in Excel and save it again.`,
    { cause },
  );
}

function tooBig(entry: ZipEntry, limit: number): ZipProblem {
  const megabytes = Math.floor(limit / 2 ** 20).toLocaleString("en-US");
  return new ZipProblem(
    "too-big",
    `The workbook's part ${entry.name} unpacks to more than ${megabytes} MB, which no claim sheet needs: ` +
      "split the sheet, or save it as CSV.",
  );
}
