import { looksLikeCpt } from "../codes/cpt";
import { looksLike, toClaimForm } from "../codes/systems";
import type { CodeSystem, CodeTables } from "../codes/types";
import { splitCodes } from "./code-list";
import { cellText } from "./contents/cell-text";
import { recogniseHeader } from "./headers";
import { looksInpatient, proceduresHeld } from "./inpatient-procedures";
import { systemNamed } from "./system-words";
import type { NamedSystem } from "./system-words";
import type { Batch, BatchColumn, ColumnCells, ColumnRole } from "./types";

/** Which code system the codes of one column belong to. */
export interface CodeColumnSystem {
  /** True where the code itself, or the line's word, tells its system; false where all are meant to be of one kind. */
  readonly isMixed: boolean;
  /** The cells of the column that names the system line by line; null where all lines have one answer. */
  readonly words: ColumnCells | null;
  /**
   * The system of a code, as it stands in the cell. `word` is the index in `words.distinct` of the line's word,
   * left out where there are none. Null: it cannot be told.
   */
  of(code: string, word?: number): CodeSystem | null;
}

const BY_ROLE: Partial<Record<ColumnRole, NamedSystem>> = {
  diagnosis: "icd10cm",
  modifier: "modifier",
  placeOfService: "pos",
};
/** A column so uniform tells the system of its odd codes too. */
const UNIFORM = 0.9;
const ICD9_WITH_DOT = /^[VE]?\d{2,4}\.\d{1,2}$/i;
const LETTER_AND_FOUR_DIGITS = /^[A-Z]\d{4}$/;

/**
 * The code system of a column's codes. Follows from the role; in a column of role `code` from the header where that
 * tells (an admitting diagnosis), else from the words of the code system column, else from the tables, over the
 * whole column. Null for a column that holds no codes.
 */
export function codeColumnSystem(
  column: BatchColumn,
  batch: Pick<Batch, "columns">,
  tables: CodeTables,
): CodeColumnSystem | null {
  if (column.role === "procedure") return procedureSystems(column, tables);
  const named = BY_ROLE[column.role];
  if (named) return everywhere(named);
  if (column.role !== "code") return null;
  if (isDiagnosisByHeader(column)) return everywhere("icd10cm");

  const byTables = readerByTables(column, tables);
  const words = systemWords(column, batch)?.cells ?? null;
  const systems = words?.distinct.map(systemNamed) ?? [];
  return {
    isMixed: true,
    words,
    of(code, word) {
      const system = word === undefined ? null : (systems[word] ?? null);
      return system ? systemOfNamed(system, code) : byTables(code);
    },
  };
}

/** CPT or HCPCS Level II, which share columns: a letter and four digits are Level II (or dental), all else is CPT. */
function procedureSystem(code: string): "cpt" | "hcpcs" {
  return LETTER_AND_FOUR_DIGITS.test(toClaimForm("hcpcs", code)) ? "hcpcs" : "cpt";
}

function everywhere(named: NamedSystem): CodeColumnSystem {
  return { isMixed: false, words: null, of: (code) => systemOfNamed(named, code) };
}

/** A hospital's procedures can be of two systems, of one in each column or of both in one. */
function procedureSystems(column: BatchColumn, { icd10pcs }: CodeTables): CodeColumnSystem {
  const held = proceduresHeld(column);
  if (held !== "mixed") return everywhere(held === "inpatient" ? "icd10pcs" : "procedure");
  const isInpatient = (code: string) =>
    looksInpatient(code) || (icd10pcs?.spans(toClaimForm("icd10pcs", code)) ?? []).length > 0;
  const of = (code: string) => (isInpatient(code) ? "icd10pcs" : procedureSystem(code));
  return { isMixed: true, words: null, of };
}

/** CPT codes are often put under the name of HCPCS, and the other way round: the code itself tells these two apart. */
function systemOfNamed(named: NamedSystem, code: string): CodeSystem {
  return named === "procedure" || named === "cpt" || named === "hcpcs"
    ? procedureSystem(code)
    : named;
}

/** Diagnoses beside the line's own have the role `code`: admitting, external cause, or one that is stated twice. */
function isDiagnosisByHeader({ header, evidence }: BatchColumn): boolean {
  const meaning = evidence === "header" ? recogniseHeader(header) : null;
  return meaning !== null && (meaning.aside || meaning.role === "diagnosis");
}

/** The code system column nearest to a column of codes. */
function systemWords(
  column: BatchColumn,
  { columns }: Pick<Batch, "columns">,
): BatchColumn | undefined {
  const distance = (other: BatchColumn) => Math.abs(other.column - column.column);
  return columns
    .filter(({ role }) => role === "codeSystem")
    .sort((a, b) => distance(a) - distance(b))[0];
}

function readerByTables(
  column: BatchColumn,
  tables: CodeTables,
): (code: string) => CodeSystem | null {
  const usual = usualSystem(column, tables);
  return (code) => systemByTables(code, tables) ?? (usual && systemOfNamed(usual, code));
}

/** What (nearly) every code of the column that can be told belongs to. */
export function usualSystem(
  { cells, separator }: BatchColumn,
  tables: CodeTables,
): NamedSystem | null {
  let diagnoses = 0;
  let procedures = 0;
  for (const value of cells.distinct) {
    for (const { text } of splitCodes(cellText(value), separator)) {
      const system = systemByTables(text, tables);
      if (system === "icd10cm") diagnoses++;
      else if (system !== null) procedures++;
    }
  }
  const told = diagnoses + procedures;
  if (told === 0) return null;
  if (diagnoses >= told * UNIFORM) return "icd10cm";
  return procedures >= told * UNIFORM ? "procedure" : null;
}

/** The one system whose table has the code, else the one whose shape it has; null where several do, or none. */
function systemByTables(written: string, tables: CodeTables): CodeSystem | null {
  const diagnosis = toClaimForm("icd10cm", written);
  const other = toClaimForm("hcpcs", written);
  const isDiagnosis = tables.icd10cm.spans(diagnosis).length > 0;
  const isHcpcs = tables.hcpcs.spans(other).length > 0;
  if (isDiagnosis !== isHcpcs) return isDiagnosis ? "icd10cm" : "hcpcs";
  if (isDiagnosis) return written.includes(".") ? "icd10cm" : null;
  if (looksLikeCpt(other)) return "cpt";
  if (tables.icd10pcs && looksInpatient(written)) return "icd10pcs";
  if (ICD9_WITH_DOT.test(written.trim()) && tables.isIcd9Diagnosis(toClaimForm("icd9cm", written)))
    return "icd9cm";
  if (tables.modifier.spans(other).length > 0) return "modifier";
  const shapes = (["icd10cm", "hcpcs"] as const).filter((system) =>
    looksLike(system, toClaimForm(system, written)),
  );
  return shapes.length === 1 ? (shapes[0] ?? null) : null;
}
