import { monthName } from "../fiscal-year";
import { parseCsv } from "./csv";
import { hcpcsHistory, kindOf, type HcpcsSystem } from "./hcpcs";
import { officialTable, type OfficialTable, type ReadRelease } from "./official-table";
import { readSource, sourcesNamed } from "./sources";

const PUBLISHER = "Centers for Medicare & Medicaid Services (CMS)";
const QUARTER = /^hcpcs_level2_(?:merged_)?(\d{4})-(\d{2})\.csv$/;

/** What is to be said of a file, where it is not CMS's update as it is. */
const REMARKS: Readonly<Record<string, string>> = {
  "hcpcs/hcpcs_level2_2026-01.csv":
    "the file has no dates: a code new in it is taken to begin on 2026-01-01",
  "hcpcs/hcpcs_level2_merged_2026-04.csv":
    "joined; dates that do not stand in a quarterly update are marked as inferred",
};
const PUBLICATIONS: Readonly<Record<string, string>> = {
  "hcpcs/hcpcs_level2_merged_2026-04.csv":
    "HCPCS Level II of October 2025 and January 2026, and OPPS Addendum B, April 2026",
};

/** The files of all quarters, oldest first. */
function readQuarters() {
  return sourcesNamed("hcpcs", QUARTER)
    .map(({ file, said: [year = "", month = ""] }) => {
      const source = readSource(file);
      const name = `${monthName(Number(month))} ${year}`;
      return { name, from: Number(`${year}${month}01`), csv: source.text, source };
    })
    .sort((a, b) => a.from - b.from);
}

/** HCPCS Level II codes, or its modifiers. */
export function readHcpcsTable(system: HcpcsSystem): OfficialTable {
  const quarters = readQuarters();
  const releases = quarters.map(({ name, from, csv, source }): ReadRelease => ({
    name,
    from,
    publication: PUBLICATIONS[source.file] ?? `HCPCS Level II quarterly update, ${name}`,
    source,
    codes: parseCsv(csv).filter(({ kind }) => kind === kindOf(system)).length,
    billable: null,
    remark: REMARKS[source.file] ?? null,
  }));
  return officialTable(hcpcsHistory(system, quarters), PUBLISHER, releases);
}
