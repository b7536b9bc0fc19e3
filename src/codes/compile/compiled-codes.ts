import type { CodeIndex } from "../table/code-index";
import type { CodeTable } from "../types";

/** The compiled codes of a system, which the lists about them refer to by their place. */
export interface CompiledCodes {
  readonly index: CodeIndex;
  readonly table: CodeTable;
}
