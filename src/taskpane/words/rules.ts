import type { Severity } from "../../check/types";
import type { RuleId } from "../../rules/ids";

/** What a check is about, as a clerk would say it, in the order of the panel. */
export const RULE_GROUPS = [
  { key: "written", name: "How a code is written", note: "" },
  { key: "codes", name: "Whether a code can be billed", note: "" },
  { key: "diagnoses", name: "The diagnoses of a line", note: "" },
  { key: "line", name: "The rest of a line, and its claim", note: "" },
  {
    key: "ownLists",
    name: "With lists that you add",
    note: "Checked once a CPT list, or CMS’s NCCI or MUE files, are added under Code tables.",
  },
] as const;

/** Where each rule is looked for. */
export const GROUP_OF: Readonly<Record<RuleId, (typeof RULE_GROUPS)[number]["key"]>> = {
  "code-spacing": "written",
  "code-characters": "written",
  "code-format": "written",
  "excel-number": "written",
  "missing-code": "written",
  "several-codes": "written",
  "wrong-system": "written",

  "description-mismatch": "codes",
  "modifier-unknown": "codes",
  "not-billable": "codes",
  "not-on-date": "codes",
  "outside-coverage": "codes",
  "place-of-service": "codes",
  "seventh-character": "codes",
  "unknown-code": "codes",

  "age-conflict": "diagnoses",
  "code-first": "diagnoses",
  "diagnosis-gap": "diagnoses",
  "duplicate-diagnosis": "diagnoses",
  excludes1: "diagnoses",
  laterality: "diagnoses",
  "principal-diagnosis": "diagnoses",
  "sex-conflict": "diagnoses",

  charge: "line",
  "claim-consistency": "line",
  "date-order": "line",
  "diagnosis-pointer": "line",
  "duplicate-line": "line",
  "modifier-conflict": "line",
  "modifier-duplicate": "line",
  "modifier-laterality": "line",
  ndc: "line",
  npi: "line",
  units: "line",

  "cpt-unlisted": "ownLists",
  "mue-units": "ownLists",
  "ncci-pair": "ownLists",
};

/** The panel where the user has a say on each rule. */
export const ruleWords = {
  title: "What is checked",
  hint: "Choose how much each check matters to you. Your choices hold for every sheet of this workbook, and are kept with it.",
  open: "What is checked",
  levels: {
    error: "Error",
    warning: "Warning",
    info: "Note",
    off: "Do not check",
  } satisfies Record<Severity | "off", string>,
  usual: (level: string) => `${level} (usual)`,
  allUsual: "All as usual",
} as const;

/** The line about the tables at the foot of the pane. */
export const tableWords = {
  loading: "Loading the code tables…",
  failed: "The code tables could not be loaded.",
  to: (name: string, day: string) => `${name} to ${day}`,
  names: { icd10cm: "ICD-10-CM", hcpcs: "HCPCS" } as Readonly<Record<string, string>>,
  label: "Code tables",
} as const;
