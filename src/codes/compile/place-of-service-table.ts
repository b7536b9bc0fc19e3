import { officialTable, type OfficialTable } from "./official-table";
import { PLACE_OF_SERVICE_RELEASE, placeOfServiceHistory } from "./place-of-service";
import { readSource } from "./sources";

/** CMS's place of service codes. */
export function readPlaceOfServiceTable(): OfficialTable {
  const source = readSource("pos/place_of_service_cms_2024-05.csv");
  const history = placeOfServiceHistory(source.text);
  return officialTable(history, "Centers for Medicare & Medicaid Services (CMS)", [
    {
      ...PLACE_OF_SERVICE_RELEASE,
      publication: "Place of service code set, May 2024",
      source,
      codes: history.codes.length,
      billable: null,
      remark:
        "first days and earlier names of codes that changed since 2015-10-01 after CMS's change requests",
    },
  ]);
}
