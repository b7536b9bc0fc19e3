import type { CodeSystem, CodeTables, Day } from "../types";
import { tableOf } from "../words/table-of";
import { NOTHING_MORE, ofDiagnosis } from "./of-diagnosis";
import { editsOf, stretchesOf } from "./stretches";
import type { CodePage, PageEdit } from "./types";

/**
 * Everything that the tables know of one code.
 *
 * @param code Claim form.
 * @param day The day that status, codes below and links speak of; a day beyond what the table covers is taken as it is,
 *   and the status says so.
 * @returns null for a code that the system's table never had, or a system without a table.
 */
export function codePage(
  tables: CodeTables,
  system: CodeSystem,
  code: string,
  day: Day,
): CodePage | null {
  const table = tableOf(tables, system);
  if (!table || table.spans(code).length === 0) return null;
  const { status, display } = table.on(code, day);
  const description = table.description(code, day);
  const short = table.shortDescription(code, day);
  return {
    kind: "code",
    system,
    code,
    display,
    description,
    shortDescription: short === description ? null : short,
    day,
    status,
    coveredTo: table.coverage.to,
    history: stretchesOf(table, code),
    ...(system === "icd10cm" ? ofDiagnosis(tables, code, day) : NOTHING_MORE),
    ...editsAndSource(tables, system, code),
  };
}

/** What the Medicare Code Editor says of diagnoses and of inpatient procedures. */
function editsAndSource(
  tables: CodeTables,
  system: CodeSystem,
  code: string,
): Pick<CodePage, "edits" | "editsFrom"> {
  const { icd10cm, diagnosisEdits, icd10pcs, procedureEdits } = tables;
  const told = (edits: readonly PageEdit[], { release }: { readonly release: string }) => ({
    edits,
    editsFrom: edits.length > 0 ? release : null,
  });
  if (system === "icd10cm") return told(editsOf(icd10cm, diagnosisEdits, code), diagnosisEdits);
  if (system === "icd10pcs" && icd10pcs && procedureEdits)
    return told(editsOf(icd10pcs, procedureEdits, code), procedureEdits);
  return { edits: [], editsFrom: null };
}
