import type { CodeIndex } from "../table/code-index";
import type { CodeTable } from "../types";

/** The compiled ICD-10-CM codes, which the lists about them refer to by their place. */
export interface DiagnosisCodes {
  readonly index: CodeIndex;
  readonly table: CodeTable;
}
