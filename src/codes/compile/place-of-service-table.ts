import { monthName } from "../fiscal-year";
import { parseCsv } from "./csv";
import { officialTable, type OfficialTable } from "./official-table";
import { placeOfServiceHistory } from "./place-of-service";
import { readSource, sourcesNamed } from "./sources";

const LIST = /^place_of_service_cms_(\d{4})-(\d{2})\.csv$/;

/** CMS's place of service codes, from every list among the sources. */
export function readPlaceOfServiceTable(): OfficialTable {
  const lists = sourcesNamed("pos", LIST).map(({ file, said: [year = "", month = ""] }) => {
    const source = readSource(file);
    const name = `${monthName(Number(month))} ${year}`;
    return { release: { name, from: Number(`${year}${month}01`) }, csv: source.text, source };
  });
  return officialTable(
    placeOfServiceHistory(lists),
    "Centers for Medicare & Medicaid Services (CMS)",
    lists.map(({ release, csv, source }) => ({
      ...release,
      publication: `Place of service code set, ${release.name}`,
      source,
      codes: parseCsv(csv).length,
      billable: null,
      remark:
        "first days and earlier names of codes that changed since 2015-10-01 after CMS's change requests",
    })),
  );
}
