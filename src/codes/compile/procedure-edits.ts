import { PROCEDURE_EDITS } from "../types";
import type { CompiledCodes } from "./compiled-codes";
import { editorRelease, type EditorRelease } from "./editor-release";
import { CMS, provenanceOf, type ListProvenance } from "./list-provenance";
import { parseEditorTable, type EditorLine } from "./medicare-code-editor";
import { readSource } from "./sources";
import { writeEdits } from "./write-edits";

/** What the Medicare Code Editor says of inpatient procedures beside their days, read. */
export interface ProcedureEditSources {
  readonly edits: readonly EditorLine[];
  readonly editor: EditorRelease;
  readonly provenance: ListProvenance;
}

export function readProcedureEdits(): ProcedureEditSources {
  const editor = editorRelease("icd10pcs");
  const source = readSource(editor.file);
  const edits = parseEditorTable(source.text);
  const list = "edits of inpatient procedures";
  return {
    edits,
    editor,
    provenance: provenanceOf(list, editor.publication, CMS, source, edits.length),
  };
}

/** `icd10pcs.edits.bin`. */
export function procedureEdits(
  { edits, editor }: ProcedureEditSources,
  codes: CompiledCodes,
): Uint8Array {
  const facts = { release: editor.name, lastDay: editor.lastDay, ages: [] };
  return writeEdits(edits, PROCEDURE_EDITS, facts, codes);
}
