import type {
  CodeFirstNote,
  DiagnosisNote,
  DiagnosisSection,
  InclusionTerms,
  IncludesNote,
  SeventhMeaning,
  SeventhNote,
} from "../types";
import { readRange } from "./code-range";
import { MEANING_END, NOTE_SIGN } from "./format";

const CATEGORY_LENGTH = 3;

/** A note and the sign of its kind. */
export interface SignedNote extends DiagnosisNote {
  readonly sign: string;
}

export function readNote(line: string): SignedNote {
  const equals = line.indexOf("=");
  const targets = line.slice(equals + 1);
  return {
    sign: line.charAt(0),
    at: readRange(line.slice(1, equals)),
    targets: targets === "" ? [] : targets.split(",").map(readRange),
  };
}

export function readIncludes(line: string): IncludesNote {
  const equals = line.indexOf("=");
  return {
    at: readRange(line.slice(1, equals)),
    texts: line.slice(equals + 1).split(MEANING_END),
  };
}

export function codeFirstNote({ sign, at, targets }: SignedNote): CodeFirstNote {
  return {
    at,
    targets,
    isRequired: sign !== NOTE_SIGN.codeFirstIfSo,
    isOpen: sign === NOTE_SIGN.codeFirstOpen,
  };
}

/** Sets of meanings by the code below which they hold. */
export function readSevenths(lines: readonly string[]): (code: string) => SeventhNote | null {
  const byPlace = new Map<string, readonly SeventhMeaning[]>();
  for (const line of lines) {
    const equals = line.indexOf("=");
    const meanings = line
      .slice(equals + 1)
      .split(MEANING_END)
      .map((said) => ({ character: said.charAt(0), means: said.slice(1) }));
    for (const place of line.slice(1, equals).split(",")) byPlace.set(place, meanings);
  }
  return (code) => {
    for (let length = code.length; length >= CATEGORY_LENGTH; length--) {
      const place = code.slice(0, length);
      const meanings = byPlace.get(place);
      if (meanings) return { at: { first: place, last: place, rest: "" }, meanings };
    }
    return null;
  };
}

export function readSection(line: string): DiagnosisSection {
  const equals = line.indexOf("=");
  const { first, last } = readRange(line.slice(1, equals));
  return { first, last, title: line.slice(equals + 1) };
}

export function readTerms(line: string): InclusionTerms {
  const equals = line.indexOf("=");
  return { code: line.slice(0, equals), terms: line.slice(equals + 1).split(MEANING_END) };
}
