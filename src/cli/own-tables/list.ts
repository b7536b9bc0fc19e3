import { toIso } from "../../codes/day";
import type { Day } from "../../codes/types";
import type { OwnFacts, OwnKind, OwnTable } from "../../own-tables";
import { many } from "../numbers";

const COUNTED: Record<OwnKind, readonly [one: string, more: string]> = {
  icd10cm: ["code", "codes"],
  icd10pcs: ["code", "codes"],
  hcpcs: ["code", "codes"],
  cpt: ["code", "codes"],
  ncci: ["pair", "pairs"],
  mue: ["limit", "limits"],
};

function isoOrNull(day: Day | null): string | null {
  return day === null ? null : toIso(day);
}

/** The tables as JSON. Keys and their order are a contract with other people's scripts. */
export function listJson(tables: readonly OwnTable[]): string {
  const shown = tables.map(({ facts }) => ({
    id: facts.id,
    kind: facts.kind,
    name: facts.name,
    from: isoOrNull(facts.from),
    to: isoOrNull(facts.to),
    count: facts.count,
    setting: facts.setting,
    file: facts.file,
    sha256: facts.sha256,
    added: facts.added,
  }));
  return `${JSON.stringify(shown, null, 2)}\n`;
}

function datesOf({ from, to }: OwnFacts): string {
  if (from === null && to === null) return "for all dates";
  if (from === null) return `until ${isoOrNull(to)}`;
  return `from ${isoOrNull(from)}${to === null ? "" : ` to ${isoOrNull(to)}`}`;
}

function paragraph({ facts }: OwnTable): string {
  const { id, name, kind, count, modifiers, file, added } = facts;
  const more = modifiers > 0 ? ` and ${many(modifiers, "modifier", "modifiers")}` : "";
  return `${id}
  ${name}: ${many(count, ...COUNTED[kind])}${more}, ${datesOf(facts)}
  from ${file}, added on ${added.slice(0, 10)}
`;
}

/** The tables for people. */
export function listText({
  tables,
  damaged,
}: {
  readonly tables: readonly OwnTable[];
  readonly damaged: readonly string[];
}): string {
  if (tables.length + damaged.length === 0)
    return "No code tables were added. Add one with: encounter-codes tables add FILE\n";
  return [
    ...tables.map(paragraph),
    ...damaged.map((name) => `${name}\n  damaged, not used: remove it and add its file again\n`),
  ].join("\n");
}
