import type { CodeTables } from "../../codes/types";
import type { OwnEffect, OwnFacts } from "../types";
import { effectOfPairs, sayWhatIsOver } from "./edits";
import { effectOfDated, effectOfList } from "./lists";
import { adds, nothing } from "./plain";
import { effectOfRelease } from "./releases";

function effectBeside(facts: OwnFacts, bundled: CodeTables, kept: readonly OwnFacts[]): OwnEffect {
  switch (facts.kind) {
    case "icd10cm":
      return effectOfRelease(facts, bundled.icd10cm, kept);
    case "icd10pcs":
      return effectOfRelease(facts, bundled.icd10pcs, kept);
    case "hcpcs":
      return effectOfDated(facts, bundled.hcpcs, kept);
    case "ncci":
      return effectOfPairs(facts, kept);
    case "mue":
      return adds(`${facts.name} is added`);
    case "cpt":
      return effectOfList(facts, kept);
  }
}

/** What was there before under the same name, or from the same file, gives way. */
function inPlaceOf(before: readonly OwnFacts[], effect: OwnEffect, { name }: OwnFacts): OwnEffect {
  const [first] = before;
  if (!first || effect.kind === "nothing" || effect.kind === "refuses") return effect;
  return {
    kind: "replaces",
    sentence: `${name} takes the place of the one that was added from ${first.file}`,
    replaces: [...new Set([...before.map(({ id }) => id), ...effect.replaces])],
  };
}

/** The same file may be added anew under a name, or with a day, that tells more of it. */
function isSameAgain(facts: OwnFacts, own: OwnFacts): boolean {
  if (own.sha256 !== facts.sha256) return false;
  return facts.kind === "cpt" || (own.from === facts.from && own.setting === facts.setting);
}

/**
 * What adding a table would do beside the bundled tables and the own ones that are kept already. The face shows the
 * sentence; for `nothing` it need not keep the table.
 *
 * @param bundled the tables as `loadCodeTables` gave them, without own ones
 * @param kept the facts of all tables that are kept
 */
export function effectOf(
  facts: OwnFacts,
  bundled: CodeTables,
  kept: readonly OwnFacts[],
): OwnEffect {
  const alike = kept.filter(({ kind }) => kind === facts.kind);
  const same = alike.find((own) => isSameAgain(facts, own));
  if (same) return nothing(`${same.name} was added already, from the very same file`);
  const isBefore = ({ id, sha256 }: OwnFacts) => id === facts.id || sha256 === facts.sha256;
  const others = alike.filter((own) => !isBefore(own));
  const effect = inPlaceOf(alike.filter(isBefore), effectBeside(facts, bundled, others), facts);
  return facts.kind === "ncci" || facts.kind === "mue" ? sayWhatIsOver(effect, facts) : effect;
}
