import type { LineCell, LineVerdict } from "../line-types";

/** Digits of labeler, product and package on a claim. */
const ON_A_CLAIM = [5, 4, 2] as const;
export const DIGITS_ON_A_CLAIM = 11;
/** How labels print it, each one digit short of the claim's in one part. */
const ON_A_LABEL: readonly (readonly number[])[] = [
  [4, 4, 2],
  [5, 3, 2],
  [5, 4, 1],
];
/** A labeler of six digits, which the FDA may assign once those of five have run out (21 CFR 207.33). */
const LONG_LABELERS: readonly (readonly number[])[] = [
  [6, 3, 2],
  [6, 4, 1],
  [6, 4, 2],
];
/** Excel drops zeros at the front; with fewer digits than these it is no NDC that lost some. */
const FEWEST_DIGITS = 7;

/** `N4` stands before an NDC on claims, and its quantity can follow, in one of five units: N400002759701 ML0.5. */
const QUALIFIED = /^(N4\s*)?([\d\s‐–-]*\d)(\s*(?:F2|GR|ME|ML|UN).*)?$/i;
const PARTS = /^(\d+)[-‐–\s](\d+)[-‐–\s](\d+)$/;
const DIGITS = /^\d+$/;
const DECIMALS_OF_ZERO = /^(\d+)\.0+$/;

/** What a cell holds: the NDC, and what claims have before and after it. */
interface Written {
  readonly cell: LineCell;
  readonly before: string;
  readonly code: string;
  readonly after: string;
}

function writtenIn(cell: LineCell): Written | null {
  const text = cell.text.replace(DECIMALS_OF_ZERO, "$1");
  const [, before = "", code, after = ""] = QUALIFIED.exec(text) ?? [];
  return code === undefined ? null : { cell, before, code, after };
}

/** The cell's text with another NDC. */
function withCode({ before, after }: Written, code: string): string {
  return before + code + after;
}

function hasLengths(parts: readonly string[], lengths: readonly number[]): boolean {
  return parts.every((part, at) => part.length === lengths[at]);
}

function padded(parts: readonly string[]): string {
  return parts.map((part, at) => part.padStart(ON_A_CLAIM[at] ?? 0, "0")).join("-");
}

function ofParts(written: Written, parts: readonly string[]): LineVerdict | null {
  const { cell } = written;
  if (hasLengths(parts, ON_A_CLAIM)) return null;
  const shown = parts.join("-");
  if (ON_A_LABEL.some((lengths) => hasLengths(parts, lengths))) {
    const full = padded(parts);
    return {
      cell,
      message: `${shown} is an NDC as labels print it, with 10 digits, and a claim needs ${DIGITS_ON_A_CLAIM}: write ${full}`,
      severity: "warning",
      repair: withCode(written, full),
    };
  }
  if (LONG_LABELERS.some((lengths) => hasLengths(parts, lengths))) {
    return {
      cell,
      message: `${shown} has a first part of 6 digits, and a claim's NDC has 5, 4 and 2 digits: check it on the package`,
      severity: "warning",
    };
  }
  return {
    cell,
    message: `${shown} is not an NDC, whose parts have 5, 4 and 2 digits (on labels one less in one part): copy it from the package`,
  };
}

/** The eleven digits that ten without hyphens can stand for, that of a lost first zero first. */
function fromTenDigits(digits: string): string[] {
  const [labeler, rest] = [digits.slice(0, 5), digits.slice(5)];
  return [`0${digits}`, `${labeler}0${rest}`, `${digits.slice(0, 9)}0${digits.slice(9)}`];
}

function ofDigits(written: Written, digits: string): LineVerdict | null {
  const { cell } = written;
  const { length } = digits;
  if (length === DIGITS_ON_A_CLAIM) return null;
  const needed = `and a claim's NDC has ${DIGITS_ON_A_CLAIM}`;
  if (length >= DIGITS_ON_A_CLAIM || length < FEWEST_DIGITS) {
    return {
      cell,
      message: `${digits} has ${length} digits, ${needed}: copy it from the package`,
    };
  }
  const candidates =
    length === DIGITS_ON_A_CLAIM - 1
      ? fromTenDigits(digits)
      : [digits.padStart(DIGITS_ON_A_CLAIM, "0")];
  return {
    cell,
    message: `${digits} has ${length} digits, ${needed}: a zero is missing, which Excel or the label left out, so compare it with the package`,
    suggestions: candidates.map((code) => ({ value: withCode(written, code), description: null })),
  };
}

/** What is wrong with the NDC in a cell: null if nothing is, undefined if the cell holds none that can be read. */
export function verdictOnNdc(cell: LineCell): LineVerdict | null | undefined {
  const written = writtenIn(cell);
  if (!written) return undefined;
  const parts = PARTS.exec(written.code)?.slice(1);
  if (parts) return ofParts(written, parts);
  return DIGITS.test(written.code) ? ofDigits(written, written.code) : undefined;
}
