import { matchDescription } from "../codes/match-description";
import { defineCellRule } from "./define";
import { displayed } from "./reading/cell";
import { describingTable } from "./reading/known";
import type { CodeCell, Verdict } from "./types";

/** A long official description is told by its beginning. */
const LONGEST_TOLD = 90;

function shortened(text: string): string {
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD).trimEnd()}…` : text;
}

function verdictFor(
  { code, kind, day, description, tables }: CodeCell,
  contradicts: boolean,
  otherCodes: readonly string[],
): Verdict {
  const official = shortened(describingTable(code, kind, tables).description(code, day) ?? "");
  const beside = shortened(description ?? "");
  const does = contradicts ? "does not match" : "may not match";
  return {
    message: `${displayed(code, kind)} means “${official}”, which ${does} “${beside}” beside it: correct the code or the description`,
    suggest: () => otherCodes,
    ...(!contradicts && { severity: "warning" }),
  };
}

/** A code and the words beside it that speak of different things. */
export const descriptionMismatch = defineCellRule({
  id: "description-mismatch",
  severity: "error",
  title: "Code and description do not match",
  explanation:
    "The code is valid, but the description beside names another condition or service: one of the two is wrong, and the claim would " +
    "say something that the record does not. Abbreviations, another order of words, capitals and shortened descriptions are " +
    "understood. It is an error only where the words name another code's condition; where we merely doubt, it is a warning.",
  sources: [
    {
      document: "ICD-10-CM code files (CDC/NCHS and CMS)",
      section: "long descriptions of the release in force on the date of service",
    },
    { document: "HCPCS Level II code files (CMS)", section: "long descriptions" },
    {
      document: "ICD-10-CM Official Guidelines for Coding and Reporting",
      section: "section I.A.19 (Code assignment and Clinical Criteria)",
    },
  ],
  appliesTo: ["diagnosis", "procedure", "inpatientProcedure"],
  phase: "meaning",
  examples: [
    { kind: "diagnosis", cell: "E11.9", beside: "Essential hypertension", instead: "I10" },
  ],

  check(cell) {
    const { code, kind, day, description, tables } = cell;
    if (description === null) return null;
    const verdict = matchDescription(
      tables,
      describingTable(code, kind, tables).system,
      code,
      day,
      description,
    );
    if (!verdict) return null;
    if (verdict.match === "contradicts") return verdictFor(cell, true, verdict.otherCodes);
    // A doubt that leads to no other code helps nobody.
    const isWorthALook = verdict.match === "doubtful" && verdict.otherCodes.length > 0;
    return isWorthALook ? verdictFor(cell, false, verdict.otherCodes) : null;
  },
});
