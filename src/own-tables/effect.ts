import type { CodeTables } from "../codes/types";
import type { OwnEffect, OwnFacts } from "./types";

/** What adding a table would do beside the bundled tables and the own ones that are kept already. */
export function effectOf(
  { id, name, sha256 }: OwnFacts,
  _bundled: CodeTables,
  kept: readonly OwnFacts[],
): OwnEffect {
  const same = kept.find((facts) => facts.sha256 === sha256);
  if (same) {
    return {
      kind: "nothing",
      sentence: `${same.name} was added already, from the very same file`,
      replaces: [],
    };
  }
  const before = kept.find((facts) => facts.id === id);
  if (before) {
    return {
      kind: "replaces",
      sentence: `${name} takes the place of the one that was added from ${before.file}`,
      replaces: [id],
    };
  }
  return { kind: "adds", sentence: `${name} is added`, replaces: [] };
}
