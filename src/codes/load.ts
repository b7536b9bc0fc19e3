import {
  DIAGNOSIS_EDITS,
  PROCEDURE_EDITS,
  type CodeTable,
  type CodeTables,
  type DiagnosisNotes,
} from "./types";
import { createCodeTable, type DescribableTable } from "./table/code-table";
import { diagnosisTable } from "./table/diagnosis-table";
import { readCodes, type CodeFile } from "./table/read-codes";
import { readEdits } from "./table/read-edits";
import { readNotes, type AdvisableNotes } from "./table/read-notes";
import { readReplacements } from "./table/read-replacements";

/** Gets a table file's bytes by its name, wherever the face keeps them. */
export type FetchFile = (name: string) => Promise<Uint8Array>;

const DESCRIBED_SYSTEMS = ["icd10cm", "hcpcs", "modifier", "pos"] as const;

/** Systems whose short descriptions are kept beside. */
const SHORTLY_DESCRIBED_SYSTEMS = ["hcpcs", "modifier"] as const;

/** What else is published about diagnosis codes. */
const LISTS = {
  replacements: "icd10cm.replacements.bin",
  edits: "icd10cm.edits.bin",
  notes: "icd10cm.notes.bin",
} as const;

/** Notes that only the page of a code tells, so they come with the descriptions. */
const ADVICE = "icd10cm.advice.bin";
/** What codes are called besides, for whoever searches. */
const TERMS = "icd10cm.terms.bin";

/** The files that `loadCodeTables` asks for. */
export const CODE_FILES = [
  ...[...DESCRIBED_SYSTEMS, "icd9cm"].map((system) => `${system}.codes.bin`),
  ...Object.values(LISTS),
];
/** The files that `loadDescriptions` asks for. */
export const TEXT_FILES = [
  ...DESCRIBED_SYSTEMS.map((system) => `${system}.texts.bin`),
  ...SHORTLY_DESCRIBED_SYSTEMS.map((system) => `${system}.shorts.bin`),
  ADVICE,
  TERMS,
];
/** The files that `loadInpatientProcedures` asks for. */
export const INPATIENT_FILES = [
  "icd10pcs.codes.bin",
  "icd10pcs.texts.bin",
  "icd10pcs.edits.bin",
  "icd9cm.procedures.bin",
] as const;

async function loadCodeFile(system: string, fetchFile: FetchFile): Promise<CodeFile> {
  const name = `${system}.codes.bin`;
  return readCodes(await fetchFile(name), name);
}

/**
 * Loads which codes there are, and when, and what is published about them: all that a check needs but
 * descriptions, which can follow by `loadDescriptions`. Rejects when a file cannot be had or is not a table file of this version.
 */
export async function loadCodeTables(fetchFile: FetchFile): Promise<CodeTables> {
  const [icd10cm, hcpcs, modifier, pos, icd9cm, replacements, edits, notes] = await Promise.all([
    loadCodeFile("icd10cm", fetchFile),
    loadCodeFile("hcpcs", fetchFile),
    loadCodeFile("modifier", fetchFile),
    loadCodeFile("pos", fetchFile),
    loadCodeFile("icd9cm", fetchFile),
    fetchFile(LISTS.replacements),
    fetchFile(LISTS.edits),
    fetchFile(LISTS.notes),
  ]);
  const diagnoses = createCodeTable(icd10cm);
  return {
    icd10cm: diagnosisTable(
      diagnoses,
      readReplacements(replacements, icd10cm.index, diagnoses, LISTS.replacements),
    ),
    diagnosisEdits: readEdits(edits, DIAGNOSIS_EDITS, icd10cm.index, diagnoses, LISTS.edits),
    diagnosisNotes: readNotes(notes, LISTS.notes),
    hcpcs: createCodeTable(hcpcs),
    modifier: createCodeTable(modifier),
    pos: createCodeTable(pos),
    icd10pcs: null,
    procedureEdits: null,
    isIcd9Diagnosis: (code) => icd9cm.index.indexOf(code) >= 0,
    isIcd9Procedure: () => false,
    cpt: null,
    ncci: null,
    mue: null,
  };
}

function isDescribable(table: CodeTable): table is DescribableTable {
  return "describe" in table;
}

function describable(
  tables: CodeTables,
  system: (typeof DESCRIBED_SYSTEMS)[number],
): DescribableTable {
  const table = tables[system];
  if (!isDescribable(table)) throw new TypeError(`the ${system} table was not loaded from a file`);
  return table;
}

function isAdvisable(notes: DiagnosisNotes): notes is AdvisableNotes {
  return "advise" in notes;
}

/** Loads the descriptions, and the notes that only a code's page tells, into tables that `loadCodeTables` gave. Rejects like it. */
export async function loadDescriptions(tables: CodeTables, fetchFile: FetchFile): Promise<void> {
  const advise = async () => {
    const { diagnosisNotes } = tables;
    if (!isAdvisable(diagnosisNotes)) throw new TypeError("the notes were not loaded from a file");
    const [advice, terms] = await Promise.all([fetchFile(ADVICE), fetchFile(TERMS)]);
    diagnosisNotes.advise(advice, ADVICE);
    diagnosisNotes.name(terms, TERMS);
  };
  await Promise.all([
    ...DESCRIBED_SYSTEMS.map(async (system) => {
      const name = `${system}.texts.bin`;
      describable(tables, system).describe(await fetchFile(name), name);
    }),
    ...SHORTLY_DESCRIBED_SYSTEMS.map(async (system) => {
      const name = `${system}.shorts.bin`;
      describable(tables, system).describeShortly(await fetchFile(name), name);
    }),
    advise(),
  ]);
}

/**
 * The same tables and ICD-10-PCS with its descriptions and edits, for a sheet that has such codes, and the ICD-9-CM procedures
 * that it replaced. Gives the tables back as they are where they have it already. Rejects like `loadCodeTables`.
 */
export async function loadInpatientProcedures(
  tables: CodeTables,
  fetchFile: FetchFile,
): Promise<CodeTables> {
  if (tables.icd10pcs) return tables;
  const [codes, texts, edits, old] = INPATIENT_FILES;
  const [codeBytes, textBytes, editBytes, oldBytes] = await Promise.all([
    fetchFile(codes),
    fetchFile(texts),
    fetchFile(edits),
    fetchFile(old),
  ]);
  const file = readCodes(codeBytes, codes);
  const icd10pcs = createCodeTable(file);
  icd10pcs.describe(textBytes, texts);
  const procedureEdits = readEdits(editBytes, PROCEDURE_EDITS, file.index, icd10pcs, edits);
  const { index } = readCodes(oldBytes, old);
  const isIcd9Procedure = (code: string) => index.indexOf(code) >= 0;
  return { ...tables, icd10pcs, procedureEdits, isIcd9Procedure };
}
