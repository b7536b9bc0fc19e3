import { diagnosisHistory } from "./icd10cm";
import { lastCoveredDay, readReleases } from "./icd10cm-releases";
import { officialTable, type OfficialTable } from "./official-table";

const PUBLISHER =
  "National Center for Health Statistics (CDC) and Centers for Medicare & Medicaid Services (CMS)";

/** ICD-10-CM from all order files. */
export function readDiagnosisTable(): OfficialTable {
  const releases = readReleases();
  const newest = releases.at(-1);
  if (!newest) throw new Error("no ICD-10-CM order file among the official files");
  return officialTable(
    diagnosisHistory(releases, lastCoveredDay(newest.from)),
    PUBLISHER,
    releases.map(({ name, from, lines, source, reconstructed }) => ({
      name,
      from,
      publication: "ICD-10-CM order file (code descriptions in tabular order)",
      source,
      codes: lines.length,
      billable: lines.filter(({ billable }) => billable).length,
      remark: reconstructed,
    })),
  );
}
