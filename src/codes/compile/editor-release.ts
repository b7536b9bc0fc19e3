import { lastCoveredDay, startOfFiscalYear } from "../fiscal-year";
import type { Day } from "../types";
import { newestSource } from "./sources";

/** The tables that are extracted from the Medicare Code Editor. */
export type EditorTable =
  "icd10cm" | "icd10pcs" | "icd9cm_diagnosis" | "icd9cm_procedure" | "age_groups";

/** One release of the Medicare Code Editor. */
export interface EditorRelease {
  /** "Medicare Code Editor 43.1". */
  readonly name: string;
  readonly publication: string;
  /** In its tables an open end means: still in force on this day. */
  readonly lastDay: Day;
  /** Of the table asked for, below the sources folder. */
  readonly file: string;
}

/** Version 43 is that of FY2026, 44 that of FY2027: each October's has the next number. */
const FISCAL_YEAR_OF_VERSION_0 = 1983;
/** When a version came out, where that is known. */
const MONTHS: Readonly<Record<string, string>> = { "43.1": " (January 2026)" };

/** The newest release of the editor among the sources, `mce/mce_VERSION_TABLE.tsv`. */
export function editorRelease(table: EditorTable): EditorRelease {
  const { file, said } = newestSource("mce", new RegExp(`^mce_(\\d+\\.\\d+)_${table}\\.tsv$`));
  const version = said[0] ?? "";
  const year = FISCAL_YEAR_OF_VERSION_0 + Math.floor(Number(version));
  return {
    name: `Medicare Code Editor ${version}`,
    publication: `Definitions of Medicare Code Edits, version ${version}${MONTHS[version] ?? ""}`,
    lastDay: lastCoveredDay(startOfFiscalYear(year)),
    file,
  };
}
