import type { CodeSystem, CodeTable, CodeTables } from "../types";

/** The table of a code system; null for systems that we hold no table of. */
export function tableOf(tables: CodeTables, system: CodeSystem): CodeTable | null {
  switch (system) {
    case "icd10cm":
      return tables.icd10cm;
    case "hcpcs":
      return tables.hcpcs;
    case "modifier":
      return tables.modifier;
    case "pos":
      return tables.pos;
    case "cpt":
      return tables.cpt;
    case "icd10pcs":
      return tables.icd10pcs;
    default:
      return null;
  }
}
