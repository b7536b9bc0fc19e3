/** Collects the bytes of a table file. */
export interface ByteWriter {
  /** A whole number from 0, as varint. */
  number(value: number): void;
  /** A number from 0 to 255 as it is. */
  byte(value: number): void;
  bytes(values: Iterable<number>): void;
  finish(): Uint8Array;
}

export function byteWriter(magic: readonly number[]): ByteWriter {
  const written: number[] = [...magic];

  function byte(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 255)
      throw new RangeError(`${value} is not a byte`);
    written.push(value);
  }

  return {
    number(value) {
      if (!Number.isSafeInteger(value) || value < 0)
        throw new RangeError(`${value} is not a whole number from 0`);
      let left = value;
      for (; left > 127; left = Math.floor(left / 128)) byte((left % 128) + 128);
      byte(left);
    },
    byte,
    bytes(values) {
      for (const value of values) byte(value);
    },
    finish: () => Uint8Array.from(written),
  };
}

/** Writes a value as JSON, its length first. */
export function writeJson(file: ByteWriter, value: unknown): void {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  file.number(bytes.length);
  file.bytes(bytes);
}
