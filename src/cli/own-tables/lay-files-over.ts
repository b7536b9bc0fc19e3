import type { CodeTables } from "../../codes/types";
import { effectOf, type OwnTable } from "../../own-tables";
import { CommandProblem } from "../problem";
import type { FileRead } from "./read-file";

/** A file laid over the tables that are kept. */
interface Laid {
  readonly table: OwnTable;
  /** False where all of it was known. */
  readonly keeps: boolean;
  /** Ids of the tables whose place it takes. */
  readonly replaces: readonly string[];
  /** What came of it, in a sentence. */
  readonly told: string;
}

/**
 * Lays files over the tables that are kept, one after the other, without keeping anything: what `tables add` then
 * keeps, and what `check --table` uses for one run. A file that adds nothing is left out and said to be.
 *
 * @param bundled with ICD-10-PCS, where a file is of it
 * @throws CommandProblem for a file that cannot be what it is called
 */
export function layFilesOver(
  kept: readonly OwnTable[],
  files: readonly FileRead[],
  bundled: CodeTables,
): { readonly own: readonly OwnTable[]; readonly laid: readonly Laid[] } {
  let own = kept;
  const laid = files.map(({ ok: table, remarks }): Laid => {
    const facts = own.map((each) => each.facts);
    const { kind, sentence, replaces } = effectOf(table.facts, bundled, facts);
    if (kind === "refuses") throw new CommandProblem(sentence);
    const keeps = kind !== "nothing";
    if (keeps) own = [...own.filter((each) => !replaces.includes(each.facts.id)), table];
    return { table, keeps, replaces, told: `${[sentence, ...remarks].join("; ")}.` };
  });
  return { own, laid };
}
