import { codeColumnSystem } from "../../claims/code-column-system";
import { systemNamed } from "../../claims/system-words";
import type { Batch, BatchColumn, CellValue, ColumnCells } from "../../claims/types";
import { looksLikeHcpcs } from "../../codes/hcpcs";
import type { CodeSystem, CodeTables, Day } from "../../codes/types";
import { attachedModifiers } from "../../rules/reading/attached-modifiers";
import { claimForm, textOf, tidyText } from "../../rules/reading/cell";
import { isKnown, isUnlistedProcedure, tableOf } from "../../rules/reading/known";
import type { CodeKind } from "../../rules/types";

/** What kind a code is. `isSure` is false where only the column's other codes tell. */
export interface KindOfCode {
  readonly kind: CodeKind;
  readonly isSure: boolean;
}

/** What a column's codes are. */
export interface CodeKinds {
  /** The kind of every cell, where the column settles it; else null. */
  readonly always: CodeKind | null;
  /** The cells of the column that names the system line by line; null where there is none to ask. */
  readonly words: ColumnCells | null;
  /**
   * The kind of one code; null for one that we do not check (ICD-9-CM by name). `word` is the place
   * of the line's word in `words.distinct`.
   */
  of(value: CellValue, day: Day, word: number | undefined): KindOfCode | null;
}

const KINDS: Record<CodeSystem, CodeKind> = {
  icd10cm: "diagnosis",
  hcpcs: "procedure",
  cpt: "procedure",
  modifier: "modifier",
  pos: "placeOfService",
  // Found by its looks among codes of any kind, it is for wrong-system to name.
  icd9cm: "diagnosis",
  icd10pcs: "inpatientProcedure",
};

type EitherKind = "diagnosis" | "procedure";

function codeAs(kind: EitherKind, text: string): string {
  return claimForm(tidyText(text, kind), kind);
}

/** How well a text stands as a code of the kind: 2 usable on the day, 1 known, 0 neither. */
function standing(text: string, kind: EitherKind, day: Day, tables: CodeTables): number {
  const code = codeAs(kind, text);
  if (!isKnown(code, kind, tables)) return 0;
  const isUsable =
    (kind === "procedure" && isUnlistedProcedure(code)) ||
    tableOf(kind, tables).on(code, day).status === "valid";
  return isUsable ? 2 : 1;
}

const HAS_DOT = /^[A-Z0-9]{3}\./;
const BEGINS_WITH_DIGIT = /^\d/;

/** What a text that is no code, or could be either, is best taken for. */
function likelyKind(value: CellValue, day: Day, tables: CodeTables): EitherKind {
  const text = textOf(value);
  const diagnosis = standing(text, "diagnosis", day, tables);
  const procedure = standing(text, "procedure", day, tables);
  if (diagnosis !== procedure) return diagnosis > procedure ? "diagnosis" : "procedure";

  const tidy = tidyText(text, "procedure");
  if (attachedModifiers(tidy, tables)) return "procedure";
  if (HAS_DOT.test(tidy)) return "diagnosis";
  return looksLikeHcpcs(tidy) || BEGINS_WITH_DIGIT.test(tidy) ? "procedure" : "diagnosis";
}

/** Of the codes that can only be of one kind, so many make a column one of that kind, though nobody said so. */
const UNIFORM = 0.95;
/** With fewer no habit shows. */
const ENOUGH_CODES = 20;

/** The kind of (nearly) all codes of a column that may hold any; null for a mixed list, or a short one. */
export function habitOf({ cells }: BatchColumn, tables: CodeTables): EitherKind | null {
  let diagnoses = 0;
  let procedures = 0;
  for (const value of cells.distinct) {
    const text = textOf(value);
    const isDiagnosis = isKnown(codeAs("diagnosis", text), "diagnosis", tables);
    const isProcedure = isKnown(codeAs("procedure", text), "procedure", tables);
    if (isDiagnosis && !isProcedure) diagnoses++;
    if (isProcedure && !isDiagnosis) procedures++;
  }
  const told = diagnoses + procedures;
  if (told < ENOUGH_CODES) return null;
  if (diagnoses >= told * UNIFORM) return "diagnosis";
  return procedures >= told * UNIFORM ? "procedure" : null;
}

/** What the codes of a column are: by its role, the system named beside, the column's habit, or code by code. */
export function codeKinds(
  column: BatchColumn,
  batch: Pick<Batch, "columns">,
  tables: CodeTables,
): CodeKinds {
  const system = codeColumnSystem(column, batch, tables);
  const words = system?.words ?? null;
  const named = words?.distinct.map(systemNamed) ?? [];
  // Without their table, inpatient procedures are for wrong-system to name.
  const kindOf = (found: CodeSystem) =>
    found === "icd10pcs" && !tables.icd10pcs ? "procedure" : KINDS[found];
  const always = system && !system.isMixed ? system.of("") : null;
  const habit = column.role === "code" && !always && !words ? habitOf(column, tables) : null;
  return {
    always: always && kindOf(always),
    words,
    of(value, day, word) {
      if (always !== null) return { kind: kindOf(always), isSure: true };
      if (habit !== null) return { kind: habit, isSure: false };
      const name = word === undefined ? null : named[word];
      if (name === "icd9cm" || (name === "icd10pcs" && !tables.icd10pcs)) return null;
      const found = system?.of(textOf(value), word) ?? null;
      return { kind: found ? kindOf(found) : likelyKind(value, day, tables), isSure: true };
    },
  };
}
