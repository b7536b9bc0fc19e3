import { defineCellRule } from "./define";
import { isKnown } from "./reading/known";
import { claimForm, tidyText, writtenFor } from "./reading/cell";
import { withoutAnySpaces, withoutOuterSpaces } from "./reading/spaces";
import type { CodeCell, Verdict } from "./types";

const SEPARATE_WORDS = /\s+/;

/** True if what stands between spaces are codes of their own: then the spaces separate, they do not intrude. */
function isSeveralCodes(text: string, { kind, tables }: CodeCell): boolean {
  const parts = text.split(SEPARATE_WORDS);
  return parts.every((part) => isKnown(claimForm(tidyText(part, kind), kind), kind, tables));
}

/** The text with its spaces gone, if a code is what remains, and whether that is the code that was meant. */
function withoutSpaces(cell: CodeCell): { text: string; certain: boolean } | null {
  const isCode = (text: string) =>
    isKnown(claimForm(tidyText(text, cell.kind), cell.kind), cell.kind, cell.tables);

  const trimmed = withoutOuterSpaces(cell.text);
  const joined = withoutAnySpaces(trimmed);
  if (joined === trimmed) return isCode(trimmed) ? { text: trimmed, certain: true } : null;
  if (!isCode(joined) || isSeveralCodes(trimmed, cell)) return null;
  // "992 13" has the format of a CPT code once joined, but so has every slip of the space bar between two numbers.
  const certain = cell.kind === "diagnosis" || cell.kind === "inpatientProcedure";
  // In "E11 9" the space stands for the dot.
  const text = joined.includes(".") ? joined : writtenFor(cell, claimForm(joined, cell.kind));
  return { text, certain };
}

function messageFor(cell: CodeCell, repaired: string, certain: boolean): string {
  if (!certain) return `There are spaces inside the code: if ${repaired} is meant, write that`;
  return withoutOuterSpaces(cell.text) === repaired
    ? `A space, line break, quotation mark or invisible character came into the cell with ${repaired}: remove it`
    : `There are spaces inside the code ${repaired}: remove them`;
}

/** Spaces, line breaks, quotes and invisible characters that came in with a code. */
export const codeSpacing = defineCellRule({
  id: "code-spacing",
  severity: "warning",
  title: "Spaces around or inside a code",
  explanation:
    "A space, a line break, a quotation mark or an invisible character stands before, after or inside the code. " +
    "It comes in when codes are copied from a web page, a PDF or another program. The code looks right, but many " +
    "programs then take it for another one and reject the line. We offer the code without it whenever what remains is a code.",
  sources: [
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, items 21, 24B and 24D",
    },
  ],
  appliesTo: ["diagnosis", "procedure", "inpatientProcedure", "modifier", "placeOfService"],
  phase: "spelling",
  examples: [
    { kind: "diagnosis", cell: " E11.9", instead: "E11.9" },
    { kind: "diagnosis", cell: "E11 .9", instead: "E11.9" },
    { kind: "procedure", cell: "99213\u00A0", instead: "99213" },
  ],

  check(cell): Verdict | null {
    const hasNone = cell.text === cell.tidy && !SEPARATE_WORDS.test(cell.text);
    if (hasNone || cell.tidy === "") return null;
    const without = withoutSpaces(cell);
    if (without === null || without.text === cell.text) return null;
    const { text, certain } = without;
    const message = messageFor(cell, text, certain);
    return certain ? { message, repair: text } : { message, suggest: () => [text] };
  },
});
