import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCodeTables, loadDescriptions } from "../codes/load";
import type { CodeTables } from "../codes/types";
import { CommandProblem } from "./problem";

/**
 * Loads the code tables with their descriptions from the folder that holds them.
 * @throws CommandProblem when they are not there or not readable.
 */
export async function readTables(folder: string): Promise<CodeTables> {
  const fetchFile = (name: string): Promise<Uint8Array> => readFile(join(folder, name));
  try {
    const tables = await loadCodeTables(fetchFile);
    await loadDescriptions(tables, fetchFile);
    return tables;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandProblem(
      `The code tables cannot be read: install the package again. (${reason})`,
      {
        cause,
      },
    );
  }
}
