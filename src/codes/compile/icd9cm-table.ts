import { editorRelease, type EditorRelease } from "./editor-release";
import type { CodeHistory, TableHistory } from "./history";
import { CMS, provenanceOf, type ListProvenance } from "./list-provenance";
import { editorCodes, parseEditorTable } from "./medicare-code-editor";
import { officialTable, type OfficialTable } from "./official-table";
import { readSource, type SourceText } from "./sources";

/** The last day of ICD-9-CM; its code list begins with the Medicare Code Editor's own first day. */
const IN_FORCE = { from: 19851001, to: 20150930 } as const;

/** Codes only, to recognise one: all share one span, and there are no descriptions. */
function readCodes(table: "icd9cm_diagnosis" | "icd9cm_procedure"): {
  editor: EditorRelease;
  source: SourceText;
  history: TableHistory;
} {
  const editor = editorRelease(table);
  const source = readSource(editor.file);
  const spans = [{ ...IN_FORCE, billable: true, inferred: true }];
  const codes = editorCodes(parseEditorTable(source.text)).map((code): CodeHistory => ({
    code,
    spans,
    texts: [],
  }));
  const releases = [{ name: editor.name, from: IN_FORCE.from }];
  const history = { releases, coverage: IN_FORCE, datedByPublisher: false, codes };
  return { editor, source, history: { system: "icd9cm", ...history } };
}

/** ICD-9-CM diagnosis codes. */
export function readIcd9Table(): OfficialTable {
  const { editor, source, history } = readCodes("icd9cm_diagnosis");
  return officialTable(history, CMS, [
    {
      name: editor.name,
      from: IN_FORCE.from,
      publication: editor.publication,
      source,
      codes: history.codes.length,
      billable: null,
      remark: "codes only, to recognise one",
    },
  ]);
}

/** A list beside the tables, and where it comes from. */
export interface ListedCodes {
  readonly history: TableHistory;
  readonly provenance: ListProvenance;
}

/** ICD-9-CM procedure codes. */
export function readIcd9Procedures(): ListedCodes {
  const { editor, source, history } = readCodes("icd9cm_procedure");
  const { publication } = editor;
  const list = "ICD-9-CM procedures";
  return {
    history,
    provenance: provenanceOf(list, publication, CMS, source, history.codes.length),
  };
}
