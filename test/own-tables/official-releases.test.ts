import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compileTables } from "../../src/codes/compile/compile";
import { readDiagnosisLists } from "../../src/codes/compile/diagnosis-lists";
import { parseCsv } from "../../src/codes/compile/csv";
import { hcpcsHistory, type HcpcsSystem } from "../../src/codes/compile/hcpcs";
import type { TableHistory } from "../../src/codes/compile/history";
import { diagnosisHistory } from "../../src/codes/compile/icd10cm";
import { readReleases } from "../../src/codes/compile/icd10cm-releases";
import { officialTable } from "../../src/codes/compile/official-table";
import { readIcd9Procedures } from "../../src/codes/compile/icd9cm-table";
import { readProcedureEdits } from "../../src/codes/compile/procedure-edits";
import { newestSource, SOURCES_FOLDER } from "../../src/codes/compile/sources";
import { addDays } from "../../src/codes/day";
import { lastCoveredDay } from "../../src/codes/fiscal-year";
import { loadCodeTables, loadDescriptions } from "../../src/codes/load";
import type { CodeTable, CodeTables, Day } from "../../src/codes/types";
import { effectOf, withOwnTables } from "../../src/own-tables";
import { describeOfficial, officialText } from "../codes/official-files";
import { coverageOf, dayBeyond } from "../coverage";
import { readTableFile, testTables } from "../tables";
import { hcpcsRecordFile } from "./hcpcs-record-file";
import { tableOfFile } from "./own-file";

/** The bundled tables, but one system compiled again from less. */
async function tablesWith(history: TableHistory): Promise<CodeTables> {
  const files = compileTables({
    tables: [officialTable(history, "", [])],
    lists: readDiagnosisLists(),
    procedureEdits: readProcedureEdits(),
    oldProcedures: readIcd9Procedures(),
  });
  const fetchFile = (name: string) => {
    const made = files.get(name);
    return made ? Promise.resolve(made) : readTableFile(name);
  };
  const tables = await loadCodeTables(fetchFile);
  await loadDescriptions(tables, fetchFile);
  return tables;
}

/** Every day on which either table changes, and the days around. */
function daysOf(...tables: readonly CodeTable[]): Day[] {
  const days = tables.flatMap(({ changes }) => changes.flatMap((day) => [addDays(day, -1), day]));
  return [...new Set(days)].sort((a, b) => a - b);
}

/** What a table says of a code, told apart from who published it. */
function said(table: CodeTable, code: string, day: Day): string {
  const { status, span } = table.on(code, day);
  return `${status} ${span?.from} ${span?.to} ${span?.billable}`;
}

function differences(merged: CodeTable, compiled: CodeTable): string[] {
  const found: string[] = [];
  const days = daysOf(merged, compiled);
  for (let at = 0; at < compiled.size; at++) {
    const code = compiled.codeAt(at);
    if (merged.codeAt(at) !== code) found.push(`${code} at ${at}: ${merged.codeAt(at)}`);
    if (merged.lowerBound(code) !== at) found.push(`${code}: lowerBound`);
    for (const day of days) {
      const [is, should] = [said(merged, code, day), said(compiled, code, day)];
      if (is !== should) found.push(`${code} on ${day}: ${is}, not ${should}`);
    }
    for (const day of [
      compiled.coverage.from,
      ...compiled.releases.slice(-3).map(({ from }) => from),
    ]) {
      // Lines of 80 characters do not tell a double space between two of them.
      const [is, should] = [merged, compiled].map((table) =>
        table.description(code, day)?.replace(/ +/g, " "),
      );
      if (is !== should) found.push(`${code} on ${day}: “${is}”, not “${should}”`);
    }
  }
  return found;
}

/** Compiling all releases anew takes half a minute: `EVERY_CODE=1 npx jest official-releases` does. */
const testEveryCode = process.env["EVERY_CODE"] ? test : test.skip;

/** The newest order file, whatever its release. */
function newestOrderFile() {
  const { file } = newestSource("icd10cm", /^icd10cm_order_[-\d]+\.zip$/);
  return tableOfFile(basename(file), readFileSync(join(SOURCES_FOLDER, file)));
}

describeOfficial("a release that is added", () => {
  test("is known by its order file, and changes nothing where it is bundled already", async () => {
    const file = newestOrderFile();
    const { name = "", from = 0 } = (await testTables()).icd10cm.releases.at(-1) ?? {};
    expect(file.facts).toMatchObject({
      name: `ICD-10-CM ${name}`,
      from,
      to: coverageOf("icd10cm").to,
    });
    expect(file.facts.count).toBeGreaterThanOrEqual(98_403);
    // Less than the text of the file, so that several can be kept.
    expect(file.bytes.length).toBeLessThan(3_500_000);
    const compiled = await testTables();
    const merged = withOwnTables(compiled, [file]);
    expect(merged.icd10cm.coverage).toEqual(compiled.icd10cm.coverage);
    for (let at = 0; at < compiled.icd10cm.size; at += 11) {
      const code = compiled.icd10cm.codeAt(at);
      expect(merged.icd10cm.codeAt(at)).toBe(code);
      for (const day of [addDays(from, -1), from]) {
        expect(said(merged.icd10cm, code, day)).toBe(said(compiled.icd10cm, code, day));
        expect(merged.icd10cm.description(code, day)).toBe(compiled.icd10cm.description(code, day));
      }
    }
  });

  test("of last year under the name of next year is refused", async () => {
    const { facts } = newestOrderFile();
    const next = dayBeyond("icd10cm");
    const late = { ...facts, id: "icd10cm-next", name: "ICD-10-CM of next year", from: next };
    const effect = effectOf(late, await testTables(), []);
    expect(effect.kind).toBe("refuses");
    expect(effect.sentence).toContain("has the very codes of FY");
    const changed = effectOf({ ...late, digest: 1 }, await testTables(), []);
    expect(changed.kind).toBe("adds");
  });

  testEveryCode(
    "makes of ICD-10-CM without its newest release the very table that was compiled with it, edits included",
    async () => {
      const releases = readReleases();
      const [newest, previous] = releases.slice(-2).reverse();
      if (!newest || !previous) throw new Error("too few releases");
      const older = await tablesWith(
        diagnosisHistory(releases.slice(0, -1), lastCoveredDay(previous.from)),
      );
      const merged = withOwnTables(older, [newestOrderFile()]);
      const compiled = await testTables();
      expect(merged.icd10cm.size).toBe(compiled.icd10cm.size);
      expect(merged.icd10cm.coverage).toEqual(compiled.icd10cm.coverage);
      expect(differences(merged.icd10cm, compiled.icd10cm)).toEqual([]);

      for (let at = 0; at < compiled.icd10cm.size; at += 7) {
        const code = compiled.icd10cm.codeAt(at);
        for (const day of [20200301, addDays(newest.from, -1), newest.from]) {
          expect(merged.diagnosisEdits.on(code, day)).toEqual(
            compiled.diagnosisEdits.on(code, day),
          );
        }
        if (code.length === 3)
          expect(merged.icd10cm.billableBelow(code, newest.from)).toEqual(
            compiled.icd10cm.billableBelow(code, newest.from),
          );
      }
    },
  );

  testEveryCode.each<HcpcsSystem>(["hcpcs", "modifier"])(
    "makes of HCPCS without April 2026 the table that was compiled with it (%s)",
    async (system) => {
      const merged = officialText("hcpcs/hcpcs_level2_merged_2026-04.csv");
      const october = officialText("hcpcs/hcpcs_level2_2025-10.csv");
      const older = await tablesWith(
        hcpcsHistory(system, [
          { name: "October 2025", from: 20251001, csv: october },
          { name: "January 2026", from: 20260101, csv: withoutApril(merged) },
        ]),
      );
      const file = tableOfFile("HCPC2026_APR_ANWEB.txt", hcpcsRecordFile(parseCsv(merged)));
      expect(file.facts).toMatchObject({ id: "hcpcs-april-2026", from: 20260401, to: 20260630 });
      const compiled = (await testTables())[system];
      const table = withOwnTables(older, [file])[system];
      expect(table.size).toBe(compiled.size);
      expect(table.coverage).toEqual(compiled.coverage);
      expect(differences(table, compiled)).toEqual([]);
    },
  );
});

/** The joined file as it was before April: without its codes, and its terminations not yet known. */
function withoutApril(merged: string): string {
  return merged
    .split("\n")
    .filter((line) => !line.includes("first in Apr-2026"))
    .map((line) => line.replace(/,20260331,("?)(termination inferred from Addendum B)/, ",,$1$2"))
    .join("\n");
}
