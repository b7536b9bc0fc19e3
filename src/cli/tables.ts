import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCodeTables, loadDescriptions, loadInpatientProcedures } from "../codes/load";
import type { CodeTables } from "../codes/types";
import { CommandProblem } from "./problem";

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
 * Loads the code tables with their descriptions from the folder that holds them.
 * @throws CommandProblem when they are not there or not readable.
 */
export async function readTables(folder: string): Promise<CodeTables> {
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
 * Adds the table of ICD-10-PCS, which few sheets need.
 * @throws CommandProblem like `readTables`.
 */
export async function readInpatientTable(tables: CodeTables, folder: string): Promise<CodeTables> {
  try {
    return await loadInpatientProcedures(tables, reader(folder));
  } catch (cause) {
    throw unreadable(cause);
  }
}
