import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCodeTables, loadDescriptions, loadInpatientProcedures } from "../codes/load";
import type { CodeTables } from "../codes/types";
import { withOwnTables, type OwnFacts } from "../own-tables";
import { readTableFile } from "./own-tables/read-file";
import { tableStore } from "./own-tables/store";
import { layFilesOver } from "./own-tables/lay-files-over";
import { CommandProblem } from "./problem";
import type { Surroundings } from "./surroundings";

/** The tables that a command looks codes up in. */
interface TablesInUse {
  readonly tables: CodeTables;
  /** What of them the practice brought itself. */
  readonly own: readonly OwnFacts[];
  /**
   * The same with ICD-10-PCS, which few sheets need.
   * @throws CommandProblem when it cannot be read.
   */
  withInpatient(): Promise<CodeTables>;
}

function reader(folder: string) {
  return (name: string): Promise<Uint8Array> => readFile(join(folder, name));
}

function unreadable(cause: unknown): CommandProblem {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new CommandProblem(
    `The code tables cannot be read: install the package again. (${reason})`,
    { cause },
  );
}

/**
 * Loads the code tables that come with the program, with their descriptions, from the folder that holds them.
 * @throws CommandProblem when they are not there or not readable.
 */
export async function readBundledTables(folder: string): Promise<CodeTables> {
  const fetchFile = reader(folder);
  try {
    const tables = await loadCodeTables(fetchFile);
    await loadDescriptions(tables, fetchFile);
    return tables;
  } catch (cause) {
    throw unreadable(cause);
  }
}

/**
 * Adds the bundled table of ICD-10-PCS.
 * @throws CommandProblem when it cannot be read.
 */
export async function readInpatientTable(tables: CodeTables, folder: string): Promise<CodeTables> {
  try {
    return await loadInpatientProcedures(tables, reader(folder));
  } catch (cause) {
    throw unreadable(cause);
  }
}

/**
 * The bundled tables, those that the user added, and those of the files given. A damaged one is told and left out.
 * @throws CommandProblem when the bundled ones, or one of the files, cannot be read.
 */
export async function readTables(
  { codesFolder, dataFolder, stderr }: Surroundings,
  files: readonly string[] = [],
): Promise<TablesInUse> {
  const { tables: kept, damaged } = tableStore(dataFolder).read();
  for (const name of damaged)
    stderr.write(
      `The added table ${name} is damaged and not used: remove it and add its file again.\n`,
    );
  const given = [];
  for (const file of files) given.push(await readTableFile(file));
  const bundled = await readBundledTables(codesFolder);
  const compared = given.some(({ ok }) => ok.facts.kind === "icd10pcs")
    ? await readInpatientTable(bundled, codesFolder)
    : bundled;
  const { own, laid } = layFilesOver(kept, given, compared);
  for (const { told } of laid) stderr.write(`For this check: ${told}\n`);
  const withOwn = (tables: CodeTables) => (own.length > 0 ? withOwnTables(tables, own) : tables);
  return {
    tables: withOwn(bundled),
    own: own.map(({ facts }) => facts),
    withInpatient: async () => withOwn(await readInpatientTable(bundled, codesFolder)),
  };
}
