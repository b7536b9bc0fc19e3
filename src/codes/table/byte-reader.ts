/** Reads a table file from front to back. */
export interface ByteReader {
  /** One varint. */
  number(): number;
  /** So many varints. */
  numbers(count: number): Uint32Array;
  /** A view of so many bytes, not a copy. */
  bytes(length: number): Uint8Array;
  /** A view of all bytes not yet read. */
  rest(): Uint8Array;
}

/**
 * @param magic the bytes that the file must begin with
 * @throws if it does not, and when the bytes end too early
 */
export function byteReader(file: Uint8Array, magic: readonly number[], name: string): ByteReader {
  if (magic.some((byte, at) => file[at] !== byte)) {
    throw new Error(`${name} is not a table file that this version can read`);
  }
  let at = magic.length;

  function next(): number {
    const byte = file[at++];
    if (byte === undefined) throw new Error(`${name} ends too early`);
    return byte;
  }

  function bytes(length: number): Uint8Array {
    if (at + length > file.length) throw new Error(`${name} ends too early`);
    at += length;
    return file.subarray(at - length, at);
  }

  function number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = next();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  function numbers(count: number): Uint32Array {
    const values = new Uint32Array(count);
    for (let place = 0; place < count; place++) values[place] = number();
    return values;
  }

  return {
    number,
    numbers,
    bytes,
    rest: () => bytes(file.length - at),
  };
}
