import { openWorkbook, valuesOf } from "../../files/xlsx";
import type { AgeGroup } from "../table/read-edits";
import { monthName } from "../fiscal-year";
import { DIAGNOSIS_EDITS } from "../types";
import { parseConversionTable, type ConversionLine } from "./conversion-table";
import type { DiagnosisCodes } from "./diagnosis-codes";
import { editorRelease, type EditorRelease } from "./editor-release";
import {
  parseAgeGroups,
  parseEditorTable,
  type EditorAgeGroup,
  type EditorLine,
} from "./medicare-code-editor";
import { US_GOVERNMENT_WORK } from "./official-table";
import {
  newestSource,
  readSource,
  readSourceBytes,
  readZippedSource,
  type SourceBytes,
  type SourceText,
} from "./sources";
import { parseTabularList, type TabularList } from "./tabular-list";
import { writeEdits } from "./write-edits";
import { writeNotes } from "./write-notes";
import { writeReplacements } from "./write-replacements";

/** What provenance.json says of a list. */
export interface ListProvenance {
  readonly list: string;
  readonly publication: string;
  readonly publisher: string;
  readonly licence: string;
  readonly file: string;
  /** The text file inside, where `file` is an archive. */
  readonly entry: string | null;
  /** Of the text after unpacking; of the whole file, where it is a workbook. */
  readonly sha256: string;
  /** Lines or notes in the publication. */
  readonly entries: number;
}

/** What is published about diagnosis codes beside their list, read. */
export interface DiagnosisSources {
  readonly conversions: readonly ConversionLine[];
  readonly edits: readonly EditorLine[];
  readonly editor: EditorRelease;
  readonly ages: readonly EditorAgeGroup[];
  readonly tabular: TabularList;
  readonly provenance: readonly ListProvenance[];
}

const CMS = "Centers for Medicare & Medicaid Services (CMS)";
const NCHS = "National Center for Health Statistics (CDC)";

const CONVERSION_TABLE = /^icd10cm_conversion_table_(\d{4})\.xlsx$/;
const TABULAR_LIST = /^icd10cm_tabular_(\d{4})-(\d{2})\.zip$/;

function readConversions({ bytes }: SourceBytes): ConversionLine[] {
  const workbook = openWorkbook(bytes);
  const rows = workbook.sheets.flatMap((sheet) => [...workbook.rows(sheet)].map(valuesOf));
  return parseConversionTable(rows);
}

function provenanceOf(
  list: string,
  publication: string,
  publisher: string,
  { file, entry, sha256 }: Pick<SourceText, "file" | "entry" | "sha256">,
  entries: number,
): ListProvenance {
  return {
    list,
    publication,
    publisher,
    licence: US_GOVERNMENT_WORK,
    file,
    entry,
    sha256,
    entries,
  };
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
        `ICD-10-CM tabular list, ${monthName(Number(month))} ${year}: its Excludes1, Excludes2, “code first” and “use additional code” notes, and what 7th characters mean`,
        NCHS,
        tabularSource,
        list.notes.length + list.sevenths.length,
      ),
    ],
  };
}

function ageGroup({ edit, ...ages }: EditorAgeGroup): AgeGroup {
  const known = DIAGNOSIS_EDITS.find((each) => each === edit);
  if (!known) throw new Error(`ages of an edit that we do not know: ${edit}`);
  return { edit: known, ...ages };
}

/** The files about diagnosis codes, by name. */
export function diagnosisLists(
  { conversions, edits, editor, ages, tabular }: DiagnosisSources,
  codes: DiagnosisCodes,
): Map<string, Uint8Array> {
  const facts = { release: editor.name, lastDay: editor.lastDay, ages: ages.map(ageGroup) };
  const lastDay = codes.table.coverage.to ?? editor.lastDay;
  const { checked, advice } = writeNotes(tabular, codes, lastDay);
  return new Map([
    ["icd10cm.replacements.bin", writeReplacements(conversions, codes)],
    ["icd10cm.edits.bin", writeEdits(edits, facts, codes)],
    ["icd10cm.notes.bin", checked],
    ["icd10cm.advice.bin", advice],
  ]);
}
