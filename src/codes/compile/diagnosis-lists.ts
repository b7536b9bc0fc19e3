import { openWorkbook, valuesOf } from "../../files/xlsx";
import type { AgeGroup } from "../table/read-edits";
import { monthName } from "../fiscal-year";
import { DIAGNOSIS_EDITS } from "../types";
import { parseConversionTable, type ConversionLine } from "./conversion-table";
import type { CompiledCodes } from "./compiled-codes";
import { editorRelease, type EditorRelease } from "./editor-release";
import { CMS, provenanceOf, type ListProvenance } from "./list-provenance";
import {
  parseAgeGroups,
  parseEditorTable,
  type EditorAgeGroup,
  type EditorLine,
} from "./medicare-code-editor";
import {
  newestSource,
  readSource,
  readSourceBytes,
  readZippedSource,
  type SourceBytes,
} from "./sources";
import { parseTabularList, type TabularList } from "./tabular-list";
import { writeEdits } from "./write-edits";
import { writeNotes, writeTerms } from "./write-notes";
import { writeReplacements } from "./write-replacements";

/** What is published about diagnosis codes beside their list, read. */
export interface DiagnosisSources {
  readonly conversions: readonly ConversionLine[];
  readonly edits: readonly EditorLine[];
  readonly editor: EditorRelease;
  readonly ages: readonly EditorAgeGroup[];
  readonly tabular: TabularList;
  readonly provenance: readonly ListProvenance[];
}

const NCHS = "National Center for Health Statistics (CDC)";

const CONVERSION_TABLE = /^icd10cm_conversion_table_(\d{4})\.xlsx$/;
const TABULAR_LIST = /^icd10cm_tabular_(\d{4})-(\d{2})\.zip$/;

function readConversions({ bytes }: SourceBytes): ConversionLine[] {
  const workbook = openWorkbook(bytes);
  const rows = workbook.sheets.flatMap((sheet) => [...workbook.rows(sheet)].map(valuesOf));
  return parseConversionTable(rows);
}

/** Reads the official files about diagnosis codes. */
export function readDiagnosisLists(): DiagnosisSources {
  const conversion = newestSource("icd10cm", CONVERSION_TABLE);
  const tabular = newestSource("icd10cm", TABULAR_LIST);
  const [year = "", month = ""] = tabular.said;
  const editor = editorRelease("icd10cm");
  const ageGroups = editorRelease("age_groups");
  const conversionSource = readSourceBytes(conversion.file);
  const editSource = readSource(editor.file);
  const ageSource = readSource(ageGroups.file);
  const tabularSource = readZippedSource(tabular.file);
  const conversions = readConversions(conversionSource);
  const edits = parseEditorTable(editSource.text);
  const ages = parseAgeGroups(ageSource.text);
  const list = parseTabularList(tabularSource.text);
  return {
    conversions,
    edits,
    editor,
    ages,
    tabular: list,
    provenance: [
      provenanceOf(
        "replacements",
        `ICD-10-CM conversion table, FY${conversion.said[0] ?? ""}`,
        `${NCHS} and ${CMS}`,
        conversionSource,
        conversions.length,
      ),
      provenanceOf("edits", editor.publication, CMS, editSource, edits.length),
      provenanceOf("ages of the edits", ageGroups.publication, CMS, ageSource, ages.length),
      provenanceOf(
        "notes",
        `ICD-10-CM tabular list, ${monthName(Number(month))} ${year}: its Excludes1, Excludes2, “code first”, “code also”, “use additional code” and “includes” notes, what 7th characters mean, its inclusion terms, and its sections`,
        NCHS,
        tabularSource,
        list.notes.length + list.sevenths.length + list.sections.length + list.terms.length,
      ),
    ],
  };
}

function ageGroup(group: EditorAgeGroup): AgeGroup {
  const isKnown = DIAGNOSIS_EDITS.some((each) => each === group.edit);
  if (!isKnown) throw new Error(`ages of an edit that we do not know: ${group.edit}`);
  return group;
}

/** The files about diagnosis codes, by name. */
export function diagnosisLists(
  { conversions, edits, editor, ages, tabular }: DiagnosisSources,
  codes: CompiledCodes,
): Map<string, Uint8Array> {
  const facts = { release: editor.name, lastDay: editor.lastDay, ages: ages.map(ageGroup) };
  const lastDay = codes.table.coverage.to ?? editor.lastDay;
  const { checked, advice } = writeNotes(tabular, codes, lastDay);
  return new Map([
    ["icd10cm.replacements.bin", writeReplacements(conversions, codes)],
    ["icd10cm.edits.bin", writeEdits(edits, DIAGNOSIS_EDITS, facts, codes)],
    ["icd10cm.notes.bin", checked],
    ["icd10cm.advice.bin", advice],
    ["icd10cm.terms.bin", writeTerms(tabular.terms, codes, lastDay)],
  ]);
}
