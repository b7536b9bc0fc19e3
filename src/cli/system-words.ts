import type { CodeSystem } from "../codes/types";

/** The names of the code systems as their publishers write them. */
export const SYSTEM_WORDS: Readonly<Record<CodeSystem, string>> = {
  icd10cm: "ICD-10-CM",
  hcpcs: "HCPCS Level II",
  cpt: "CPT",
  modifier: "HCPCS modifier",
  pos: "Place of service",
  icd10pcs: "ICD-10-PCS",
  icd9cm: "ICD-9-CM",
};
