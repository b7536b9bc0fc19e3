/** A code of the files of the National Correct Coding Initiative: CPT or HCPCS Level II, five characters. */
export const CODE_LENGTH = 5;

const CODE = /^[A-Z\d]{4}[A-Z\d]$/;
const HAS_DIGIT = /\d{3}/;
/** Excel drops the zeros in front of a number: 00100 becomes 100. */
const ZEROS_LOST = /^\d{2,4}$/;

/** The cell's code in claim form; null where it holds none. */
export function readCode(cell: string): string | null {
  const text = cell.trim().toUpperCase();
  if (CODE.test(text) && HAS_DIGIT.test(text)) return text;
  return ZEROS_LOST.test(text) ? text.padStart(CODE_LENGTH, "0") : null;
}

/** Codes side by side, five bytes each. */
export function writeCodes(codes: readonly string[]): Uint8Array {
  return new TextEncoder().encode(codes.join(""));
}

/** Reads what `writeCodes` wrote, and finds a code's place: -1 where it is not there. */
export function readCodes(bytes: Uint8Array): {
  readonly codes: readonly string[];
  readonly placeOf: (code: string) => number;
} {
  const joined = new TextDecoder().decode(bytes);
  const codes = Array.from({ length: joined.length / CODE_LENGTH }, (_, at) =>
    joined.slice(at * CODE_LENGTH, (at + 1) * CODE_LENGTH),
  );
  const places = new Map(codes.map((code, at) => [code, at]));
  return { codes, placeOf: (code) => places.get(code) ?? -1 };
}
