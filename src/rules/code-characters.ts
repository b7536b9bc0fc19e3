import { defineCellRule } from "./define";
import { claimForm, displayed, writtenFor } from "./reading/cell";
import { doubtOf, type Doubt } from "./reading/doubts";
import { isKnown } from "./reading/known";
import { lookalike } from "./reading/lookalike";
import type { CodeCell, Verdict } from "./types";

const FOREIGN_LETTER_OR_DIGIT = /(?![A-Za-z0-9])[\p{L}\p{N}]/u;

/** The text can be read as this code, but also otherwise: a person has to look. */
function withDoubt({ text, tidy, kind }: CodeCell, { because, other }: Doubt): Verdict {
  const code = claimForm(tidy, kind);
  const meant = displayed(code, kind);
  const codes = other === null ? meant : `${meant} or ${displayed(other, kind)}, whichever`;
  return {
    message: `${text} ${because}: write ${codes}${other === null ? " if that" : ""} is meant`,
    suggest: () => (other === null ? [code] : [code, other]),
  };
}

/** Every character stands for one plain character: nothing is guessed. */
function inPlainCharacters(cell: CodeCell): Verdict | null {
  const { text, tidy, kind, tables } = cell;
  if (tidy === text || !isKnown(claimForm(tidy, kind), kind, tables)) return null;
  const doubt = doubtOf(cell);
  if (doubt) return withDoubt(cell, doubt);
  if (tidy === text.toUpperCase()) {
    return {
      message: `${text} is in small letters: write ${tidy}`,
      severity: "info",
      repair: tidy,
    };
  }
  const what = FOREIGN_LETTER_OR_DIGIT.test(text)
    ? "a character that only looks like a plain letter or digit"
    : "a sign that does not belong there";
  return { message: `${text} has ${what}: write ${tidy}`, repair: tidy };
}

/** Letter O for zero and its like: certain only when no other code can be meant. */
function withLookalikes(cell: CodeCell): Verdict | null {
  const { code, kind, tidy } = cell;
  const found = lookalike(cell);
  if (!found) return null;
  const meant = displayed(found.code, kind);
  if (found.certain) {
    return {
      message: `${tidy} has ${found.differences}: write ${meant}`,
      repair: writtenFor(cell, found.code),
    };
  }
  return {
    message: `${displayed(code, kind)} has ${found.differences}: if ${meant} is meant, write that`,
    suggest: () => [found.code],
  };
}

/** Characters that look right but are not: letter O for zero, letters of another alphabet, other signs for the dot. */
export const codeCharacters = defineCellRule({
  id: "code-characters",
  severity: "error",
  title: "Wrong characters in a code",
  explanation:
    "A letter O stands for a zero, a letter I or l for a one, a letter of another alphabet for its Latin twin, or a comma or dash for " +
    "the dot. People read over it, programs do not. We offer the right code only when it is certain: when it exists and " +
    "no other code can be meant: not where a small L comes first, which may be a capital I (l50.9), where the text is the name of " +
    "a range (F10-19), nor where a question mark or a raised digit stands in it. Small letters are only a remark, since most programs take them.",
  sources: [
    {
      document: "ICD-10-CM Official Guidelines for Coding and Reporting",
      section: "section I.A.2 (Format and Structure)",
    },
    {
      document: "ICD-10-PCS Official Guidelines for Coding and Reporting",
      section: "A2 (the letters O and I are not used)",
    },
    {
      document: "ICD-10-CM Official Guidelines for Coding and Reporting",
      section: "section IV.H (Uncertain diagnosis: not coded for outpatients)",
    },
    {
      document: "Unicode Technical Standard 39, Unicode Security Mechanisms",
      section: "section 4 (Confusable Detection)",
    },
  ],
  appliesTo: ["diagnosis", "procedure", "inpatientProcedure", "modifier", "placeOfService"],
  phase: "spelling",
  examples: [
    { kind: "diagnosis", cell: "I1O", instead: "I10" },
    { kind: "diagnosis", cell: "E11,9", instead: "E11.9" },
    { kind: "diagnosis", cell: "e11.9", instead: "E11.9" },
    { kind: "procedure", cell: "9921O", instead: "99210" },
  ],

  check(cell) {
    if (typeof cell.value === "boolean" || cell.tidy === "") return null;
    // A sign or a decimal that a number has is for excel-number to see.
    const isText = typeof cell.value === "string";
    return (isText ? inPlainCharacters(cell) : null) ?? withLookalikes(cell);
  },
});
