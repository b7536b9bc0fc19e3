import type { BatchColumn, CellValue } from "../../claims/types";
import { describeCode, type CodeDescription, type ListedSystem } from "../../codes/describe-code";
import type { CodeTables, Day } from "../../codes/types";
import { textOf } from "../../rules/reading/cell";
import type { CodeKind } from "../../rules/types";
import { allowanceOf } from "./allowance";
import { checkCell, type CellFinding } from "./check-cell";
import { codeKinds, type KindOfCode } from "./code-kind";

/** What is known of one cell's code on a day. */
export interface CellDescription {
  readonly code: CodeDescription;
  /** Why nothing is known of the code, in the words of the rules; null for a code that is known. */
  readonly reason: string | null;
}

const KINDS: Record<ListedSystem, CodeKind> = {
  icd10cm: "diagnosis",
  hcpcs: "procedure",
  cpt: "procedure",
  modifier: "modifier",
  pos: "placeOfService",
  icd10pcs: "inpatientProcedure",
};

/** A column with nothing but this cell, so that a lone code is read as it would be in a sheet. */
function loneColumn(value: CellValue): BatchColumn {
  return {
    column: 0,
    header: "",
    role: "code",
    position: 1,
    describes: null,
    separator: null,
    confidence: 1,
    evidence: "none",
    cells: { distinct: [value], indexes: Uint32Array.of(0) },
  };
}

function kindOf(value: CellValue, system: ListedSystem | null, day: Day, tables: CodeTables) {
  if (system === "icd10pcs" && !tables.icd10pcs) return null;
  if (system !== null) return { kind: KINDS[system], isSure: true } satisfies KindOfCode;
  const column = loneColumn(value);
  return codeKinds(column, { columns: [column] }, tables).of(value, day, undefined);
}

function findingsOf(
  value: CellValue,
  system: ListedSystem | null,
  day: Day,
  tables: CodeTables,
): CellFinding[] {
  const found = kindOf(value, system, day, tables);
  if (found === null) return [];
  const facts = { value, day, description: null, required: null, dots: "dotted" as const, tables };
  return checkCell({ ...facts, kind: found.kind, isKindSure: found.isSure }, allowanceOf(0));
}

/**
 * Describes the code in a cell as of a day: as it is written, else as the rules are certain that it is meant
 * (`99213.0` is 99213). Where they only guess (100 may be 00100), it stays unknown.
 */
export function describeCell(
  value: CellValue,
  system: ListedSystem | null,
  day: Day,
  tables: CodeTables,
): CellDescription {
  const input = textOf(value);
  const asWritten = describeCode(input, system, day, tables);
  if (asWritten.code !== null) return { code: asWritten, reason: null };

  const findings = findingsOf(value, system, day, tables);
  const repair = findings.findLast((finding) => finding.repair !== null)?.repair ?? null;
  const asMeant = repair === null ? null : describeCode(repair, system, day, tables);
  if (asMeant !== null && asMeant.code !== null) {
    return { code: { ...asMeant, input }, reason: null };
  }
  const [finding] = findings.slice(-1);
  return { code: asWritten, reason: finding?.message ?? `${input} is not in the code tables` };
}
