import type { CodeSystem, CodeTable, CodeTables, Day, Release } from "../../codes/types";
import { RULES } from "../../rules";
import type { RuleFacts } from "../../rules/types";
import type { OwnShelf } from "./shelf/table-shelf";

/** One code table: the days that it can speak about, and what it holds. */
export interface TableCoverage {
  readonly system: CodeSystem;
  readonly from: Day;
  readonly to: Day | null;
  /** How many different codes. */
  readonly size: number;
  /** The official files that it was made of, oldest first. */
  readonly releases: readonly Release[];
}

/** What the check knows before it has seen a sheet. */
export interface CheckerFacts {
  readonly coverage: readonly TableCoverage[];
  readonly rules: readonly RuleFacts[];
  /** The tables that the person added. */
  readonly own: OwnShelf;
}

/** The facts of these tables. */
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
