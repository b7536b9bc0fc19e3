import { dotted, isDotInPlace } from "../codes/icd10cm";
import { NO_OTHER_CODES, withDotRight } from "./reading/dot-right";
import { defineCellRule } from "./define";
import { claimForm, displayed, writtenFor } from "./reading/cell";
import { codeAmongWords } from "./reading/code-among-words";
import { inpatientCodesBelow } from "./reading/inpatient";
import { isKnown } from "./reading/known";
import { SHAPES } from "./reading/shapes";
import { withoutOuterSpaces } from "./reading/spaces";
import { codesForWords, fittingFirst, likelyCodes } from "./reading/suggested";
import type { CodeCell, Verdict } from "./types";

/** Two words or one long one, without any digit: a person wrote what the code means. */
const WORDS = /^[^\d]*(?:\p{L}{2,}[^\p{L}\d]+\p{L}{2,}|\p{L}{5,})[^\d]*$/u;
const ONLY_LETTERS_AND_DIGITS = /^[A-Z0-9]+$/;
const NOT_LETTER_OR_DIGIT = /[^A-Z0-9]/g;
/** `E11.-`, `E11-`, `E11.X`: how code books write "any code of E11". */
const ANY_BELOW = /^([A-Z0-9.]{3,7}?)\.?[-–—]+$/;
/** What can stand in a sentence as it is; signs and several words need quotation marks. */
const PLAIN = /^[A-Za-z0-9.]+$/;
/** More than this is a text, and is not repeated in full. */
const LONGEST_QUOTED = 24;

function quoted({ text }: CodeCell): string {
  const shown = withoutOuterSpaces(text);
  if (shown.length > LONGEST_QUOTED) return `“${shown.slice(0, LONGEST_QUOTED)}…”`;
  return PLAIN.test(shown) ? shown : `“${shown}”`;
}

/**
 * All characters are right, only the dot is not: claims are sent without dots. Certain, unless the dot is right and
 * a character before it is missing, or one too many.
 */
function dotOutOfPlace(cell: CodeCell): Verdict | null {
  const { code, tidy, kind, day, tables } = cell;
  if (kind !== "diagnosis" || !tidy.includes(".") || isDotInPlace(tidy)) return null;
  if (tables.icd10cm.on(code, day).status !== "valid") return null;
  const where = code.length > 3 ? "the dot goes after the third character" : "it has no dot";
  const message = `${tidy} is not how this code is written: ${where}, ${dotted(code)}`;
  // The words beside, where there are any, tell whether the repair is certain.
  const { codes, slip } = cell.description === null ? withDotRight(cell) : NO_OTHER_CODES;
  const [other, another] = codes;
  if (other === undefined) return { message, repair: writtenFor(cell, code) };
  return {
    message: `${message}, or ${dotted(other)}${another ? " and others" : ""}, if ${slip}`,
    suggest: () => [code, ...codes],
  };
}

function bookNotation(cell: CodeCell): Verdict | null {
  const header = ANY_BELOW.exec(cell.tidy)?.[1];
  if (cell.kind !== "diagnosis" || header === undefined) return null;
  const code = claimForm(header, cell.kind);
  const below = cell.tables.icd10cm.billableBelow(code, cell.day);
  if (below.length === 0) return null;
  return {
    message: `${cell.tidy} stands for every code that begins with ${dotted(code)}: choose one of them`,
    suggest: () => fittingFirst(code, below, cell),
  };
}

/** `99-213`, `E1,19`: a code once the signs in it are gone. */
function withSigns(cell: CodeCell): Verdict | null {
  const code = cell.tidy.replace(NOT_LETTER_OR_DIGIT, "");
  if (code === cell.code || !isKnown(code, cell.kind, cell.tables)) return null;
  return {
    message: `${quoted(cell)} has signs or spaces that no code has: write ${displayed(code, cell.kind)} if that is meant`,
    suggest: () => [code],
  };
}

function reason({ code, kind }: CodeCell): string {
  const { noun, shortest, longest, form } = SHAPES[kind];
  if (ONLY_LETTERS_AND_DIGITS.test(code)) {
    const count = shortest === longest ? `${shortest}` : `${shortest} to ${longest}`;
    if (code.length < shortest) return `is too short: ${noun} has ${count} characters`;
    if (code.length > longest) return `is too long: ${noun} has ${count} characters`;
  }
  return `does not look like ${noun}, which has ${form}`;
}

/** The words may say which code is meant. */
function wordsOnly(cell: CodeCell): Verdict | null {
  const words = withoutOuterSpaces(cell.text);
  if (!WORDS.test(words)) return null;
  return {
    message: `${quoted(cell)} is not a code: enter ${SHAPES[cell.kind].noun}, and keep the words in a description column`,
    suggest: () => codesForWords({ ...cell, description: cell.description ?? words }),
  };
}

/** Codes of states, W0000 to Z9999, and two groups of California's workers' compensation. */
const OF_A_STATE = /^(?:[W-Z]\d{4}|(?:ML|WC)\d{3})$/;

function payersOwn({ code, kind }: CodeCell): Verdict | null {
  if (kind !== "procedure" || !OF_A_STATE.test(code)) return null;
  return {
    message: `${code} is neither a CPT nor a HCPCS code: enter one, or leave it if it is a code of the payer's own, as workers' compensation has in some states`,
    severity: "warning",
  };
}

function wrongShape(cell: CodeCell): Verdict {
  return {
    message: `${quoted(cell)} ${reason(cell)}; enter the code again`,
    suggest: () => likelyCodes(cell),
  };
}

/** A text that cannot be a code, because it is not built like one. */
export const codeFormat = defineCellRule({
  id: "code-format",
  severity: "error",
  title: "Not the form of a code",
  explanation:
    "Diagnosis codes have three to seven characters and begin with a letter; procedure codes have five, those of hospital " +
    "inpatients (ICD-10-PCS) seven, modifiers and places of service two. With or without its dot a diagnosis code is fine, but the dot stands after the third character. A dot in the " +
    "wrong place is certain to mend, since claims are sent without dots, unless a character beside it may be missing or one too " +
    "many: I1.0 can be I10 or I11.0. A code with words behind it, a range or a " +
    "category with a dash has to become the code alone; that is certain where the words say nothing but what the code's own " +
    "description says, so that nothing is lost with them. W, X, Y or Z and four digits were codes that payers gave out themselves: most " +
    "had to give them up in 2003, but workers' compensation may still ask for its own, so that these, and California's ML " +
    "and WC codes, are a warning.",
  sources: [
    {
      document: "ICD-10-CM Official Guidelines for Coding and Reporting",
      section: "section I.A.2 (Format and Structure)",
    },
    {
      document: "CMS, Healthcare Common Procedure Coding System (HCPCS): general information",
      section: "Level I (CPT) and Level II codes",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, items 21, 24B and 24D",
    },
    {
      document: "45 CFR 160.103 and 162.1002 (HIPAA)",
      section: "the code sets of standard claims, which bind no workers' compensation",
    },
    {
      document: "California Code of Regulations, title 8",
      section:
        "sections 9789.12.14 (codes WC001 and following) and 9795 (codes ML200 and following)",
    },
  ],
  appliesTo: ["diagnosis", "procedure", "inpatientProcedure", "modifier", "placeOfService"],
  phase: "identity",
  examples: [
    { kind: "diagnosis", cell: "E119.", instead: "E11.9" },
    { kind: "diagnosis", cell: "I1.0", instead: "I10" },
    { kind: "diagnosis", cell: "I10.", instead: "I10" },
    { kind: "diagnosis", cell: "E1", instead: "E11.9" },
    { kind: "diagnosis", cell: "E11.9 - Type 2 diabetes", instead: "E11.9" },
    { kind: "procedure", cell: "9921", instead: "99213" },
    { kind: "placeOfService", cell: "Office", instead: "11" },
  ],

  check(cell) {
    if (cell.tidy === "" && cell.text.trim() === "") return null;
    const { code, kind, tables } = cell;
    if (isKnown(code, kind, tables)) return dotOutOfPlace(cell);
    if (SHAPES[kind].has(code) || inpatientCodesBelow(cell).length > 0) return null;
    return (
      bookNotation(cell) ??
      withSigns(cell) ??
      codeAmongWords(cell) ??
      wordsOnly(cell) ??
      payersOwn(cell) ??
      wrongShape(cell)
    );
  },
});
