import { officialTexts } from "../../check/cells/official-texts";
import type { Batch, BatchColumn, ColumnRole } from "../../claims/types";
import type { CodeTables } from "../../codes/types";

/** Texts for one column of the copy. */
export interface FilledColumn {
  /** 0-based column of the sheet. */
  readonly column: number;
  /** The words to put above it, where it is new or was all empty; else null. */
  readonly header: string | null;
  /** One text a line; null leaves the cell alone. */
  readonly texts: readonly (string | null)[];
}

/** Codes that get a new column where the sheet has none for their descriptions. */
const DESCRIBED_ROLES: readonly ColumnRole[] = ["diagnosis", "procedure", "code"];

/**
 * The official descriptions to write: into the empty cells of each description column, and for each column of
 * diagnoses, procedures or other codes without one into a new column at the right end of the sheet. A new
 * column that would stay empty (CPT codes have no description here) is not made.
 * @param width how many columns the sheet has: the first new one is the next.
 */
export function planFill(batch: Batch, width: number, tables: CodeTables): FilledColumn[] {
  const filled: FilledColumn[] = [];
  let next = width;
  for (const code of batch.columns) {
    const targets = batch.columns.filter(({ describes }) => describes === code.column);
    for (const target of targets) filled.push(fillEmpty(target, code, textsOf(code)));
    if (targets.length > 0 || !DESCRIBED_ROLES.includes(code.role)) continue;
    const texts = textsOf(code);
    if (texts.every((text) => text === null)) continue;
    filled.push({ column: next++, header: headerFor(code), texts });
  }
  return filled;

  function textsOf({ column }: BatchColumn): (string | null)[] {
    return officialTexts(batch, column, tables);
  }
}

function fillEmpty(
  target: BatchColumn,
  code: BatchColumn,
  texts: readonly (string | null)[],
): FilledColumn {
  const { column, cells } = target;
  const isBlank = cells.distinct.map((value) => String(value).trim() === "");
  const isNew = target.header === "" && isBlank.every(Boolean);
  return {
    column,
    header: isNew ? headerFor(code) : null,
    texts: texts.map((text, line) => (isBlank[cells.indexes[line] ?? -1] ? text : null)),
  };
}

/** Words that are recognised as this column's description when the copy is checked again. */
function headerFor({ header, role, position }: BatchColumn): string {
  const name = header.trim() === "" ? `${role} ${position}` : header.trim();
  return `${name} description`;
}
