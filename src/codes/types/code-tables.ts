import type { DiagnosisEdits, ProcedureEdits } from "./code-edits";
import type { CodeTable } from "./code-table";
import type { DiagnosisNotes } from "./diagnosis-notes";
import type { DiagnosisTable } from "./diagnosis-table";
import type { EditPairs, ProcedureList, UnitLimits } from "./practice-lists";

/** Everything that a check may look codes up in. */
export interface CodeTables {
  readonly icd10cm: DiagnosisTable;
  readonly diagnosisEdits: DiagnosisEdits;
  readonly diagnosisNotes: DiagnosisNotes;
  readonly hcpcs: CodeTable;
  readonly modifier: CodeTable;
  readonly pos: CodeTable;
  /** Procedures of hospital inpatients; null until `loadInpatientProcedures` was asked for it, as few sheets have any. */
  readonly icd10pcs: CodeTable | null;
  /** Comes with `icd10pcs`. */
  readonly procedureEdits: ProcedureEdits | null;
  /** ICD-9-CM diagnosis codes (ended 2015-09-30), claim form: to recognise them, nothing more. */
  isIcd9Diagnosis(code: string): boolean;
  /** ICD-9-CM procedure codes likewise. Always false before `loadInpatientProcedures`. */
  isIcd9Procedure(code: string): boolean;
  /** Lists that the practice brings itself; null without one. */
  readonly cpt: ProcedureList | null;
  readonly ncci: EditPairs | null;
  readonly mue: UnitLimits | null;
}
