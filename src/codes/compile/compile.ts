import { addDays } from "../day";
import { pack } from "../format";
import { changeDays, type TableHistory } from "./history";
import { hcpcsHistory } from "./hcpcs";
import { diagnosisHistory } from "./icd10cm";
import { lastCoveredDay, readReleases } from "./icd10cm-releases";
import { editorCodes, parseEditorTable } from "./medicare-code-editor";
import {
  diagnosisReleases,
  isoCoverage,
  US_GOVERNMENT_WORK,
  type TableProvenance,
} from "./provenance";
import { placeOfServiceHistory } from "./place-of-service";
import { readSource } from "./sources";

function codesFile(table: TableHistory): Uint8Array {
  const { codes, ...facts } = table;
  return pack({
    facts: { ...facts, changes: changeDays(table, (day) => addDays(day, 1)) },
    codes: codes.map(({ code }) => code),
    spans: codes.map(({ spans }) => spans),
  });
}

function textsFile(table: TableHistory): Uint8Array {
  return pack(table.codes.map(({ texts }) => texts));
}

/** Reads the official files and gives every table file by name. */
export function compileTables(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const releases = readReleases();
  const merged = readSource("hcpcs/hcpcs_level2_merged_2026-04.csv").text;
  const older = readSource("hcpcs/hcpcs_level2_2025-10.csv").text;
  const tables = [
    diagnosisHistory(releases, lastCoveredDay(releases.at(-1)?.from ?? 0)),
    hcpcsHistory("hcpcs", merged, older),
    hcpcsHistory("modifier", merged, older),
    placeOfServiceHistory(readSource("pos/place_of_service_cms_2024-05.csv").text),
  ];
  for (const table of tables) {
    files.set(`${table.system}.codes.bin`, codesFile(table));
    files.set(`${table.system}.texts.bin`, textsFile(table));
  }
  const icd9 = editorCodes(parseEditorTable(readSource("mce/mce_43.1_icd9cm_diagnosis.tsv").text));
  files.set("icd9cm.codes.bin", pack(icd9));
  const [icd10cm] = tables;
  if (icd10cm) {
    const provenance: TableProvenance = {
      system: icd10cm.system,
      publisher:
        "Centers for Disease Control and Prevention (NCHS) and Centers for Medicare & Medicaid Services",
      licence: US_GOVERNMENT_WORK,
      codes: icd10cm.codes.length,
      coverage: isoCoverage(icd10cm.coverage),
      releases: diagnosisReleases(releases),
    };
    files.set(
      "provenance.json",
      new TextEncoder().encode(`${JSON.stringify({ tables: [provenance] }, null, 2)}\n`),
    );
  }
  return files;
}
