import { beforeAll, describe, expect, test } from "@jest/globals";
import { testTables, testTablesOfHospital } from "../../../test/tables";
import type { CodeSystem, CodeTables } from "../types";
import { chapterOf } from "./chapters";
import { codePage } from "./code-page";
import { findPage } from "./find-page";

const DAY = 20260305;
let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

function page(code: string, day = DAY, system: CodeSystem = "icd10cm") {
  const found = codePage(tables, system, code, day);
  if (!found) throw new Error(`no page of ${code}`);
  return found;
}
const displays = (links: readonly { display: string }[]) => links.map(({ display }) => display);

describe("a code's page", () => {
  test("tells what it is on the day, its chapter and the codes above it", () => {
    const { chapter, above, ...rest } = page("E1165");
    expect(rest).toMatchObject({ display: "E11.65", status: "valid", below: [], billableBelow: 0 });
    expect(rest.description).toBe("Type 2 diabetes mellitus with hyperglycemia");
    expect(chapter).toMatchObject({ number: 4 });
    expect(displays(above)).toEqual(["E11", "E11.6"]);
  });

  test("of a category shows the next level below, each code once", () => {
    const { below, billableBelow } = page("E11");
    expect(displays(below)).toEqual([
      ...["E11.0", "E11.1", "E11.2", "E11.3", "E11.4", "E11.5", "E11.6", "E11.8", "E11.9", "E11.A"],
    ]);
    expect(below.filter(({ billable }) => billable).map(({ display }) => display)).toEqual([
      "E11.8",
      "E11.9",
      "E11.A",
    ]);
    expect(billableBelow).toBeGreaterThan(50);
  });

  test("tells its history, newest first: R05 could be billed until it was split", () => {
    expect(page("R05").history).toEqual([
      expect.objectContaining({ from: 20211001, to: null, billable: false }),
      expect.objectContaining({ from: 20151001, to: 20210930, billable: true }),
    ]);
    expect(displays(page("R05").replacedBy)).toContain("R05.1");
    expect(page("R051").replaces).toEqual([
      expect.objectContaining({ display: "R05", description: "Cough", from: 20211001 }),
    ]);
  });

  test("keeps earlier wordings with their days, without a gap", () => {
    const reworded = page("F0390").history;
    expect(reworded.length).toBeGreaterThan(1);
    expect(new Set(reworded.map(({ description }) => description)).size).toBe(reworded.length);
    for (const code of ["F0390", "E1165", "J1885"]) {
      const system = code === "J1885" ? "hcpcs" : "icd10cm";
      const { history } = page(code, DAY, system);
      const days = history.map(({ from }) => from);
      expect(days).toEqual([...days].sort((a, b) => b - a));
    }
  });

  test("tells the notes of January 2021, its own and those of the codes above it", () => {
    const { excludes } = page("E1165");
    expect(excludes.map(({ at }) => at)).toContain("E11");
    expect(excludes.flatMap(({ targets }) => targets)).toContain("E10");
    expect(page("E1165").useAdditional).toContainEqual({
      at: "E11",
      targets: expect.arrayContaining(["Z79.4"]) as unknown,
    });
    expect(page("H42").codeAlso).toEqual([]);
    expect(page("C250").codeAlso.flatMap(({ targets }) => targets)).toContain("K86.81");
    expect(page("J439").excludes2.every(({ targets }) => targets.length > 0)).toBe(true);
    expect(page("S72001").sevenths).toHaveLength(16);
    expect(page("S72001A").sevenths[0]).toEqual({
      character: "A",
      means: "initial encounter for closed fracture",
    });
    expect(page("E119").sevenths).toEqual([]);
    const [first] = page("H42").codeFirst;
    expect(first?.isRequired).toBe(true);
  });

  test("tells the edits of the Medicare Code Editor with ages and days", () => {
    const { edits, editsFrom } = page("Z00129");
    expect(editsFrom).toMatch(/^Medicare Code Editor/);
    expect(edits.find(({ edit }) => edit === "pediatric")).toMatchObject({
      to: null,
      ages: { first: 0, last: 17 },
    });
    expect(page("A000").edits).toEqual([]);
    expect(page("C61").edits.map(({ edit }) => edit)).toContain("male");
  });

  test("of an inpatient procedure tells the edits on sex and coverage with their days", async () => {
    const hospital = await testTablesOfHospital();
    const editsOf = (code: string) =>
      codePage(hospital, "icd10pcs", code, DAY)?.edits.map(({ edit, from, to }) => ({
        edit,
        from,
        to,
      }));
    expect(editsOf("0UT90ZZ")).toEqual([{ edit: "female", from: 20151001, to: 20240930 }]);
    expect(editsOf("5A1955Z")).toEqual([{ edit: "los", from: 20151001, to: null }]);
    // Sterilization: the sex of the patient no longer counts, what it is for still does.
    expect(editsOf("0VBN0ZZ")).toContainEqual({ edit: "ncov_z302", from: 20161001, to: null });
    expect(editsOf("0DTJ4ZZ")).toEqual([]);
    expect(codePage(hospital, "icd10pcs", "0UT90ZZ", DAY)?.editsFrom).toMatch(/^Medicare Code/);
  });

  test("tells CMS's short description beside the long one, and not the same words twice", () => {
    expect(page("J1885", DAY, "hcpcs").shortDescription).toBe("Ketorolac tromethamine inj");
    expect(page("RT", DAY, "modifier").shortDescription).not.toBe("");
    const { hcpcs } = tables;
    const codes = Array.from({ length: hcpcs.size }, (_, at) => hcpcs.codeAt(at));
    const alike = codes.filter(
      (code) => hcpcs.description(code, DAY) === hcpcs.shortDescription(code, DAY),
    );
    for (const code of alike.slice(0, 5))
      expect(page(code, DAY, "hcpcs").shortDescription).toBeNull();
    expect(alike.length).toBeGreaterThan(5);
    expect(page("E1165").shortDescription).toBeNull();
  });

  test("of other systems tells description, status and days", () => {
    expect(page("J1885", DAY, "hcpcs")).toMatchObject({
      status: "valid",
      chapter: null,
      above: [],
      excludes: [],
      edits: [],
    });
    expect(page("11", DAY, "pos")).toMatchObject({ description: "Office" });
  });

  test("there is none of a code that no table has", () => {
    expect(codePage(tables, "icd10cm", "E9999", DAY)).toBeNull();
    expect(codePage(tables, "icd9cm", "25000", DAY)).toBeNull();
  });
});

test("a code is found as it is written, in the first system in which it can be used that day", () => {
  const found = (text: string, ...systems: CodeSystem[]) => {
    const answer = findPage(tables, text, systems, DAY);
    return answer && `${answer.system} ${answer.display}`;
  };
  expect(found(" e11.65", "icd10cm", "hcpcs")).toBe("icd10cm E11.65");
  expect(found("A4282", "hcpcs", "icd10cm")).toBe("hcpcs A4282");
  expect(found("E11", "icd10cm")).toBe("icd10cm E11");
  expect(found("nothing", "icd10cm", "hcpcs")).toBeNull();
});

test("every diagnosis code lies in one chapter, of 22", () => {
  const numbers = new Set<number>();
  for (let at = 0; at < tables.icd10cm.size; at++) {
    const chapter = chapterOf(tables.icd10cm.codeAt(at));
    numbers.add(chapter?.number ?? 0);
  }
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
  expect(chapterOf("E119")?.title).toMatch(/^Endocrine/);
  expect(chapterOf("H60")?.number).toBe(8);
  expect(chapterOf("V001")?.number).toBe(20);
  expect(chapterOf("Z23")?.number).toBe(21);
  expect(chapterOf("U071")?.number).toBe(22);
});
