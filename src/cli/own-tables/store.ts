import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openOwnTable, type OwnTable } from "../../own-tables";
import { CommandProblem } from "../problem";
import { writeWhole } from "../sheets/file-bytes";

const FOLDER = "tables";
const ENDING = ".table";

/** The own tables of a user: one file each, named by its id. */
interface TableStore {
  /** Whole tables, and the names of files that are not. */
  read(): { readonly tables: readonly OwnTable[]; readonly damaged: readonly string[] };
  /** Keeps a table, and lets those go whose place it takes. It is there whole, or not at all. */
  keep(table: OwnTable, replaces: readonly string[]): void;
  remove(id: string): void;
}

function cannotWrite(folder: string, cause: unknown): CommandProblem {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new CommandProblem(
    `${folder} cannot be written (${reason}): name another folder in ENCOUNTER_CODES_DATA.`,
    { cause },
  );
}

export function tableStore(dataFolder: string): TableStore {
  const folder = join(dataFolder, FOLDER);
  const pathOf = (id: string) => join(folder, `${id}${ENDING}`);

  function remove(id: string): void {
    try {
      rmSync(pathOf(id), { force: true });
    } catch (error) {
      throw cannotWrite(folder, error);
    }
  }

  return {
    read() {
      // A file that is being written has another ending until it is whole.
      const names = existsSync(folder)
        ? readdirSync(folder)
            .filter((name) => name.endsWith(ENDING))
            .sort()
        : [];
      const opened = names.map((name) => ({
        name,
        table: openOwnTable(readFileSync(join(folder, name))),
      }));
      return {
        tables: opened.flatMap(({ table }) => table ?? []),
        damaged: opened
          .filter(({ table }) => table === null)
          .map(({ name }) => name.slice(0, -ENDING.length)),
      };
    },
    keep(table, replaces) {
      const { id } = table.facts;
      try {
        mkdirSync(folder, { recursive: true });
      } catch (error) {
        throw cannotWrite(folder, error);
      }
      writeWhole(pathOf(id), [table.bytes], "name another folder in ENCOUNTER_CODES_DATA");
      for (const old of replaces) if (old !== id) remove(old);
    },
    remove,
  };
}
