import { toUs } from "../codes/day";
import { dotted } from "../codes/icd10cm";
import type { Span } from "../codes/types";
import { defineCellRule } from "./define";
import { inpatientCodesBelow } from "./reading/inpatient";
import { fittingFirst } from "./reading/suggested";
import type { CodeCell, Verdict } from "./types";

/** "one of its 4 to 6 character codes", or the only one there is. */
function choice(below: readonly string[]): string {
  const [only, another] = below;
  if (!only) return "choose a billable code";
  if (!another) return `use ${dotted(only)}`;
  const lengths = below.map((code) => code.length);
  const shortest = Math.min(...lengths);
  const longest = Math.max(...lengths);
  const characters = shortest === longest ? `${shortest}` : `${shortest} to ${longest}`;
  return `choose one of its ${characters} character codes`;
}

/** When a code that was billable once became a category; null for one that always was. */
function becameHeader({ code, tables }: CodeCell, now: Span): string | null {
  const before = tables.icd10cm.spans(code).findLast((span) => span.from < now.from);
  return before?.billable ? toUs(now.from) : null;
}

/** ICD-10-PCS has no shorter codes: what has fewer characters is the title of a table, or a part of its row. */
function beginningOfInpatientCode(cell: CodeCell): Verdict | null {
  const below = inpatientCodesBelow(cell);
  const [only, another] = below;
  if (!only) return null;
  const choice = another
    ? `choose one of the ${below.length} codes of 7 characters that begin with it`
    : `use ${only}`;
  return {
    message: `${cell.code} is only the beginning of an ICD-10-PCS code: ${choice}`,
    suggest: () => fittingFirst(cell.code, below, cell),
  };
}

/** A category, which names a group of codes and cannot be billed itself. */
export const notBillable = defineCellRule({
  id: "not-billable",
  severity: "error",
  title: "Code is a category, not billable",
  explanation:
    "The code names a group of codes. A claim needs a code with all the characters that the classification has for it; a " +
    "shorter one is rejected. Some codes were billable once and were divided later: then the date of service decides. The " +
    "suggestions are the codes below it, those that fit the description beside first.",
  sources: [
    {
      document: "ICD-10-CM Official Guidelines for Coding and Reporting",
      section: "section I.B.2 (Level of Detail in Coding)",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 23",
      section: "section 10.1, General Rules for Diagnosis Codes",
    },
    {
      document: "ICD-10-PCS Official Guidelines for Coding and Reporting",
      section: "A1 to A3 (seven characters, each with a value)",
    },
  ],
  appliesTo: ["diagnosis", "inpatientProcedure"],
  phase: "identity",
  examples: [
    { kind: "diagnosis", cell: "E11", instead: "E11.9" },
    { kind: "diagnosis", cell: "M54.5", on: 20211001, instead: "M54.50" },
    { kind: "inpatientProcedure", cell: "0DTJ", instead: "0DTJ4ZZ" },
  ],

  check(cell) {
    const { code, day, kind, tables } = cell;
    if (kind === "inpatientProcedure") return beginningOfInpatientCode(cell);
    const { status, span } = tables.icd10cm.on(code, day);
    if (status !== "header" || !span) return null;

    const below = tables.icd10cm.billableBelow(code, day);
    const since = becameHeader(cell, span);
    const when = since === null ? "" : ` since ${since}`;
    return {
      message: `${dotted(code)} is a category${when}, not a billable code: ${choice(below)}`,
      suggest: () => fittingFirst(code, below, cell),
    };
  },
});
