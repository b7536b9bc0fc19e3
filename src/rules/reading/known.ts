import { looksLikeCpt } from "../../codes/cpt";
import { looksLikeDental, looksLikeHcpcs } from "../../codes/hcpcs";
import { looksLikeCptModifier } from "../../codes/modifier";
import type { CodeTable, CodeTables } from "../../codes/types";
import type { CodeKind } from "../types";

/**
 * The table of the codes that a kind of cell holds; of procedures only those of HCPCS Level II.
 *
 * @throws for inpatient procedures where their table was not loaded: no cell is of this kind then
 */
export function tableOf(kind: CodeKind, tables: CodeTables): CodeTable {
  if (kind === "diagnosis") return tables.icd10cm;
  if (kind === "procedure") return tables.hcpcs;
  if (kind === "inpatientProcedure") {
    if (!tables.icd10pcs) throw new TypeError("the ICD-10-PCS table was not loaded");
    return tables.icd10pcs;
  }
  return kind === "modifier" ? tables.modifier : tables.pos;
}

/** The table that says what a code means: for a CPT code the practice's own list, where it has it. */
export function describingTable(code: string, kind: CodeKind, tables: CodeTables): CodeTable {
  const { cpt } = tables;
  return kind === "procedure" && cpt && cpt.spans(code).length > 0 ? cpt : tableOf(kind, tables);
}

/** CPT codes for giving COVID-19 vaccines, 2020 to 2023: four digits and A. CMS, COVID-19 vaccine administration codes. */
const VACCINE_ADMINISTRATION = /^\d{4}A$/;

/** True for a procedure code of which we have no list: its format is all that can be judged. */
export function isUnlistedProcedure(code: string): boolean {
  return looksLikeCpt(code) || looksLikeDental(code) || VACCINE_ADMINISTRATION.test(code);
}

/** True if a procedure code in claim form has the shape of one: CPT, HCPCS Level II or dental. */
export function looksLikeProcedure(code: string): boolean {
  return looksLikeHcpcs(code) || isUnlistedProcedure(code);
}

/**
 * True if a code in claim form is, or once was, or may be one of its kind: it stands in the table, or has the
 * format of a code system of which we have no table.
 */
export function isKnown(code: string, kind: CodeKind, tables: CodeTables): boolean {
  if (tableOf(kind, tables).spans(code).length > 0) return true;
  if (kind === "procedure") return isUnlistedProcedure(code);
  return kind === "modifier" && looksLikeCptModifier(code);
}
