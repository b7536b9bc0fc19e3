import type { CodeTables } from "../../codes/types";
import { RULES } from "../../rules";
import type { CheckerFacts } from "./types";

/** What the check knows before it has seen a sheet: how far its tables reach, and its rules. */
export function checkerFacts({ icd10cm, hcpcs, modifier, pos }: CodeTables): CheckerFacts {
  return {
    coverage: [icd10cm, hcpcs, modifier, pos].map(({ system, coverage }) => ({
      system,
      from: coverage.from,
      to: coverage.to,
    })),
    rules: RULES.map(({ id, severity, title, explanation, sources }) => ({
      id,
      severity,
      title,
      explanation,
      sources,
    })),
  };
}
