import type { CodeTable, CodeTables } from "../../codes/types";
import { RULES } from "../../rules";
import type { OwnShelf } from "./shelf/table-shelf";
import type { CheckerFacts, TableCoverage } from "./types";

/** What the check knows before it has seen a sheet: how far its tables reach, and its rules. */
export function checkerFacts(
  { icd10cm, hcpcs, modifier, pos, cpt }: CodeTables,
  own: OwnShelf,
): CheckerFacts {
  const tables: readonly (CodeTable | null)[] = [icd10cm, hcpcs, cpt, modifier, pos];
  return {
    coverage: tables.flatMap((table) => (table ? [coverageOf(table)] : [])),
    rules: RULES.map(({ id, severity, title, explanation, sources }) => ({
      id,
      severity,
      title,
      explanation,
      sources,
    })),
    own,
  };
}

function coverageOf({ system, coverage, size, releases }: CodeTable): TableCoverage {
  return { system, from: coverage.from, to: coverage.to, size, releases };
}
