/** Prefixes that do not change what digits are shown: locale, colour. */
const BRACKETS = /\[[^\]]*\]/g;

/** A literal: quoted, escaped, or one of the characters that Excel shows as they are. */
const PART = /"([^"]*)"|\\(.)|([-() /])|(0)/gy;

/**
 * How a number format shows a whole number, for the formats that make a number look like a code: nothing but
 * zeros and fixed text, at least two zeros (`00000` shows 100 as "00100"; `00000-0000`). Null for every other
 * format. Source: ECMA-376 part 1, 18.8.31 (numFmts), digit placeholder 0.
 */
export function zeroFormat(formatCode: string): ((value: number) => string) | null {
  const section = (formatCode.split(";")[0] ?? "").replace(BRACKETS, "");
  const parts: { literal: string | null }[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < section.length) {
    const match = PART.exec(section);
    if (match === null) return null;
    parts.push({
      literal: match[4] === undefined ? (match[1] ?? match[2] ?? match[3] ?? "") : null,
    });
  }
  const zeros = parts.filter((part) => part.literal === null).length;
  if (zeros < 2) return null;
  return (value) => shown(value, parts, zeros);
}

function shown(value: number, parts: readonly { literal: string | null }[], zeros: number): string {
  if (!Number.isSafeInteger(value) || value < 0) return String(value);
  const digits = String(value).padStart(zeros, "0");
  // Digits beyond the zeros stand at the first of them.
  let at = digits.length - zeros;
  let first = true;
  return parts
    .map(({ literal }) => {
      if (literal !== null) return literal;
      const from = first ? 0 : at;
      first = false;
      return digits.slice(from, ++at);
    })
    .join("");
}
