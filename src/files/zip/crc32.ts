/** CRC-32 as zip archives use it (polynomial 0xEDB88320, reflected). */

const BYTES = 256;
/** So many bytes are taken at once: each has a table of its own, which tells what it comes to behind the others. */
const AT_ONCE = 8;

const TABLES = new Uint32Array(AT_ONCE * BYTES);
for (let byte = 0; byte < BYTES; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  TABLES[byte] = value;
}
for (let at = BYTES; at < TABLES.length; at++) {
  const before = TABLES[at - BYTES]!;
  TABLES[at] = TABLES[before & 0xff]! ^ (before >>> 8);
}

/** What a byte comes to when so many others follow it in the same turn. */
function passed(following: number, byte: number): number {
  return TABLES[following * BYTES + (byte & 0xff)]!;
}

/** The checksum of bytes that follow those of checksum `before` (0 at the start). */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  let at = 0;
  for (const end = bytes.length - AT_ONCE; at <= end; at += AT_ONCE) {
    value =
      passed(7, value ^ bytes[at]!) ^
      passed(6, (value >>> 8) ^ bytes[at + 1]!) ^
      passed(5, (value >>> 16) ^ bytes[at + 2]!) ^
      passed(4, (value >>> 24) ^ bytes[at + 3]!) ^
      passed(3, bytes[at + 4]!) ^
      passed(2, bytes[at + 5]!) ^
      passed(1, bytes[at + 6]!) ^
      passed(0, bytes[at + 7]!);
  }
  for (; at < bytes.length; at++) value = passed(0, value ^ bytes[at]!) ^ (value >>> 8);
  return ~value >>> 0;
}
