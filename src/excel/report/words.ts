import type { Severity } from "../../check/types";
import type { CodeSystem } from "../../codes/types";

const NUMBER = new Intl.NumberFormat("en-US");

export const number = (value: number): string => NUMBER.format(value);

export const SEVERITY_WORDS: Readonly<Record<Severity | "off", string>> = {
  error: "Error",
  warning: "Warning",
  info: "Note",
  off: "Not checked",
};

export const SYSTEM_WORDS: Readonly<Record<CodeSystem, string>> = {
  icd10cm: "ICD-10-CM",
  hcpcs: "HCPCS",
  cpt: "CPT (own list)",
  modifier: "Modifiers",
  pos: "Places of service",
  icd10pcs: "ICD-10-PCS",
  icd9cm: "ICD-9-CM",
};

export const EVIDENCE_WORDS = {
  header: "by its header",
  contents: "guessed from its contents",
  user: "chosen by hand",
  none: "",
} as const;

/** The heads of the report's parts. */
export const PARTS = {
  facts: "What was checked",
  columns: "Columns",
  severities: "Findings by severity",
  rules: "Findings by rule",
  byColumn: "Findings by column",
  codes: "Most frequent codes with findings",
  findings: "Findings",
  ignored: "Ignored findings",
  changes: "Changes made",
} as const;

export const HEADERS = {
  findings: ["Rule", "Severity", "Row", "Cell", "Column", "Value", "What was found"],
  ignored: [
    "Rule",
    "Severity",
    "Row",
    "Cell",
    "Column",
    "Value",
    "What was found",
    "Reason",
    "Ignored on",
  ],
  changes: ["Change", "Number", "Row", "Cell", "Column", "Before", "After", "Sheet", "Changed on"],
} as const;
