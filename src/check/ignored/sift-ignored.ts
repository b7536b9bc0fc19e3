import type { Batch } from "../../claims/types";
import { findingsColumns } from "../findings/findings-columns";
import type { Findings } from "../types";
import { lineDigests } from "./place";
import { keyOf, placeReader, saidKey, saidOf } from "./same-finding";
import type { IgnoredCell, IgnoredFinding, IgnoredHere, SiftedFindings } from "./types";

/**
 * The end of a check: takes out what a person ignores. Costs nothing when nothing is ignored, and otherwise looks only
 * at findings that say what an ignored one says.
 */
export function siftIgnored(
  batch: Batch,
  findings: Findings,
  ignored: readonly IgnoredFinding[],
): SiftedFindings {
  if (ignored.length === 0) return { findings, ignored: [], notMet: [] };
  const entries = new Map(ignored.map((entry) => [keyOf(entry), entry]));
  const ofCause = causesSaid(findings, ignored);
  const lines = new Set(ignored.flatMap(({ place }) => place?.line ?? []));
  const placeOf = placeReader(batch, lineDigests(batch), lines);
  const met = new Map<IgnoredFinding, { cause: number; cells: IgnoredCell[] }>();
  const kept = findingsColumns();
  for (let i = 0; i < findings.count; i++) {
    const [line, column, cause] = [findings.line[i]!, findings.column[i]!, findings.cause[i]!];
    const said = ofCause[cause];
    const place = said?.places ? placeOf(said.key, line, column) : null;
    const inPlace = said && place && entries.get(keyOf({ ...said, place }));
    const entry = inPlace ?? entries.get(said?.everywhere ?? "");
    if (!entry) kept.push(line, column, cause);
    else {
      const here = met.get(entry) ?? { cause, cells: [] };
      met.set(entry, here);
      here.cells.push({ line, column });
    }
  }
  const here = [...met].map(([entry, { cause, cells }]): IgnoredHere => ({
    entry,
    cause: findings.causes[cause]!,
    cells,
  }));
  return {
    findings: kept.finish(findings.causes, findings.claimLines),
    ignored: here,
    notMet: [...entries.values()].filter((entry) => !met.has(entry)),
  };
}

/** For each cause what it says, where an ignored finding says it too; `places`: in single cells. */
function causesSaid({ causes }: Findings, ignored: readonly IgnoredFinding[]) {
  const said = new Map<string, boolean>();
  for (const entry of ignored) {
    const key = saidKey(entry);
    said.set(key, entry.place !== null || said.get(key) === true);
  }
  const values = new Set(ignored.map(({ value }) => value));
  return causes.map((cause) => {
    if (!values.has(cause.value)) return null; // before the digest, which takes longer
    const saying = saidOf(cause);
    const key = saidKey(saying);
    const places = said.get(key);
    return places === undefined
      ? null
      : { ...saying, key, places, everywhere: keyOf({ ...saying, place: null }) };
  });
}
