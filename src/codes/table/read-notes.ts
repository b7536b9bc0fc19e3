import type { CodeFirstNote, CodeRange, DiagnosisNote, DiagnosisNotes } from "../types";
import { byteReader } from "./byte-reader";
import { isInRange, readRange } from "./code-range";
import { NOTE_SIGN, NOTES_MAGIC } from "./format";

interface SignedNote extends DiagnosisNote {
  readonly sign: string;
}

const CATEGORY_LENGTH = 3;

function readNote(line: string): SignedNote {
  const equals = line.indexOf("=");
  const targets = line.slice(equals + 1);
  return {
    sign: line.charAt(0),
    at: readRange(line.slice(1, equals)),
    targets: targets === "" ? [] : targets.split(",").map(readRange),
  };
}

function codeFirstNote({ sign, at, targets }: SignedNote): CodeFirstNote {
  return {
    at,
    targets,
    isRequired: sign !== NOTE_SIGN.codeFirstIfSo,
    isOpen: sign === NOTE_SIGN.codeFirstOpen,
  };
}

/** Notes by the code that they speak of, each code's own first, then those of the codes above it. */
function notesOf<Note extends DiagnosisNote>(notes: readonly Note[]): (code: string) => Note[] {
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

/** @throws if the bytes are not a notes file of this version */
export function readNotes(bytes: Uint8Array, name: string): DiagnosisNotes {
  const file = byteReader(bytes, NOTES_MAGIC, name);
  const notes = new TextDecoder().decode(file.rest()).split("\n").map(readNote);
  const excludes1 = notesOf(notes.filter(({ sign }) => sign === NOTE_SIGN.excludes1));
  const codeFirst = notesOf(
    notes.filter(({ sign }) => sign !== NOTE_SIGN.excludes1).map(codeFirstNote),
  );

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
  };
}
