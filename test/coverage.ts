import { readFileSync } from "node:fs";
import { addDays, fromIso } from "../src/codes/day";
import type { CodeSystem, Day } from "../src/codes/types";

interface Provenance {
  readonly tables: readonly {
    readonly system: CodeSystem;
    readonly coverage: { readonly from: string; readonly to: string };
  }[];
}

/**
 * The days that a bundled table speaks of, as assets/codes/provenance.json says: they move with every release that is
 * added, and tests move with them.
 */
export function coverageOf(system: CodeSystem): { readonly from: Day; readonly to: Day } {
  const text = readFileSync("assets/codes/provenance.json", "utf8");
  const { tables } = JSON.parse(text) as Provenance;
  const coverage = tables.find((table) => table.system === system)?.coverage;
  const from = fromIso(coverage?.from ?? "");
  const to = fromIso(coverage?.to ?? "");
  if (from === null || to === null) throw new Error(`provenance.json has no days of ${system}`);
  return { from, to };
}

/** The first day of which a bundled table knows nothing. */
export function dayBeyond(system: CodeSystem): Day {
  return addDays(coverageOf(system).to, 1);
}
