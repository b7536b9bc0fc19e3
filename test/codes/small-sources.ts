import { zipSync } from "fflate";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeWorkbook } from "../../src/files/xlsx";

/** One code of an order file: "E11 0 Type 2 diabetes mellitus". */
export type OrderCode = `${string} ${0 | 1} ${string}`;

/** An order file in CMS's fixed columns. */
export function orderText(codes: readonly OrderCode[]): string {
  const lines = codes.map((each, at) => {
    const [code = "", billable = "", ...words] = each.split(" ");
    const text = words.join(" ");
    const number = String(at + 1).padStart(5, "0");
    return `${number} ${code.padEnd(7)} ${billable} ${text.slice(0, 60).padEnd(60)} ${text}\r\n`;
  });
  return lines.join("");
}

export function zipped(name: string, text: string): Uint8Array {
  return zipSync({ [name]: new TextEncoder().encode(text) });
}

/** CMS's conversion table, from its lines: new code, year or day of Excel, previous codes. */
export function conversionTable(
  lines: readonly (readonly [code: string, effective: number, previous: string])[],
): Uint8Array {
  const head = ["Current code assignment", "Effective Year", "Previous Code(s) Assignment"];
  return writeWorkbook([{ name: "Sheet1", rows: [["ICD-10-CM"], head, ...lines] }]);
}

/** A tabular list with one Excludes1 note. */
export function tabularList(at: string, excludes1: string): string {
  return `<?xml version="1.0"?><ICD10CM.tabular><chapter><desc>All (A00-Z99)</desc><section id="A00-Z99">
<diag><name>${at}</name><desc>x</desc><excludes1><note>other (${excludes1})</note></excludes1></diag>
</section></chapter></ICD10CM.tabular>`;
}

export const EDITOR_HEADER = "code\tfrom\tto\tedits\n";

export const DIAGNOSES: readonly OrderCode[] = [
  "E11 0 Type 2 diabetes mellitus",
  "E119 1 Type 2 diabetes mellitus without complications",
  "I10 1 Essential (primary) hypertension",
];
export const PROCEDURES: readonly OrderCode[] = [
  "0DT 0 Gastrointestinal System, Resection",
  "0DTJ4ZZ 1 Resection of Appendix, Percutaneous Endoscopic Approach",
];
export const PLACES = "code,name,description\n11,Office,A room\n12,Home,At home\n";

const HCPCS_2025 = `code,kind,long_description,add_date,effective_date,termination_date,action
J1885,code,"Injection, ketorolac tromethamine, per 15 mg",19930101,19930101,,N
A0021,code,"Ambulance service, outside state per mile",19850101,19850101,,N
RT,modifier,Right side,19840101,19840101,,N
`;

const HCPCS_2026 = `code,kind,short_description,long_description
J1885,code,Ketorolac inj,"Injection, ketorolac tromethamine, per 15 mg"
A0021,code,Outside state ambulance,"Ambulance service, outside state per mile"
RT,modifier,Right side,Right side
`;

/**
 * A sources folder with next to nothing in each list: what `codes:add` does with a release can be seen in it in a moment.
 */
export function writeSmallSources(folder: string): void {
  const files: Readonly<Record<string, Uint8Array | string>> = {
    "icd10cm/icd10cm_conversion_table_2026.xlsx": conversionTable([["E11.9", 2016, "None"]]),
    "icd10cm/icd10cm_tabular_2021-01.zip": zipped("t.xml", tabularList("E11.9", "I10")),
    "icd10pcs/icd10pcs_order_2026.zip": zipped("pcs.txt", orderText(PROCEDURES)),
    "mce/mce_43.1_icd10cm.tsv": `${EDITOR_HEADER}E119\t20151001\t\nI10\t20151001\t\tadult\n`,
    "mce/mce_43.1_icd10pcs.tsv": `${EDITOR_HEADER}0DTJ4ZZ\t20151001\t\t\n`,
    "mce/mce_43.1_age_groups.tsv":
      "group\tfirst_age\tlast_age\tfrom\tto\nadult\t15\t124\t19840301\t\n",
    "mce/mce_43.1_icd9cm_diagnosis.tsv": `${EDITOR_HEADER}25000\t19851001\t20150930\t\n`,
    "mce/mce_43.1_icd9cm_procedure.tsv": `${EDITOR_HEADER}4701\t19851001\t20150930\t\n`,
    "hcpcs/hcpcs_level2_2025-10.csv": HCPCS_2025,
    "hcpcs/hcpcs_level2_2026-01.csv": HCPCS_2026,
    "pos/place_of_service_cms_2024-05.csv": PLACES,
    // Two of the releases have no file of their own and are put together from those of 2019 and 2021.
    ...Object.fromEntries(
      ["2019-10-01", "2021-01-01", "2026-10-01"].map((day) => [
        `icd10cm/icd10cm_order_${day}.zip`,
        zipped("cm.txt", orderText(DIAGNOSES)),
      ]),
    ),
  };
  for (const [path, content] of Object.entries(files)) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
}
