import type { PaneState } from "../store/state";

/** Digits only, or the shape of a CPT code; or a query that names CPT. HCPCS codes begin with a letter. */
const LOOKS_LIKE_CPT = /^\s*\d{3,4}[\dFMTU]?\s*$|\bcpt\b/i;

/** True where nothing was found for what looks like a CPT code, and no CPT list was added that could hold it. */
export function lacksCpt({ lookUp, tables }: PaneState): boolean {
  const { query, found } = lookUp;
  if (found?.query !== query || found.hits.length > 0 || !LOOKS_LIKE_CPT.test(query)) return false;
  return tables.kind === "ready" && !tables.facts.coverage.some(({ system }) => system === "cpt");
}
