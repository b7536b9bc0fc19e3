import type {
  CodeRange,
  DiagnosisNote,
  DiagnosisNotes,
  DiagnosisSection,
  InclusionTerms,
  IncludesNote,
} from "../types";
import { byteReader } from "./byte-reader";
import { isInRange } from "./code-range";
import { NOTE_SIGN, NOTES_MAGIC } from "./format";
import {
  codeFirstNote,
  readIncludes,
  readNote,
  readSection,
  readSevenths,
  readTerms,
} from "./note-lines";

const CATEGORY_LENGTH = 3;

/** Notes by the code that they speak of, each code's own first, then those of the codes above it. */
function notesOf<Note extends Pick<DiagnosisNote, "at">>(
  notes: readonly Note[],
): (code: string) => Note[] {
  const byCategory = new Map<string, Note[]>();
  const wide: Note[] = [];
  for (const note of notes) {
    const { first, last } = note.at;
    if (first !== last) {
      wide.push(note);
      continue;
    }
    const category = first.slice(0, CATEGORY_LENGTH);
    byCategory.set(category, [...(byCategory.get(category) ?? []), note]);
  }
  const known = new Map<string, Note[]>();
  return (code) => {
    let found = known.get(code);
    if (!found) {
      const near = byCategory.get(code.slice(0, CATEGORY_LENGTH)) ?? [];
      found = [...near]
        .sort((a, b) => b.at.first.length - a.at.first.length)
        .concat(wide)
        .filter(({ at }) => isInRange(code, at));
      known.set(code, found);
    }
    return found;
  };
}

function isNamed(code: string, targets: readonly CodeRange[]): boolean {
  return targets.some((target) => isInRange(code, target));
}

const NO_NOTES = () => [];

function readLines(bytes: Uint8Array, name: string): string[] {
  const file = byteReader(bytes, NOTES_MAGIC, name);
  return new TextDecoder().decode(file.rest()).split("\n");
}

/** Notes to which those that come with the descriptions can still be added. */
export interface AdvisableNotes extends DiagnosisNotes {
  /** @throws if the bytes are not a notes file of this version; the notes are then as they were */
  advise(bytes: Uint8Array, name: string): void;
  /** Takes in a terms file. @throws like `advise` */
  name(bytes: Uint8Array, name: string): void;
}

/** @throws if the bytes are not a notes file of this version */
export function readNotes(bytes: Uint8Array, name: string): AdvisableNotes {
  const lines = readLines(bytes, name);
  const ofSevenths = (line: string) => line.startsWith(NOTE_SIGN.seventh);
  const notes = lines.filter((line) => !ofSevenths(line)).map(readNote);
  const excludes1 = notesOf(notes.filter(({ sign }) => sign === NOTE_SIGN.excludes1));
  const codeFirst = notesOf(
    notes.filter(({ sign }) => sign !== NOTE_SIGN.excludes1).map(codeFirstNote),
  );
  let excludes2: (code: string) => readonly DiagnosisNote[] = NO_NOTES;
  let includes: (code: string) => readonly IncludesNote[] = NO_NOTES;
  let codeAlso: (code: string) => readonly DiagnosisNote[] = NO_NOTES;
  let useAdditional: (code: string) => readonly DiagnosisNote[] = NO_NOTES;

  let sections: readonly DiagnosisSection[] = [];
  let terms: readonly InclusionTerms[] = [];

  /** The note that stands at one code and names the other. A note that names both speaks of neither. */
  function exclusion(code: string, other: string): DiagnosisNote | null {
    return (
      excludes1(code).find(({ targets }) => isNamed(other, targets) && !isNamed(code, targets)) ??
      null
    );
  }

  return {
    excludes: (code, other) => exclusion(code, other) ?? exclusion(other, code),
    excludesOf: excludes1,
    codeFirst,
    seventh: readSevenths(lines.filter(ofSevenths)),
    excludes2Of: (code) => excludes2(code),
    includesOf: (code) => includes(code),
    codeAlsoOf: (code) => codeAlso(code),
    useAdditionalOf: (code) => useAdditional(code),
    sections: () => sections,
    inclusionTerms: () => terms,
    name(termBytes, termName) {
      terms = readLines(termBytes, termName).map(readTerms);
    },
    advise(adviceBytes, adviceName) {
      const told = readLines(adviceBytes, adviceName);
      const signed = (sign: string) => told.filter((line) => line.startsWith(sign));
      const inWords: readonly string[] = [NOTE_SIGN.section, NOTE_SIGN.includes];
      const advice = told.filter((line) => !inWords.includes(line.charAt(0))).map(readNote);
      const ofKind = (wanted: string) => notesOf(advice.filter(({ sign }) => sign === wanted));
      sections = signed(NOTE_SIGN.section).map(readSection);
      excludes2 = ofKind(NOTE_SIGN.excludes2);
      includes = notesOf(signed(NOTE_SIGN.includes).map(readIncludes));
      codeAlso = ofKind(NOTE_SIGN.codeAlso);
      useAdditional = ofKind(NOTE_SIGN.useAdditionalCode);
    },
  };
}
