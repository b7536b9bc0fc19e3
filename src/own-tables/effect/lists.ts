import type { CodeTable } from "../../codes/types";
import type { OwnEffect, OwnFacts } from "../types";
import { adds, nothing } from "./plain";

/** Of files with the dates of all codes only the newest counts. */
export function effectOfDated(
  { name, from }: OwnFacts,
  table: CodeTable,
  kept: readonly OwnFacts[],
): OwnEffect {
  const held = [...table.releases, ...kept.map((own) => ({ name: own.name, from: own.from ?? 0 }))];
  const newest = held.reduce((a, b) => (b.from > a.from ? b : a));
  if ((from ?? 0) < newest.from)
    return nothing(
      `${name} is older than ${newest.name}, which is known here and holds the same codes`,
    );
  return {
    kind: kept.length > 0 ? "replaces" : "adds",
    sentence: `${name} is added, and what it says of a code counts`,
    replaces: kept.map(({ id }) => id),
  };
}

/** Lists of a practice count together, so that one of last year keeps codes alive that are gone. */
export function effectOfList({ name }: OwnFacts, kept: readonly OwnFacts[]): OwnEffect {
  if (kept.length === 0) return adds(`${name} is added`);
  const names = kept.map((own) => own.name).join(" and ");
  const them = kept.length === 1 ? "that one" : "those";
  return adds(
    `${name} is added and counts together with ${names}: remove ${them} if this is the newer edition`,
  );
}
