import type { CodeTables } from "../../codes/types";
import { effectOf, type OwnTable } from "../../own-tables";
import type { FileRead } from "./read-file";

/** The tables of one run, and what there is to say about the files that were given for it. */
export interface TablesOfRun {
  readonly own: readonly OwnTable[];
  /** A sentence for each file. */
  readonly told: readonly string[];
}

/**
 * Lays files over the tables that are kept, for one run: just what adding them would do, so that a file that adds
 * nothing is left out and said to be.
 *
 * @param bundled with ICD-10-PCS, where a file is of it
 */
export function useFiles(
  kept: readonly OwnTable[],
  files: readonly FileRead[],
  bundled: CodeTables,
): TablesOfRun {
  let own = kept;
  const told = files.map(({ ok: table, remarks }) => {
    const facts = own.map((each) => each.facts);
    const { kind, sentence, replaces } = effectOf(table.facts, bundled, facts);
    if (kind !== "nothing")
      own = [...own.filter((each) => !replaces.includes(each.facts.id)), table];
    return effectSentence(sentence, remarks);
  });
  return { own, told };
}

/** What a file does, and what else is worth saying about it, as one sentence. */
export function effectSentence(sentence: string, remarks: readonly string[]): string {
  return `${[sentence, ...remarks].join("; ")}.`;
}
