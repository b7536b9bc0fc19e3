import { describe, expect, test } from "@jest/globals";
import { readTableFile } from "../../test/tables";
import {
  CODE_FILES,
  INPATIENT_FILES,
  loadCodeTables,
  loadDescriptions,
  loadInpatientProcedures,
  TEXT_FILES,
} from "./load";

describe("loading the tables", () => {
  test("asks for the codes first, and for the descriptions only when told", async () => {
    const asked: string[] = [];
    const fetchFile = (name: string) => {
      asked.push(name);
      return readTableFile(name);
    };
    const tables = await loadCodeTables(fetchFile);
    expect(asked.sort()).toEqual([...CODE_FILES].sort());
    expect(tables.icd10cm.on("E119", 20261001).status).toBe("valid");
    expect(tables.icd10cm.described).toBe(false);
    expect(tables.icd10cm.description("E119", 20261001)).toBeNull();

    asked.length = 0;
    await loadDescriptions(tables, fetchFile);
    expect(asked.sort()).toEqual([...TEXT_FILES].sort());
    expect(tables.icd10cm.described).toBe(true);
    expect(tables.hcpcs.shortDescription("J1885", 20260101)).toBe("Ketorolac tromethamine inj");
    expect(tables.icd10cm.description("E119", 20261001)).toBe(
      "Type 2 diabetes mellitus without complications",
    );
  });

  test("asks for ICD-10-PCS only when told, and once", async () => {
    const asked: string[] = [];
    const fetchFile = (name: string) => {
      asked.push(name);
      return readTableFile(name);
    };
    const tables = await loadCodeTables(readTableFile);
    expect(tables.icd10pcs).toBeNull();
    expect(tables.procedureEdits).toBeNull();
    const more = await loadInpatientProcedures(tables, fetchFile);
    expect(asked.sort()).toEqual([...INPATIENT_FILES].sort());
    expect(more.icd10pcs?.description("0DTJ4ZZ", 20260101)).toBe(
      "Resection of Appendix, Percutaneous Endoscopic Approach",
    );
    expect(more.procedureEdits?.on("0UT90ZZ", 20240930)).toEqual(["female"]);
    expect(more.procedureEdits?.on("0UT90ZZ", 20241001)).toEqual([]);
    expect(more.icd10cm).toBe(tables.icd10cm);
    expect(tables.icd10pcs).toBeNull();
    expect(await loadInpatientProcedures(more, fetchFile)).toBe(more);
    expect(asked).toHaveLength(INPATIENT_FILES.length);
  });

  test("fails with the file's name when it is not a table", async () => {
    const page = new TextEncoder().encode("<!doctype html>");
    await expect(loadCodeTables(() => Promise.resolve(page))).rejects.toThrow(
      "icd10cm.codes.bin is not a table file that this version can read",
    );
    const tables = await loadCodeTables(readTableFile);
    await expect(loadDescriptions(tables, () => Promise.resolve(page))).rejects.toThrow(
      "icd10cm.texts.bin is not a table file",
    );
    expect(tables.icd10cm.described).toBe(false);
  });

  test("has the notes that only a code's page tells once the descriptions are there", async () => {
    const tables = await loadCodeTables(readTableFile);
    expect(tables.diagnosisNotes.excludes2Of("J439")).toEqual([]);
    expect(tables.diagnosisNotes.seventh("S72001A")?.meanings).toHaveLength(16);
    await loadDescriptions(tables, readTableFile);
    expect(tables.diagnosisNotes.excludes2Of("J439")).not.toEqual([]);
  });

  test("fails when a download was cut short", async () => {
    const cut = async (name: string) => (await readTableFile(name)).subarray(0, 400);
    await expect(loadCodeTables(cut)).rejects.toThrow("ends too early");
  });

  test("passes on why a file could not be had", async () => {
    const offline = () => Promise.reject(new Error("offline"));
    await expect(loadCodeTables(offline)).rejects.toThrow("offline");
  });
});
