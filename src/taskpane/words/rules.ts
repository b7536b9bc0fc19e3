import type { Severity } from "../../check/types";

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
} as const;

/** The line about the tables at the foot of the pane. */
export const tableWords = {
  loading: "Loading the code tables…",
  failed: "The code tables could not be loaded.",
  to: (name: string, day: string) => `${name} to ${day}`,
  names: { icd10cm: "ICD-10-CM", hcpcs: "HCPCS" } as Readonly<Record<string, string>>,
  label: "Code tables",
} as const;
