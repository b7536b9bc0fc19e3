import type { randomFrom } from "./random";

type Pick = ReturnType<typeof randomFrom>;

/** Makes one kind of mistake in a code in claim form; null where the code has no place for it. */
export type Corrupt = (code: string, pick: Pick) => string | null;

const DIGITS = [..."0123456789"];
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const KEYS = ["1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"];
const DOT_AFTER = 3;

function dotted(code: string): string {
  return code.length > DOT_AFTER ? `${code.slice(0, DOT_AFTER)}.${code.slice(DOT_AFTER)}` : code;
}

function places(
  code: string,
  fits: (character: string, at: number) => boolean = () => true,
): number[] {
  return [...code].flatMap((character, at) => (fits(character, at) ? [at] : []));
}

function replace(code: string, at: number, character: string): string {
  return code.slice(0, at) + character + code.slice(at + 1);
}

function besideOnRow(key: string): string[] {
  const row = KEYS.find((keys) => keys.includes(key)) ?? "";
  const at = row.indexOf(key);
  return [row[at - 1], row[at + 1]].filter((beside) => beside !== undefined);
}

/** Replaces one character by the look-alike that the map names. */
function looksLike(pairs: Readonly<Record<string, string>>): Corrupt {
  return (code, pick) => {
    const possible = places(code, (character) => character in pairs);
    if (possible.length === 0) return null;
    const at = pick(possible);
    return dotted(replace(code, at, pairs[code[at] ?? ""] ?? ""));
  };
}

/** The kinds of mistakes, each made at a place and with a character that chance picks. */
export const CORRUPTIONS: Readonly<Record<string, Corrupt>> = {
  "dot in the wrong place": (code, pick) => {
    if (code.length <= DOT_AFTER) return null;
    const at = pick([1, 2, 4, 5].filter((place) => place < code.length));
    return `${code.slice(0, at)}.${code.slice(at)}`;
  },
  "second dot": (code, pick) => {
    if (code.length <= DOT_AFTER + 1) return null;
    const written = dotted(code);
    const at = pick([5, 6, 7].filter((place) => place < written.length));
    return `${written.slice(0, at)}.${written.slice(at)}`;
  },
  "O for 0, or 0 for O": looksLike({ "0": "O", O: "0" }),
  "I for 1, or 1 for I": looksLike({ "1": "I", I: "1" }),
  "l for 1": looksLike({ "1": "l" }),
  "S for 5, B for 8, Z for 2, and back": looksLike({
    "5": "S",
    S: "5",
    "8": "B",
    B: "8",
    "2": "Z",
    Z: "2",
  }),
  "two neighbours swapped": (code, pick) => {
    const possible = places(code, (character, at) => {
      const next = code[at + 1];
      return next !== undefined && next !== character;
    });
    if (possible.length === 0) return null;
    const at = pick(possible);
    const [a = "", b = ""] = code.slice(at, at + 2);
    return dotted(code.slice(0, at) + b + a + code.slice(at + 2));
  },
  "one character doubled": (code, pick) => {
    const at = pick(places(code));
    return dotted(code.slice(0, at + 1) + code.slice(at));
  },
  "one character too many": (code, pick) => {
    const at = pick(places(code));
    return dotted(code.slice(0, at + 1) + pick(DIGITS) + code.slice(at + 1));
  },
  "the key beside": (code, pick) => {
    const at = pick(places(code));
    return dotted(replace(code, at, pick(besideOnRow(code[at] ?? ""))));
  },
  "one wrong digit": (code, pick) => {
    const at = pick(places(code, (character) => DIGITS.includes(character)));
    return dotted(replace(code, at, pick(DIGITS.filter((digit) => digit !== code[at]))));
  },
  "one wrong letter": (code, pick) => {
    const at = pick(places(code, (character) => LETTERS.includes(character)));
    return dotted(replace(code, at, pick(LETTERS.filter((letter) => letter !== code[at]))));
  },
  "one character missing": (code, pick) => {
    const at = pick(places(code));
    return dotted(code.slice(0, at) + code.slice(at + 1));
  },
  "placeholder X missing": (code, pick) => {
    const possible = places(code, (character, at) => character === "X" && at > 2);
    if (possible.length === 0) return null;
    const at = pick(possible);
    return dotted(code.slice(0, at) + code.slice(at + 1));
  },
  "all placeholders missing": (code) => {
    if (!code.includes("X") || code.length < 7) return null;
    return dotted(code.slice(0, DOT_AFTER) + code.slice(DOT_AFTER).replaceAll("X", ""));
  },
  "characters after the last": (code, pick) =>
    code.length > 6 ? null : dotted(code + pick(DIGITS)),
};
