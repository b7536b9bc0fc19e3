/**
 * How a text file's characters stand in its bytes. Every encoding here is read and written without loss:
 * bytes -> text -> bytes gives the same bytes.
 */
type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** The encoding, and the bytes of the byte order mark in front (empty for none). */
export interface TextForm {
  readonly encoding: TextEncodingName;
  readonly mark: readonly number[];
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16LE_MARK = [0xff, 0xfe];
const UTF16BE_MARK = [0xfe, 0xff];

/** How many characters one call of String.fromCharCode takes without overflowing the stack. */
const CHARACTERS_A_CALL = 8192;

/**
 * Characters of the bytes 0x80 to 0x9F in Windows-1252 as browsers read it: the five bytes that the code page
 * leaves open stand for the control character of the same number, so that nothing is lost.
 * Source: WHATWG Encoding Standard, index windows-1252.
 */
const WINDOWS_1252_HIGH =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

const WINDOWS_1252 = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_HIGH.charCodeAt(byte - 0x80) : byte,
);
const WINDOWS_1252_BYTES = new Map(Array.from(WINDOWS_1252, (unit, byte) => [unit, byte]));

/**
 * Finds the encoding by reading all the bytes once: a byte order mark decides for UTF-16; else the bytes are
 * UTF-8 if they are valid UTF-8, and Windows-1252 if they are not.
 */
export function detectTextForm(chunks: Iterable<Uint8Array>): TextForm {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let head: number[] = [];
  let length = 0;
  let validUtf8 = true;
  for (const chunk of chunks) {
    if (head.length < UTF8_MARK.length) head = [...head, ...chunk.subarray(0, UTF8_MARK.length)];
    length += chunk.length;
    validUtf8 &&= decodes(utf8, chunk, true);
  }
  validUtf8 &&= decodes(utf8, new Uint8Array(), false);

  // Half a UTF-16 character cannot be kept as text; bytes read one by one can.
  const wholeUnits = length % 2 === 0;
  if (wholeUnits && startsWith(head, UTF16LE_MARK)) {
    return { encoding: "utf-16le", mark: UTF16LE_MARK };
  }
  if (wholeUnits && startsWith(head, UTF16BE_MARK)) {
    return { encoding: "utf-16be", mark: UTF16BE_MARK };
  }
  const mark = startsWith(head, UTF8_MARK) ? UTF8_MARK : [];
  return { encoding: validUtf8 ? "utf-8" : "windows-1252", mark };
}

/** The text of the bytes, piece by piece, without the byte order mark. */
export function* decodeText(chunks: Iterable<Uint8Array>, form: TextForm): Generator<string> {
  const decode = decoderOf(form.encoding);
  let markLeft = form.mark.length;
  for (const chunk of chunks) {
    const skipped = Math.min(markLeft, chunk.length);
    markLeft -= skipped;
    const text = decode(chunk.subarray(skipped));
    if (text !== "") yield text;
  }
}

/**
 * The bytes of a text, without the byte order mark. A character that Windows-1252 does not have becomes "?":
 * text that was decoded has none, only text that we add can.
 */
export function encodeText(text: string, encoding: TextEncodingName): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "windows-1252":
      return Uint8Array.from(
        { length: text.length },
        (_, i) => WINDOWS_1252_BYTES.get(text.charCodeAt(i)) ?? 0x3f,
      );
    case "utf-16le":
    case "utf-16be":
      return encodeUtf16(text, encoding === "utf-16be");
  }
}

function decodes(decoder: TextDecoder, chunk: Uint8Array, more: boolean): boolean {
  try {
    decoder.decode(chunk, { stream: more });
    return true;
  } catch {
    return false; // not UTF-8: this is the question we asked, not a failure
  }
}

function startsWith(bytes: readonly number[], mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

function decoderOf(encoding: TextEncodingName): (chunk: Uint8Array) => string {
  switch (encoding) {
    case "utf-8": {
      const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
      return (chunk) => decoder.decode(chunk, { stream: true });
    }
    case "windows-1252":
      return (chunk) => textOf(Uint16Array.from(chunk, (byte) => WINDOWS_1252[byte] ?? byte));
    case "utf-16le":
    case "utf-16be":
      return utf16Decoder(encoding === "utf-16be");
  }
}

/** TextDecoder replaces half surrogate pairs, which would change bytes; so UTF-16 is read by hand. */
function utf16Decoder(bigEndian: boolean): (chunk: Uint8Array) => string {
  let half: number | null = null;
  return (chunk) => {
    const bytes = half === null ? chunk : joined(half, chunk);
    const units = new Uint16Array(bytes.length >> 1);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 0; i < units.length; i++) units[i] = view.getUint16(2 * i, !bigEndian);
    half = bytes.length % 2 === 1 ? (bytes.at(-1) ?? null) : null;
    return textOf(units);
  };
}

function joined(first: number, rest: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + rest.length);
  bytes[0] = first;
  bytes.set(rest, 1);
  return bytes;
}

function encodeUtf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), !bigEndian);
  return bytes;
}

function textOf(units: Uint16Array): string {
  let text = "";
  for (let i = 0; i < units.length; i += CHARACTERS_A_CALL) {
    text += String.fromCharCode(...units.subarray(i, i + CHARACTERS_A_CALL));
  }
  return text;
}
