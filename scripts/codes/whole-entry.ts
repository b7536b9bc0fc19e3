import type { ZipEntry } from "../../src/files/zip/directory";
import { inflateEntry } from "../../src/files/zip/inflate";

/** CMS's largest text has some 15 MB. */
const LARGEST = 2 ** 28;

/** One file of an archive, unpacked. @throws ZipProblem where it is damaged */
export function wholeEntry(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const pieces = Array.from(inflateEntry(archive, entry, LARGEST), (piece) => piece.slice());
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
