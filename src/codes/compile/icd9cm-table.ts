import type { CodeHistory } from "./history";
import { editorCodes, parseEditorTable } from "./medicare-code-editor";
import { officialTable, type OfficialTable } from "./official-table";
import { readSource } from "./sources";

/** The last day of ICD-9-CM; its code list begins with the Medicare Code Editor's own first day. */
const IN_FORCE = { from: 19851001, to: 20150930 } as const;

/** ICD-9-CM diagnosis codes, only to recognise one: all share one span, and there are no descriptions. */
export function readIcd9Table(): OfficialTable {
  const source = readSource("mce/mce_43.1_icd9cm_diagnosis.tsv");
  const spans = [{ ...IN_FORCE, billable: true, inferred: true }];
  const codes = editorCodes(parseEditorTable(source.text)).map((code): CodeHistory => ({
    code,
    spans,
    texts: [],
  }));
  const release = { name: "Medicare Code Editor 43.1", from: IN_FORCE.from };
  return officialTable(
    { system: "icd9cm", releases: [release], coverage: IN_FORCE, datedByPublisher: false, codes },
    "Centers for Medicare & Medicaid Services (CMS)",
    [
      {
        ...release,
        publication: "Definitions of Medicare Code Edits, version 43.1 (January 2026)",
        source,
        codes: codes.length,
        billable: null,
        remark: "codes only, to recognise one",
      },
    ],
  );
}
