import type { CodeTables } from "../codes/types";
import { readCodeList, SECTIONS_OF_A_LIST } from "./code-list";
import { cptTable } from "./cpt/cpt-table";
import type { OwnPart } from "./merging/own-part";
import { unpackTable, type Unpacked } from "./pack";
import type { OwnKind, OwnTable } from "./types";

/** The n-th list of a kept table, as a release. */
function partOf({ facts, sections }: Unpacked, list = 0): OwnPart {
  const start = list * SECTIONS_OF_A_LIST;
  return {
    name: facts.name,
    list: readCodeList(sections.slice(start, start + SECTIONS_OF_A_LIST)),
    from: facts.from ?? 0,
    to: facts.to,
  };
}

/** Oldest release first; of one release, what was added last comes last. */
function inOrder(tables: readonly Unpacked[]): Unpacked[] {
  return [...tables].sort(
    ({ facts: a }, { facts: b }) => (a.from ?? 0) - (b.from ?? 0) || (a.added < b.added ? -1 : 1),
  );
}

/**
 * The bundled tables with those of the practice laid over them, as if they had been compiled together: a release
 * that we do not have extends its system, and wins for its own dates only. Descriptions of the bundled tables can be
 * loaded before or after.
 *
 * @param bundled tables that `loadCodeTables` gave; they stay as they are
 * @param own a damaged one is left out: whoever keeps them says so, when `openOwnTable` gives null
 */
export function withOwnTables(bundled: CodeTables, own: readonly OwnTable[]): CodeTables {
  const opened = inOrder(own.flatMap(({ bytes }) => unpackTable(bytes) ?? []));
  const of = (kind: OwnKind) => opened.filter(({ facts }) => facts.kind === kind);
  const cpt = of("cpt");
  return {
    ...bundled,
    cpt: cpt.length > 0 ? cptTable(cpt.map((each) => partOf(each))) : null,
  };
}
