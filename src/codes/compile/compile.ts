import { createCodeTable } from "../table/code-table";
import { readCodes } from "../table/read-codes";
import { diagnosisLists, readDiagnosisLists, type DiagnosisSources } from "./diagnosis-lists";
import { readHcpcsTable } from "./hcpcs-table";
import { readDiagnosisTable } from "./icd10cm-table";
import { readInpatientTable } from "./icd10pcs-table";
import { withShortTexts } from "./history";
import { readIcd9Procedures, readIcd9Table, type ListedCodes } from "./icd9cm-table";
import type { ListProvenance } from "./list-provenance";
import type { OfficialTable } from "./official-table";
import { readPlaceOfServiceTable } from "./place-of-service-table";
import { procedureEdits, readProcedureEdits, type ProcedureEditSources } from "./procedure-edits";
import { writeCodes } from "./write-codes";
import { writeTexts } from "./write-texts";

/** All official files, read. */
export interface OfficialSources {
  readonly tables: readonly OfficialTable[];
  /** What else is published about diagnosis codes. */
  readonly lists: DiagnosisSources;
  /** And about inpatient procedures. */
  readonly procedureEdits: ProcedureEditSources;
  readonly oldProcedures: ListedCodes;
}

/** Reads the official files. */
export function readOfficialSources(): OfficialSources {
  return {
    tables: [
      readDiagnosisTable(),
      readHcpcsTable("hcpcs"),
      readHcpcsTable("modifier"),
      readPlaceOfServiceTable(),
      readInpatientTable(),
      readIcd9Table(),
    ],
    lists: readDiagnosisLists(),
    procedureEdits: readProcedureEdits(),
    oldProcedures: readIcd9Procedures(),
  };
}

/** Where the lists beside the tables come from. */
export function listsOf({
  lists,
  procedureEdits,
  oldProcedures,
}: OfficialSources): ListProvenance[] {
  return [...lists.provenance, procedureEdits.provenance, oldProcedures.provenance];
}

/** Every table file by name, and provenance.json. The same sources give the same bytes. */
export function compileTables(sources: OfficialSources): Map<string, Uint8Array> {
  const { tables, lists } = sources;
  const files = new Map<string, Uint8Array>();
  for (const { history } of tables) {
    const name = `${history.system}.codes.bin`;
    const bytes = writeCodes(history);
    files.set(name, bytes);
    const codes = readCodes(bytes, name);
    for (const [kind, described] of [
      ["texts", history],
      ["shorts", withShortTexts(history)],
    ] as const)
      if (described.codes.some(({ texts }) => texts.length > 0))
        files.set(`${history.system}.${kind}.bin`, writeTexts(described, codes.index));
    const compiled = { index: codes.index, table: createCodeTable(codes) };
    if (history.system === "icd10pcs")
      files.set("icd10pcs.edits.bin", procedureEdits(sources.procedureEdits, compiled));
    if (history.system !== "icd10cm") continue;
    for (const [list, written] of diagnosisLists(lists, compiled)) files.set(list, written);
  }
  files.set("icd9cm.procedures.bin", writeCodes(sources.oldProcedures.history));
  const provenance = {
    tables: tables.map((table) => table.provenance),
    lists: listsOf(sources),
  };
  files.set(
    "provenance.json",
    new TextEncoder().encode(`${JSON.stringify(provenance, null, 2)}\n`),
  );
  return files;
}
