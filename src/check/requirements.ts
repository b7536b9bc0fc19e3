import type { Batch, BatchColumn, ColumnRole } from "../claims/types";
import type { Requirement } from "../rules/types";
import { claimKeys, filled, type ClaimLines, type InLine } from "./claim-lines";

/** Why a column's cell may not stay blank in a line; null where it may. */
export type RequirementIn = (line: number) => Requirement;

/** With fewer lines no habit shows. */
const ENOUGH_LINES = 20;

interface Need {
  readonly column: BatchColumn;
  readonly requirement: Exclude<Requirement, null>;
  /** True in a line that has what is needed, in this column or elsewhere. */
  readonly isMet: InLine;
}

function columnsOf(batch: Batch, role: ColumnRole): BatchColumn[] {
  return batch.columns
    .filter((column) => column.role === role)
    .sort((a, b) => a.position - b.position || a.column - b.column);
}

function anyOf(columns: readonly BatchColumn[]): InLine {
  const each = columns.map(filled);
  return (line) => each.some((has) => has(line));
}

/** A diagnosis counts for all later lines of its claim: many programs write it on the first one only. */
function hasDiagnosis(batch: Batch, first: BatchColumn, others: readonly BatchColumn[]): InLine {
  const inFirst = filled(first);
  const inAny = anyOf([first, ...others]);
  const keyOf = claimKeys(batch);
  const firstLineWithDiagnosis = new Map<string, number>();
  for (let line = 0; line < batch.lineCount; line++) {
    if (!inAny(line)) continue;
    const key = keyOf(line);
    if (key !== null && !firstLineWithDiagnosis.has(key)) firstLineWithDiagnosis.set(key, line);
  }
  return (line) => {
    if (inFirst(line)) return true;
    // Later diagnoses without a first one: the gap is on this line.
    if (inAny(line)) return false;
    const key = keyOf(line);
    return key !== null && (firstLineWithDiagnosis.get(key) ?? line) < line;
  };
}

function needs(batch: Batch): Need[] {
  const found: Need[] = [];
  const [principal, ...diagnoses] = columnsOf(batch, "diagnosis");
  if (principal && hasBlanks(principal)) {
    const isMet = hasDiagnosis(batch, principal, diagnoses);
    found.push({ column: principal, requirement: "principal", isMet });
  }
  const procedures = columnsOf(batch, "procedure");
  if (procedures[0] && hasBlanks(procedures[0])) {
    const isMet = anyOf([...procedures, ...columnsOf(batch, "revenueCode")]);
    found.push({ column: procedures[0], requirement: "procedure", isMet });
  }
  const codes = columnsOf(batch, "code");
  if (codes[0] && hasBlanks(codes[0]))
    found.push({ column: codes[0], requirement: "code", isMet: anyOf(codes) });
  return found;
}

/** False for a column without a single blank cell: nothing to find out then. */
function hasBlanks(column: BatchColumn): boolean {
  const has = filled(column);
  return column.cells.indexes.some((_, line) => !has(line));
}

/** True if most claim lines go without: then the column is not one that every line of this sheet needs. */
function isMostlyLeftOut({ isMet }: Need, batch: Batch, lines: ClaimLines): boolean {
  let claims = 0;
  let without = 0;
  for (let line = 0; line < batch.lineCount; line++) {
    if (!lines.isClaim(line)) continue;
    claims++;
    if (!isMet(line)) without++;
  }
  return claims >= ENOUGH_LINES && without * 2 > claims;
}

/** Which columns a claim line may not leave blank, and in which lines. */
export function requirements(
  batch: Batch,
  lines: ClaimLines,
): ReadonlyMap<BatchColumn, RequirementIn> {
  return new Map(
    needs(batch)
      .filter((need) => !isMostlyLeftOut(need, batch, lines))
      .map(({ column, requirement, isMet }) => [
        column,
        (line: number) => (!isMet(line) && lines.isClaim(line) ? requirement : null),
      ]),
  );
}
