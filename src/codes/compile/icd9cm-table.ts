import { editorRelease } from "./editor-release";
import type { CodeHistory } from "./history";
import { editorCodes, parseEditorTable } from "./medicare-code-editor";
import { officialTable, type OfficialTable } from "./official-table";
import { readSource } from "./sources";

/** The last day of ICD-9-CM; its code list begins with the Medicare Code Editor's own first day. */
const IN_FORCE = { from: 19851001, to: 20150930 } as const;

/** ICD-9-CM diagnosis codes, only to recognise one: all share one span, and there are no descriptions. */
export function readIcd9Table(): OfficialTable {
  const editor = editorRelease("icd9cm_diagnosis");
  const source = readSource(editor.file);
  const spans = [{ ...IN_FORCE, billable: true, inferred: true }];
  const codes = editorCodes(parseEditorTable(source.text)).map((code): CodeHistory => ({
    code,
    spans,
    texts: [],
  }));
  const release = { name: editor.name, from: IN_FORCE.from };
  return officialTable(
    { system: "icd9cm", releases: [release], coverage: IN_FORCE, datedByPublisher: false, codes },
    "Centers for Medicare & Medicaid Services (CMS)",
    [
      {
        ...release,
        publication: editor.publication,
        source,
        codes: codes.length,
        billable: null,
        remark: "codes only, to recognise one",
      },
    ],
  );
}
