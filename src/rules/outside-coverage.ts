import { toUs } from "../codes/day";
import { looksLikeHcpcs } from "../codes/hcpcs";
import { looksLikeIcd10pcs } from "../codes/icd10pcs";
import { dottedIcd9cm } from "../codes/icd9cm";
import type { CodeTable, Day } from "../codes/types";
import { defineCellRule } from "./define";
import { displayed } from "./reading/cell";
import { looksLikeDiagnosis } from "./reading/diagnosis-shape";
import { isKnown, tableOf } from "./reading/known";
import type { CodeCell, Verdict } from "./types";

/** True if the date of service lies before everything that the table holds. */
function isBefore({ coverage }: CodeTable, day: Day): boolean {
  return day < coverage.from;
}

function diagnosisVerdict(cell: CodeCell, table: CodeTable): Verdict | null {
  const { code, day, tables } = cell;
  const isOld = table.spans(code).length === 0 && tables.isIcd9Diagnosis(code);
  if (!isOld && !looksLikeDiagnosis(code)) return null;
  if (!isBefore(table, day)) return afterVerdict(cell, table, "ICD-10-CM");

  const from = toUs(table.coverage.from);
  if (isOld) {
    return {
      message: `${dottedIcd9cm(code)} is an ICD-9-CM code, which is right before ${from} but cannot be checked here: check the date of service`,
      severity: "info",
    };
  }
  return {
    message: `${displayed(code, "diagnosis")} cannot be checked, because ICD-10-CM was not in use before ${from}: check the date of service`,
  };
}

function afterVerdict(
  { code, kind }: CodeCell,
  { coverage }: CodeTable,
  list: string,
): Verdict | null {
  if (coverage.to === null) return null;
  return {
    message: `${displayed(code, kind)} cannot be checked, because the ${list} codes held here end on ${toUs(coverage.to)}: check that it is valid on the date of service`,
  };
}

function procedureVerdict(cell: CodeCell, table: CodeTable): Verdict | null {
  // A diagnosis among the procedures is what it is on any day: for wrong-system to say.
  if (!looksLikeHcpcs(cell.code) || isKnown(cell.code, "diagnosis", cell.tables)) return null;
  if (!isBefore(table, cell.day)) return afterVerdict(cell, table, "HCPCS");
  return {
    message: `${cell.code} cannot be checked, because the HCPCS codes held here begin on ${toUs(table.coverage.from)}: check that it was valid on the date of service`,
  };
}

function inpatientVerdict(cell: CodeCell, table: CodeTable): Verdict | null {
  if (!looksLikeIcd10pcs(cell.code)) return null;
  if (!isBefore(table, cell.day)) return afterVerdict(cell, table, "ICD-10-PCS");
  return {
    message: `${cell.code} cannot be checked, because ICD-10-PCS was not in use before ${toUs(table.coverage.from)}: check the date of service`,
  };
}

/** A code on a date of which the tables know nothing. Never an error: we do not know. */
export const outsideCoverage = defineCellRule({
  id: "outside-coverage",
  severity: "warning",
  title: "Date is outside the code tables",
  explanation:
    "The tables hold ICD-10-CM and ICD-10-PCS from their start on 10/01/2015, and HCPCS codes for a stretch of years. For other dates of service we " +
    "cannot say whether a code is right: it may be newer than the tables. Check the date of service first; if it is right, look " +
    "the code up elsewhere.",
  sources: [
    {
      document: "45 CFR 162.1002, Medical data code sets (HIPAA)",
      section: "paragraphs (b) and (c)",
    },
    { document: "HCPCS Level II code files (CMS)", section: "October 2025 to April 2026" },
  ],
  appliesTo: ["diagnosis", "procedure", "inpatientProcedure"],
  phase: "identity",
  examples: [
    { kind: "diagnosis", cell: "E11.9", on: 20150930, instead: null },
    { kind: "procedure", cell: "J0000", on: 20350701, instead: null },
  ],

  check(cell) {
    const table = tableOf(cell.kind, cell.tables);
    if (table.on(cell.code, cell.day).status !== "outside-coverage") return null;
    if (cell.kind === "inpatientProcedure") return inpatientVerdict(cell, table);
    return cell.kind === "diagnosis"
      ? diagnosisVerdict(cell, table)
      : procedureVerdict(cell, table);
  },
});
