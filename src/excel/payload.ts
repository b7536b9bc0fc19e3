import type { CellValue } from "../claims/types";

/** Excel on the web takes 5 MB a request and a response: blocks are made to need less than half of it. */
export const BYTES_PER_BLOCK = 2_000_000;
/** Of a request's 5 MB, what texts may take. */
export const TEXT_PER_REQUEST = 3_000_000;

/** As JSON: a number with its comma; quotes and a comma around a text. */
const NUMBER_BYTES = 10;
const TEXT_BYTES = 3;
/** As JSON: brackets and a comma around a row. */
export const ROW_BYTES = 3;

// eslint-disable-next-line no-control-regex -- what takes one byte in UTF-8
const ONE_BYTE_EACH = /^[\u0000-\u007F]*$/;

/** About how many bytes a cell takes in a message of Office.js, which is JSON in UTF-8. */
export function cellBytes(value: CellValue): number {
  if (typeof value !== "string") return NUMBER_BYTES;
  return TEXT_BYTES + utf8Bytes(value);
}

/** About how many bytes these rows of cells take in a message of Office.js. */
export function rowsBytes(rows: readonly (readonly CellValue[])[]): number {
  let bytes = 0;
  for (const row of rows) {
    bytes += ROW_BYTES;
    for (const value of row) bytes += cellBytes(value);
  }
  return bytes;
}

/** The bytes of a text in UTF-8. */
export function utf8Bytes(text: string): number {
  if (ONE_BYTE_EACH.test(text)) return text.length;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair stands for two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}
