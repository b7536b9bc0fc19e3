import { readCodes } from "../table/read-codes";
import { readHcpcsTable } from "./hcpcs-table";
import { readDiagnosisTable } from "./icd10cm-table";
import { readIcd9Table } from "./icd9cm-table";
import type { OfficialTable } from "./official-table";
import { readPlaceOfServiceTable } from "./place-of-service-table";
import { writeCodes } from "./write-codes";
import { writeTexts } from "./write-texts";

/** Reads the official files. */
export function readOfficialTables(): OfficialTable[] {
  return [
    readDiagnosisTable(),
    readHcpcsTable("hcpcs"),
    readHcpcsTable("modifier"),
    readPlaceOfServiceTable(),
    readIcd9Table(),
  ];
}

/** Every table file by name, and provenance.json. The same tables give the same bytes. */
export function compileTables(tables: readonly OfficialTable[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const { history } of tables) {
    const name = `${history.system}.codes.bin`;
    const codes = writeCodes(history);
    files.set(name, codes);
    const described = history.codes.some(({ texts }) => texts.length > 0);
    if (described)
      files.set(`${history.system}.texts.bin`, writeTexts(history, readCodes(codes, name).index));
  }
  const provenance = { tables: tables.map((table) => table.provenance) };
  files.set(
    "provenance.json",
    new TextEncoder().encode(`${JSON.stringify(provenance, null, 2)}\n`),
  );
  return files;
}
