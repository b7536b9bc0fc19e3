import { dotted, isDotInPlace } from "../codes/icd10cm";
import { defineCellRule } from "./define";
import { writtenFor } from "./reading/cell";
import {
  seventhCharacters,
  splitSeventh,
  withSeventh,
  type StemAndSeventh,
} from "./reading/seventh";
import { withOneLess, withOneMore } from "./reading/one-off";
import { fittingFirst } from "./reading/suggested";
import type { CodeCell, Verdict } from "./types";

const PLACEHOLDER = "X";
const FULL_LENGTH = 7;

function charactersOf({ tables }: CodeCell, stem: string, codes: readonly string[]): string {
  return seventhCharacters(stem, codes, tables.diagnosisNotes);
}

function missing(cell: CodeCell, stem: string, codes: readonly string[]): Verdict {
  const placeholders = PLACEHOLDER.repeat(FULL_LENGTH - 1 - stem.length);
  const how = placeholders && ` behind the placeholder ${placeholders}`;
  return {
    message: `${dotted(stem)} is not complete without a 7th character${how}: choose one of ${charactersOf(cell, stem, codes)}`,
    suggest: () => fittingFirst(stem, codes, cell),
  };
}

/** Certain, unless something else than the placeholder may have been left out, or the dot is where none belongs. */
function misplaced(cell: CodeCell, { whole }: StemAndSeventh): Verdict {
  const { code, tidy } = cell;
  const message = `The last character of ${dotted(code)} belongs in the 7th place, after the placeholder X: write ${dotted(whole)}`;
  const places = { from: 1, to: code.length - 1 };
  const isShort = code.length < FULL_LENGTH;
  const isDoubledX = !isShort && whole.includes(PLACEHOLDER);
  const near = (isShort ? withOneMore : withOneLess)(code, cell, places);
  const others = isDoubledX ? [] : near.filter((other) => other !== whole);
  const [other] = others;
  if (other !== undefined) {
    return {
      message: `${message}, or ${dotted(other)}${others.length > 1 ? " and others" : ""}, if another character is ${isShort ? "missing" : "too many"}`,
      suggest: () => [whole, ...others],
    };
  }
  const isDotRight = !tidy.includes(".") || isDotInPlace(tidy);
  return isDotRight
    ? { message, repair: writtenFor(cell, whole) }
    : { message: `${message} if that is meant`, suggest: () => [whole] };
}

function notOneOfIts(
  cell: CodeCell,
  { stem, seventh }: StemAndSeventh,
  codes: readonly string[],
): Verdict {
  return {
    message: `${seventh} is not a 7th character of ${dotted(stem)}: choose one of ${charactersOf(cell, stem, codes)}`,
    suggest: () => fittingFirst(stem, codes, cell),
  };
}

function takesNone({ code }: CodeCell, stem: string): Verdict {
  return {
    message: `${dotted(stem)} is complete and takes no 7th character: leave out what follows it in ${dotted(code)}`,
    suggest: () => [stem],
  };
}

/** For a code that is not in the table: its stem, and what may be wrong with what follows. */
function afterStem(cell: CodeCell): Verdict | null {
  const { code, day, tables } = cell;
  const split = splitSeventh(code);
  if (!split) return null;
  const { stem, seventh, whole } = split;

  const codes = withSeventh(stem, day, tables.icd10cm);
  if (codes.length > 0) {
    if (seventh === PLACEHOLDER && code.length < FULL_LENGTH) return missing(cell, stem, codes);
    return codes.includes(whole) ? misplaced(cell, split) : notOneOfIts(cell, split, codes);
  }
  const isWholeAlready = tables.icd10cm.on(stem, day).status === "valid";
  return isWholeAlready && code.length === FULL_LENGTH ? takesNone(cell, stem) : null;
}

/** A code that lacks its 7th character, has one that its category does not know, or has it in the wrong place. */
export const seventhCharacter = defineCellRule({
  id: "seventh-character",
  severity: "error",
  title: "7th character is missing or wrong",
  explanation:
    "Codes of injuries, external causes and some other chapters need a 7th character, most often for the encounter: A initial, " +
    "D subsequent, S sequela. It is always the seventh: a shorter code is filled up with the placeholder X first, so W21.89 " +
    "becomes W21.89XA. Where only the X is missing or one too many the code is certain, unless another character may be the one that was left out; which 7th character is right, only " +
    "the record tells.",
  sources: [
    {
      document: "ICD-10-CM Official Guidelines for Coding and Reporting",
      section: "sections I.A.4 (Placeholder character) and I.A.5 (7th Characters)",
    },
    {
      document: "ICD-10-CM tabular list, January 2021 (CDC/NCHS)",
      section: "7th character definitions of each category, for what the characters mean",
    },
  ],
  appliesTo: ["diagnosis"],
  phase: "identity",
  examples: [
    { kind: "diagnosis", cell: "S72.001", instead: "S72.001A" },
    { kind: "diagnosis", cell: "W21.89", instead: "W21.89XA" },
    { kind: "diagnosis", cell: "W21.89A", instead: "W21.89XA" },
    { kind: "diagnosis", cell: "S72.001X", instead: "S72.001A" },
  ],

  check(cell) {
    const { code, day, tables } = cell;
    if (tables.icd10cm.spans(code).length === 0) return afterStem(cell);
    const codes = withSeventh(code, day, tables.icd10cm);
    return codes.length > 0 ? missing(cell, code, codes) : null;
  },
});
