import provenance from "../../../assets/codes/provenance.json";
import { fromIso } from "../../codes/day";
import type { TableCoverage } from "../checker/facts";

/**
 * What the bundled table of ICD-10-PCS holds, from what is written beside the tables: the table itself is loaded
 * only for a sheet or a search that needs it.
 */
export const INPATIENT: readonly TableCoverage[] = provenance.tables.flatMap(
  ({ system, codes, coverage, releases }) => {
    const from = fromIso(coverage.from);
    if (system !== "icd10pcs" || from === null) return [];
    return [
      {
        system: "icd10pcs" as const,
        from,
        to: coverage.to === null ? null : fromIso(coverage.to),
        size: codes,
        releases: releases.map(({ release, effectiveFrom }) => ({
          name: release,
          from: fromIso(effectiveFrom) ?? from,
        })),
      },
    ];
  },
);
