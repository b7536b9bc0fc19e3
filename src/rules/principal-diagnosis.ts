import type { DiagnosisEdit } from "../codes/types";
import { defineLineRule, type ClaimLine, type LineCode, type LineVerdict } from "./line-types";
import {
  claimSetting,
  isOfFacility,
  SETTING_FIELDS,
  type ClaimSetting,
} from "./reading/claim-setting";
import { brokenNote, toListFirst, type BrokenNote } from "./reading/code-first";
import { displayed } from "./reading/diagnoses";
import { looksLikeProcedure } from "./reading/known";
import type { Severity } from "./types";

/** What this rule and `code-first` read of a line. */
export const PRINCIPAL_FIELDS = [
  "diagnoses",
  "procedures",
  "serviceDay",
  ...SETTING_FIELDS,
] as const;
type PrincipalLine = ClaimLine<(typeof PRINCIPAL_FIELDS)[number]>;

/** An edit of the Medicare Code Editor about the principal diagnosis that the line's first one meets. */
interface PrincipalEdit {
  readonly principal: LineCode;
  readonly edit: "ecodepdx" | "manifestation" | "unacceptable" | "secondary";
  readonly severity: Severity;
  readonly note: BrokenNote | null;
}

/** Never first by the guidelines themselves, whoever bills; facilities' claims come back for it. */
function severityAnywhere(setting: ClaimSetting): Severity {
  return isOfFacility(setting) ? "error" : "warning";
}

/**
 * Of what Medicare does not accept as the principal diagnosis of a stay, these come second for everybody: the germ (B95 to
 * B97), the body mass index (Z68) and the outcome of a delivery (Z37). ICD-10-CM Official Guidelines, sections I.C.1.b,
 * I.B.14 and I.C.21.c.11.
 */
const ALWAYS_SECOND = /^(?:B9[5-7]|Z68|Z37)/;

/**
 * Only of a stay: the guidelines let many of these come first in an office. null: not said at all. A stay's
 * procedures are ICD-10-PCS codes (45 CFR 162.1002(c)(3)): a line with a CPT or HCPCS code bills something else.
 */
function severityOfStay(
  setting: ClaimSetting,
  procedures: readonly LineCode[],
  note: BrokenNote | null,
): Severity | null {
  if (setting === "inpatient") return "error";
  if (setting === "outpatient") return null;
  if (note) return "warning";
  return procedures.some(({ code }) => looksLikeProcedure(code)) ? null : "info";
}

/** The edits that the line's first diagnosis meets, as far as they are to be told there. */
export function principalEdits(line: PrincipalLine): PrincipalEdit[] {
  const { diagnoses, procedures, serviceDay, tables } = line;
  const principal = diagnoses.find(({ place }) => place === 1);
  if (!principal?.isSound) return [];
  const edits = tables.diagnosisEdits.on(principal.code, serviceDay.day);
  const isExcused = (edit: DiagnosisEdit) =>
    edit === "unacceptable" && edits.includes("reqsdx") && diagnoses.length > 1;
  const setting = claimSetting(line);
  const note = brokenNote(principal, diagnoses, tables, serviceDay.day);
  return (["ecodepdx", "manifestation", "unacceptable"] as const).flatMap(
    (edit): PrincipalEdit[] => {
      if (!edits.includes(edit) || isExcused(edit)) return [];
      if (edit !== "unacceptable")
        return [{ principal, edit, severity: severityAnywhere(setting), note }];
      if (setting !== "inpatient" && ALWAYS_SECOND.test(principal.code))
        return [{ principal, edit: "secondary", severity: "warning", note }];
      const severity = severityOfStay(setting, procedures, note);
      return severity ? [{ principal, edit, severity, note }] : [];
    },
  );
}

function messageFor({ principal, edit, note }: PrincipalEdit): string {
  const code = displayed(principal);
  switch (edit) {
    case "ecodepdx":
      return `${code} tells how an injury or illness came about and cannot come first: list the condition that was treated before it`;
    case "manifestation":
      return `${code} is what another disease causes and cannot come first: list ${note ? toListFirst(note) : "that disease"} before it`;
    case "secondary":
      return `${code} only adds to another diagnosis and cannot come first: list the condition that was treated before it`;
    case "unacceptable":
      return note
        ? `Medicare does not accept ${code} as the principal diagnosis of a stay: list ${toListFirst(note)} before it`
        : `Medicare does not accept ${code} as the principal diagnosis of a stay: for an inpatient, list the reason for the stay first`;
  }
}

function verdictOn(found: PrincipalEdit): LineVerdict {
  return { cell: found.principal, message: messageFor(found), severity: found.severity };
}

/** A first diagnosis that can only come after another. */
export const principalDiagnosis = defineLineRule({
  id: "principal-diagnosis",
  severity: "error",
  title: "Diagnosis cannot come first",
  explanation:
    "External cause codes (V to Y) tell how an injury came about, and manifestation codes what another disease causes: by the " +
    "official guidelines neither is ever listed first. Nor are the codes of germs (B95 to B97), of the body mass index (Z68) and of " +
    "how a delivery ended (Z37), which only add to another diagnosis: a warning. Medicare's editors return the claims of facilities for it, so that it is " +
    "an error on a line with a revenue code; professional claims are not checked by these editors, though payers follow the " +
    "same guidelines: a warning there. A longer list, unacceptable as principal diagnosis, is of inpatient stays only, and has " +
    "codes that rightly come first in an office (check-ups, vaccinations, screenings): an error beside a revenue code of room " +
    "and board (010X to 021X), a warning where a “code first” note asks for another diagnosis before it, a note where the line " +
    "may be of a stay, and nothing at places of service that have no beds, nor beside a CPT or HCPCS code, without which hospitals " +
    "bill a stay. What is looked at is diagnosis 1 and the date of service; Medicare " +
    "goes by the date of discharge. The list is the Medicare Code Editor's of January 2026; later its edits are taken to go " +
    "on, and codes that came after September 2026 have none.",
  sources: [
    {
      document: "ICD-10-CM Official Guidelines for Coding and Reporting",
      section:
        "section I.A.13 (Etiology/manifestation convention), section I.C.20.a.6 (External cause code can never be a principal diagnosis), and sections I.B.14, I.C.1.b and I.C.21.c.11 on codes that only come second",
    },
    {
      document: "Definitions of Medicare Code Edits, version 43.1 (CMS)",
      section:
        "chapter 1, edits 2 (External causes of morbidity codes as principal diagnosis), 6 (Manifestation code as principal diagnosis) and 9 (Unacceptable principal diagnosis)",
    },
    {
      document: "Integrated Outpatient Code Editor specifications (CMS)",
      section:
        "edit 5 (External cause of morbidity code cannot be used as principal diagnosis), and the edit of manifestation codes as principal diagnosis",
    },
  ],
  reads: PRINCIPAL_FIELDS,
  examples: [
    {
      lines: [{ diagnosis: ["W01.0XXA", "S52.501A"] }],
      instead: [{ diagnosis: ["S52.501A", "W01.0XXA"] }],
    },
    { lines: [{ diagnosis: ["H42", "E72.03"] }], instead: [{ diagnosis: ["E72.03", "H42"] }] },
    {
      lines: [{ diagnosis: ["Z37.0"], revenueCode: "0120" }],
      instead: [{ diagnosis: ["O80", "Z37.0"], revenueCode: "0120" }],
    },
  ],

  check: (line) => principalEdits(line).map(verdictOn),
});
