import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  conversionTable,
  DIAGNOSES,
  EDITOR_HEADER,
  orderText,
  PLACES,
  PROCEDURES,
  tabularList,
  writeSmallSources,
  zipped,
  type OrderCode,
} from "../../test/codes/small-sources";
import { hcpcsRecordFile } from "../../test/own-tables/hcpcs-record-file";
import { loadCodeTables, loadDescriptions, loadInpatientProcedures } from "../../src/codes/load";
import type { CodeTable, Day } from "../../src/codes/types";

/** The next release of each list, invented and small, the whole way by what `npm run codes:add` does. */

let folder: string;
let addFiles: (typeof import("./add-files"))["addFiles"];
const SMALL = { fewestCodes: 1 };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "codes-add-"));
  for (const part of ["sources", "tables", "new"]) mkdirSync(join(folder, part));
  writeSmallSources(join(folder, "sources"));
  // Where the sources lie is read once, when the compiler is loaded.
  process.env["ENCOUNTER_CODES_SOURCES"] = join(folder, "sources");
  jest.resetModules();
  ({ addFiles } = await import("./add-files"));
  const { compileTables, readOfficialSources } = await import("../../src/codes/compile/compile");
  for (const [name, bytes] of compileTables(readOfficialSources()))
    writeFileSync(join(folder, "tables", name), bytes);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function add(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, "new", name);
  writeFileSync(path, content);
  return (await addFiles([path], join(folder, "tables"), SMALL)).join("\n");
}

async function tables() {
  const fetchFile = (name: string) => Promise.resolve(readFileSync(join(folder, "tables", name)));
  const loaded = await loadCodeTables(fetchFile);
  await loadDescriptions(loaded, fetchFile);
  return loadInpatientProcedures(loaded, fetchFile);
}

function sources(): string[] {
  const root = join(folder, "sources");
  return readdirSync(root).flatMap((each) =>
    readdirSync(join(root, each)).map((name) => `${each}/${name}`),
  );
}

const statuses = (table: CodeTable | null, code: string, ...days: Day[]) =>
  days.map((day) => table?.on(code, day).status);

const NEW: OrderCode = "Z9998 1 Invented code";

describe("next year's release is added by one command:", () => {
  test("an order file of ICD-10-CM, with an update in April before it", async () => {
    const april = orderText([...DIAGNOSES, NEW]);
    expect(await add("icd10cm-order-April-1-2027.txt", april)).toContain(
      "kept as icd10cm/icd10cm_order_2027-04-01.zip\n" +
        "ICD-10-CM FY2027 April update is added, for dates of service from 04/01/2027 on\n" +
        "icd10cm:\n  1 new: Z9998",
    );
    const october = orderText([
      "E11 0 Type 2 diabetes mellitus",
      "E119 0 Type 2 diabetes mellitus without complications",
      "E1190 1 Invented finer code",
      "I10 1 Essential hypertension",
      NEW,
    ]);
    const archive = zipped("Code Descriptions/icd10cm_order_2028.txt", october);
    expect(await add("2028-code-descriptions.zip", archive)).toMatch(
      /covered until 20280930, was 20270930\n.*1 new: E1190\n.*E119\n.*1 reworded: I10/,
    );
    const { icd10cm } = await tables();
    expect(statuses(icd10cm, "Z9998", 20270331, 20270401, 20280930)).toEqual([
      "not-yet",
      "valid",
      "valid",
    ]);
    expect(statuses(icd10cm, "E119", 20270930, 20271001)).toEqual(["valid", "header"]);
    expect(icd10cm.description("I10", 20270930)).toBe("Essential (primary) hypertension");
    expect(icd10cm.description("I10", 20271001)).toBe("Essential hypertension");
    expect(icd10cm.releases.slice(-2).map(({ name }) => name)).toEqual([
      "FY2027 April update",
      "FY2028",
    ]);
  });

  test("an order file of ICD-10-PCS, and an update of it that leaves that file in its place", async () => {
    const next = orderText([...PROCEDURES, "0DTH4ZZ 1 Resection of Cecum"]);
    expect(await add("icd10pcs_order_2027.txt", next)).toContain("icd10pcs_order_2027.zip");
    const update = orderText([...PROCEDURES, "0DTH4ZZ 1 Resection of Cecum", "0DTH8ZZ 1 New"]);
    expect(await add("icd10pcs_order_April_1_2027.txt", update)).toContain(
      "kept as icd10pcs/icd10pcs_order_2027-04-01.zip",
    );
    const { icd10pcs } = await tables();
    expect(statuses(icd10pcs, "0DTH4ZZ", 20260930, 20261001)).toEqual(["not-yet", "valid"]);
    expect(statuses(icd10pcs, "0DTH8ZZ", 20270331, 20270401)).toEqual(["not-yet", "valid"]);
    expect(icd10pcs?.coverage.to).toBe(20270930);
  });

  test("a quarter of HCPCS, with its short descriptions, new wordings and ends", async () => {
    const told = await add(
      "HCPC2026_JUL_ANWEB.txt",
      hcpcsRecordFile(
        [
          "A0021|code|19850101||Reworded|Rew",
          "J1885|code|19930101|20260630|Injection, ketorolac tromethamine, per 15 mg|Ketorolac inj",
          "J9998|code|20260701|||Inv drug",
          "RT|modifier|19840101||Right side|Right side",
        ].map((line) => {
          const [code = "", kind = "", added = "", ended = "", long = "", short = ""] =
            line.split("|");
          return {
            code,
            kind,
            long_description: long,
            short_description: short,
            add_date: added,
            effective_date: "20260701",
            termination_date: ended,
          };
        }),
      ),
    );
    expect(told).toMatch(/20260930, was 20260331\n.*new: J9998\n.*ended: J1885\n.*reworded: A0021/);
    const { hcpcs } = await tables();
    expect(statuses(hcpcs, "J1885", 20260630, 20260701)).toEqual(["valid", "expired"]);
    expect(hcpcs.description("A0021", 20260630)).toBe("Ambulance service, outside state per mile");
    expect(hcpcs.shortDescription("A0021", 20260630)).toBe("Outside state ambulance");
    expect(hcpcs.description("A0021", 20260701)).toBe("Reworded");
    expect(hcpcs.shortDescription("A0021", 20260701)).toBe("Rew");
    expect(hcpcs.description("J9998", 20260701)).toBe("Inv drug");
  });

  test("a list of places of service", async () => {
    const list = `${PLACES.replace(/^12.*\n/m, "").replace("Office", "Practice")}28,New,A place\n`;
    expect(await add("place_of_service_cms_2027-03.csv", list)).toMatch(
      /new: 28\n.*ended: 12\n.*reworded: 11/,
    );
    const { pos } = await tables();
    expect(statuses(pos, "28", 20270228, 20270301)).toEqual(["not-yet", "valid"]);
    expect(statuses(pos, "12", 20270228, 20270301)).toEqual(["valid", "expired"]);
    expect([20270228, 20270301].map((day) => pos.description("11", day))).toEqual([
      "Office",
      "Practice",
    ]);
  });

  test("the Medicare Code Editor's tables", async () => {
    const diagnoses = `${EDITOR_HEADER}E119\t20151001\t\tmale\nI10\t20151001\t20260930\tadult\nI10\t20261001\t\n`;
    expect(await add("mce_44.0_icd10cm.tsv", diagnoses)).toContain("version 44.0, 3 lines, was");
    // Came after that list, in its own year, and stands beside a code with an edit.
    const update = orderText([
      ...DIAGNOSES.slice(0, 2),
      "E1191 1 New beside it",
      "I10 1 Hypertension",
    ]);
    await add("icd10cm_order_April_1_2027.txt", update);
    const inpatient = `${EDITOR_HEADER}0DTJ4ZZ\t20151001\t20260930\t\n0DTJ4ZZ\t20261001\t\tnoncovered\n`;
    expect(await add("mce_44.0_icd10pcs.tsv", inpatient)).toContain(
      "edits of inpatient procedures",
    );
    const { diagnosisEdits, procedureEdits } = await tables();
    expect([20260930, 20261001].map((day) => diagnosisEdits.on("I10", day))).toEqual([
      ["adult"],
      [],
    ]);
    expect([20260930, 20261001].map((day) => procedureEdits?.on("0DTJ4ZZ", day))).toEqual([
      [],
      ["noncovered"],
    ]);
    expect(procedureEdits?.lastDay).toBe(20270930);
    expect(["E119", "E1191"].map((code) => diagnosisEdits.on(code, 20270401))).toEqual([
      ["male"],
      [],
    ]);
  });

  test("a conversion table and a tabular list", async () => {
    await add("icd10cm_order_2028.txt", orderText([...DIAGNOSES.slice(0, 2), NEW]));
    const conversions = conversionTable([["Z99.98", 2027, "I10"]]);
    expect(await add("icd10cm_conversion_table_2028.xlsx", conversions)).toContain(
      "FY2028, 1 lines",
    );
    const notes = zipped("t.xml", tabularList("E11.9", "Z99.98"));
    expect(await add("icd10cm_tabular_2027-10.zip", notes)).toContain("October 2027");
    const { icd10cm, diagnosisNotes } = await tables();
    expect(icd10cm.replacedBy("I10")).toEqual([{ code: "Z9998", from: 20271001 }]);
    expect(icd10cm.replaces("Z9998")).toEqual([{ code: "I10", from: 20271001 }]);
    expect(diagnosisNotes.excludes("E119", "Z9998")).not.toBeNull();
  });
});

test("a release with the codes of another year is refused, and a missing one before it is told", async () => {
  const same = orderText(DIAGNOSES);
  await expect(add("icd10cm_order_2028.txt", same)).rejects.toThrow(
    /it has the very codes of FY2.+, so that it cannot be ICD-10-CM FY2028/,
  );
  const { icd10cm } = await tables();
  expect(icd10cm.coverage.to).toBe(20270930);
  const later = orderText([...DIAGNOSES, NEW]);
  expect(await add("icd10cm_order_2029.txt", later)).toContain(
    "the release before it is missing: dates of service from 10/01/2027 to 09/30/2028 cannot be checked",
  );
});

test("a file with which the tables do not compile leaves sources and tables as they were", async () => {
  const kept = () => [sources(), readFileSync(join(folder, "tables", "provenance.json"), "utf8")];
  const before = kept();
  await expect(
    add("mce_44.0_icd10cm.tsv", `${EDITOR_HEADER}E119\t20151001\t\tunheard\n`),
  ).rejects.toThrow("so nothing was added: an edit that we do not know: unheard");
  await expect(add("place_of_service_cms_2027-03.csv", "code,name\n28,\n")).rejects.toThrow(
    "a name",
  );
  expect(kept()).toEqual(before);
});
