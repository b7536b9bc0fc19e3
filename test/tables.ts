import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { withExampleLists } from "../scripts/example-lists";
import { loadCodeTables, loadDescriptions, loadInpatientProcedures } from "../src/codes/load";
import type { CodeTables } from "../src/codes/types";

/** Reads a compiled table file of this project from disk. */
export function readTableFile(name: string): Promise<Buffer> {
  return readFile(join(process.cwd(), "assets", "codes", name));
}

/** The real tables with invented lists, for the rules that need one. */
export async function tablesWithLists(): Promise<CodeTables> {
  return withExampleLists(await testTables());
}

let loaded: Promise<CodeTables> | undefined;

/** The real tables with their descriptions, read once a process. */
export function testTables(): Promise<CodeTables> {
  loaded ??= loadCodeTables(readTableFile).then(async (tables) => {
    await loadDescriptions(tables, readTableFile);
    return tables;
  });
  return loaded;
}

let inpatient: Promise<CodeTables> | undefined;

/** The same with ICD-10-PCS. */
export function testTablesOfHospital(): Promise<CodeTables> {
  inpatient ??= testTables().then((tables) => loadInpatientProcedures(tables, readTableFile));
  return inpatient;
}
