import type { ColumnRole } from "../../claims/types";
import type { CodeSystem } from "../../codes/types";

const SYSTEMS: Readonly<Partial<Record<ColumnRole, readonly CodeSystem[]>>> = {
  diagnosis: ["icd10cm"],
  procedure: ["hcpcs", "cpt", "icd10pcs"],
  modifier: ["modifier"],
  placeOfService: ["pos"],
  code: ["icd10cm", "hcpcs", "cpt", "icd10pcs", "modifier"],
};

const NONE: readonly CodeSystem[] = [];

/** The lists that a column's codes may be of, in the order in which to look; empty for a column without codes. */
export function systemsOf(role: ColumnRole | null | undefined): readonly CodeSystem[] {
  return (role && SYSTEMS[role]) ?? NONE;
}
