import { ZipProblem } from "./problem";

/**
 * One file inside a zip archive, as the archive's central directory tells it. Offsets are in the archive's bytes.
 * Source of the format: PKWARE APPNOTE.TXT 6.3.10, sections 4.3 and 4.5.3.
 */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated: the two that Excel reads. */
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  /** CRC-32 of the unpacked bytes. */
  readonly checksum: number;
  /** The local header, then the compressed bytes from `start`; `end` is where the next entry begins. */
  readonly localOffset: number;
  readonly start: number;
  readonly end: number;
  /** The entry's record in the central directory. */
  readonly record: Uint8Array;
}

export interface ZipDirectory {
  /** In the directory's order. */
  readonly entries: readonly ZipEntry[];
  /** The archive's comment, nearly always empty. */
  readonly comment: Uint8Array;
}

const LOCAL_SIGNATURE = 0x04034b50;
const RECORD_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_FIELD = 0x0001;

const LOCAL_LENGTH = 30;
export const RECORD_LENGTH = 46;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

function cutOff(): ZipProblem {
  return new ZipProblem(
    "damaged",
    "The workbook is damaged or was cut off: get a new copy of the file, or open it in Excel and save it again.",
  );
}

/**
 * Lists the files of a zip archive without unpacking any.
 * @throws ZipProblem when the archive is cut off, damaged or encrypted.
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  try {
    return parseDirectory(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw cutOff(); // an offset points outside the file
    throw error;
  }
}

function parseDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, offset } = directoryPlace(view, end);
  const heads: RecordHead[] = [];
  for (let i = 0, at = offset; i < count; i++) {
    const head = parseRecord(bytes, view, at);
    heads.push(head);
    at += head.record.length;
  }
  const starts = [...new Set([...heads.map((head) => head.localOffset), offset])];
  starts.sort((a, b) => a - b);
  const ends = new Map(starts.map((start, i) => [start, starts[i + 1] ?? start]));
  const entries = heads.map((head) => withPlace(view, head, ends.get(head.localOffset) ?? offset));
  return { entries, comment: bytes.slice(end + END_LENGTH) };
}

/** The end record stands last, before a comment of any length up to 65,535. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw cutOff();
}

function directoryPlace(view: DataView, end: number): { count: number; offset: number } {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === ZIP64_LOCATOR_SIGNATURE) {
    const end64 = Number(view.getBigUint64(locator + 8, true));
    if (view.getUint32(end64, true) !== ZIP64_END_SIGNATURE) throw cutOff();
    return {
      count: Number(view.getBigUint64(end64 + 32, true)),
      offset: Number(view.getBigUint64(end64 + 48, true)),
    };
  }
  return { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
}

type RecordHead = Omit<ZipEntry, "start" | "end">;

function parseRecord(bytes: Uint8Array, view: DataView, at: number): RecordHead {
  if (view.getUint32(at, true) !== RECORD_SIGNATURE) throw cutOff();
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) {
    throw new ZipProblem(
      "password",
      "The workbook is packed with a password: save it without one and try again.",
    );
  }
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const length = RECORD_LENGTH + nameLength + extraLength + commentLength;
  if (at + length > bytes.length) throw cutOff();
  const extra = at + RECORD_LENGTH + nameLength;
  const [size, compressedSize, localOffset] = zip64Values(view, extra, extra + extraLength, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + RECORD_LENGTH, extra)),
    method: view.getUint16(at + 10, true),
    compressedSize,
    size,
    checksum: view.getUint32(at + 16, true),
    localOffset,
    record: bytes.slice(at, at + length),
  };
}

type Sizes = [size: number, compressedSize: number, localOffset: number];

/** Values that do not fit in 32 bits stand in an extra field, in this order, only those that are missing. */
function zip64Values(view: DataView, from: number, to: number, values: Sizes): Sizes {
  if (!values.includes(IN_ZIP64)) return values;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
    let next = at + 4;
    const read = (value: number): number => {
      if (value !== IN_ZIP64) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return [read(values[0]), read(values[1]), read(values[2])];
  }
  return values;
}

function withPlace(view: DataView, head: RecordHead, end: number): ZipEntry {
  const at = head.localOffset;
  if (view.getUint32(at, true) !== LOCAL_SIGNATURE) throw cutOff();
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + head.compressedSize > end) throw cutOff();
  return { ...head, start, end };
}
