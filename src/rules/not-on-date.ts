import { toUs } from "../codes/day";
import type { CodeOnDay, Span } from "../codes/types";
import { defineCellRule } from "./define";
import { tableOf } from "./reading/known";
import { successors } from "./reading/suggested";
import type { CodeCell, Verdict } from "./types";

/** What the dates are, and what to do. Neither names the line's own date: one cause, many lines. */
function messageFor({ status, display, span }: CodeOnDay, inferred: boolean): string | null {
  if (!span) return null;
  const likely = inferred ? "most likely " : "";
  if (status === "not-yet") {
    return `${display} can be used ${likely}only from ${toUs(span.from)} on: choose a code that was valid on the date of service`;
  }
  if (span.to === null) return null;
  return `${display} ended ${likely}on ${toUs(span.to)}: choose a code that is valid on the date of service`;
}

/** A date that CMS did not publish but that we concluded from its files is no ground to call a code wrong. */
function isInferred(span: Span | null): boolean {
  return span?.inferred === true;
}

function verdictOn(standing: CodeOnDay, cell: CodeCell): Verdict | null {
  const inferred = isInferred(standing.span);
  const message = messageFor(standing, inferred);
  if (message === null) return null;
  return {
    message,
    suggest: () => successors(cell),
    ...(inferred && { severity: "warning" }),
  };
}

/** A code that exists, but not on the line's date of service. */
export const notOnDate = defineCellRule({
  id: "not-on-date",
  severity: "error",
  title: "Code is not valid on the date of service",
  explanation:
    "Code lists change every year, ICD-10-CM on October 1 and sometimes April 1, HCPCS each quarter. What counts is the date of " +
    "service, not the date on which the claim is written, and there is no grace period. The last day that is named is the last " +
    "usable one. Where CMS's files give no date and we concluded it, this is a warning. Suggestions come from CMS's conversion table " +
    "where it names a replacement.",
  sources: [
    { document: "ICD-10-CM conversion table (CMS)", section: "FY2026" },
    { document: "45 CFR 162.1000, General requirements (HIPAA)", section: "paragraph (a)" },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 23",
      section:
        "section 10.6 (Relationship of Diagnosis Codes and Date of Service) and section 20.4 (Deleted HCPCS Codes/Modifiers)",
    },
  ],
  appliesTo: ["diagnosis", "procedure", "inpatientProcedure"],
  phase: "identity",
  examples: [
    { kind: "diagnosis", cell: "R05.1", on: 20210930, instead: "R05" },
    { kind: "procedure", cell: "C9803", on: 20240101, instead: null },
  ],

  check(cell) {
    const { code, kind, day, tables } = cell;
    const standing = tableOf(kind, tables).on(code, day);
    if (standing.status !== "expired" && standing.status !== "not-yet") return null;
    return verdictOn(standing, cell);
  },
});
