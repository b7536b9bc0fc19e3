import { addDays } from "../codes/day";
import { editsAbout } from "../codes/table/read-edits";
import { diagnosisTable } from "../codes/table/diagnosis-table";
import type { CodeTable, CodeTables, Day } from "../codes/types";
import { readCodeList, SECTIONS_OF_A_LIST, type CodeList } from "./code-list";
import { cptTable } from "./cpt/cpt-table";
import { HCPCS_LISTS } from "./hcpcs/make-hcpcs-table";
import { mergedTable } from "./merging/merged-table";
import type { OwnPart } from "./merging/own-part";
import { readLimitFile } from "./mue/limit-file";
import { unitLimits } from "./mue/unit-limits";
import { editPairs } from "./ncci/edit-pairs";
import { readPairFile } from "./ncci/pair-file";
import { unpackTable, type Unpacked } from "./pack";
import type { OwnKind, OwnTable } from "./types";

/** The n-th list of a kept table; empty where it has not so many. */
export function listOf({ sections }: Unpacked, list: number): CodeList {
  const start = list * SECTIONS_OF_A_LIST;
  return readCodeList(sections.slice(start, start + SECTIONS_OF_A_LIST));
}

/** The n-th list of a kept table, as a release. */
function partOf(table: Unpacked, list = 0): OwnPart {
  const { name, from, to } = table.facts;
  return { name, list: listOf(table, list), from: from ?? 0, to };
}

/** Oldest release first; of one release, what was added last comes last. */
function inOrder(tables: readonly Unpacked[]): Unpacked[] {
  return [...tables].sort(
    ({ facts: a }, { facts: b }) => (a.from ?? 0) - (b.from ?? 0) || (a.added < b.added ? -1 : 1),
  );
}

/** A release is in force until the next one, bundled or own, takes its place. */
function untilTheNext(parts: readonly OwnPart[], { releases }: CodeTable): OwnPart[] {
  const starts = [...releases, ...parts].map(({ from }) => from);
  return parts.map((part) => {
    const next = Math.min(...starts.filter((from) => from > part.from));
    const last = Number.isFinite(next) ? addDays(next, -1) : null;
    const ends = [last, part.to].filter((day): day is Day => day !== null);
    return { ...part, to: ends.length > 0 ? Math.min(...ends) : null };
  });
}

/** Releases that say what was in force for some time, laid over the bundled table. */
function withReleases<Table extends CodeTable>(
  base: Table,
  tables: readonly Unpacked[],
): ReturnType<typeof mergedTable> | null {
  if (tables.length === 0) return null;
  const parts = untilTheNext(
    tables.map((each) => partOf(each)),
    base,
  );
  return mergedTable({ system: base.system, base, isDated: false, parts });
}

function diagnosesWith(
  { icd10cm, diagnosisEdits }: CodeTables,
  tables: readonly Unpacked[],
): Pick<CodeTables, "icd10cm" | "diagnosisEdits"> {
  const merged = withReleases(icd10cm, tables);
  if (!merged) return { icd10cm, diagnosisEdits };
  const table = diagnosisTable(merged, icd10cm);
  return { icd10cm: table, diagnosisEdits: editsAbout(diagnosisEdits, table) };
}

function inpatientProceduresWith(
  { icd10pcs, procedureEdits }: CodeTables,
  tables: readonly Unpacked[],
): Pick<CodeTables, "icd10pcs" | "procedureEdits"> {
  const merged = icd10pcs && withReleases(icd10pcs, tables);
  if (!merged) return { icd10pcs, procedureEdits };
  return { icd10pcs: merged, procedureEdits: procedureEdits && editsAbout(procedureEdits, merged) };
}

/** A file of codes with their own dates counts where it is not older than what is bundled. */
function withDated(
  base: CodeTable,
  tables: readonly Unpacked[],
  list: number,
  shortList: number,
): CodeTable {
  const newest = base.releases.at(-1)?.from ?? 0;
  const parts = tables
    .map((each) => ({ ...partOf(each, list), shorts: listOf(each, shortList) }))
    .filter(({ from }) => from >= newest);
  if (parts.length === 0) return base;
  return mergedTable({ system: base.system, base, isDated: true, parts });
}

/**
 * The bundled tables with those of the practice laid over them, as if they had been compiled together: a release
 * that we do not have extends its system, and wins for its own dates only. Descriptions of the bundled tables can be
 * loaded before or after. ICD-10-PCS comes later, when a sheet asks for it: then this is to be called again with the
 * bundled tables that hold it.
 *
 * @param bundled tables that `loadCodeTables` gave; they stay as they are
 * @param own as `readOwnTable` and `openOwnTable` give them
 */
export function withOwnTables(bundled: CodeTables, own: readonly OwnTable[]): CodeTables {
  const opened = inOrder(own.map(unpackTable));
  const of = (kind: OwnKind) => opened.filter(({ facts }) => facts.kind === kind);
  const [hcpcs, cpt, ncci, mue] = [of("hcpcs"), of("cpt"), of("ncci"), of("mue")];
  const lists = HCPCS_LISTS;
  return {
    ...bundled,
    ...diagnosesWith(bundled, of("icd10cm")),
    hcpcs: withDated(bundled.hcpcs, hcpcs, lists.codes, lists.shortCodes),
    modifier: withDated(bundled.modifier, hcpcs, lists.modifiers, lists.shortModifiers),
    ...inpatientProceduresWith(bundled, of("icd10pcs")),
    cpt: cpt.length > 0 ? cptTable(cpt.map((each) => partOf(each))) : null,
    ncci: ncci.length > 0 ? editPairs(ncci.map(readPairFile)) : null,
    mue: mue.length > 0 ? unitLimits(mue.map(readLimitFile)) : null,
  };
}
