import { parseCsv } from "./csv";
import { HCPCS_RELEASES, hcpcsHistory, kindOf, type HcpcsSystem } from "./hcpcs";
import { officialTable, type OfficialTable, type ReadRelease } from "./official-table";
import { readSource } from "./sources";

const PUBLISHER = "Centers for Medicare & Medicaid Services (CMS)";

/** The file of each of HCPCS_RELEASES. */
const FILES = [
  {
    file: "hcpcs/hcpcs_level2_2025-10.csv",
    publication: "HCPCS Level II quarterly update, October 2025",
    remark: null,
  },
  {
    file: "hcpcs/hcpcs_level2_2026-01.csv",
    publication: "HCPCS Level II quarterly update, January 2026",
    remark: "the file has no dates: a code new in it is taken to begin on 2026-01-01",
  },
  {
    file: "hcpcs/hcpcs_level2_merged_2026-04.csv",
    publication: "HCPCS Level II of October 2025 and January 2026, and OPPS Addendum B, April 2026",
    remark: "joined; dates that do not stand in a quarterly update are marked as inferred",
  },
] as const;

/** HCPCS Level II codes, or its modifiers. */
export function readHcpcsTable(system: HcpcsSystem): OfficialTable {
  const sources = FILES.map(({ file }) => readSource(file));
  const [october2025, , merged] = sources;
  if (!october2025 || !merged) throw new Error("a HCPCS file is missing");
  const releases = HCPCS_RELEASES.flatMap((release, place): ReadRelease[] => {
    const source = sources[place];
    const file = FILES[place];
    if (!source || !file) return [];
    const codes = parseCsv(source.text).filter(({ kind }) => kind === kindOf(system)).length;
    return [
      {
        ...release,
        publication: file.publication,
        source,
        codes,
        billable: null,
        remark: file.remark,
      },
    ];
  });
  return officialTable(hcpcsHistory(system, merged.text, october2025.text), PUBLISHER, releases);
}
