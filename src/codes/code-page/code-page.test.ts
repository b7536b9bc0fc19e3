import { beforeAll, describe, expect, test } from "@jest/globals";
import { testTables, testTablesOfHospital } from "../../../test/tables";
import type { CodeSystem, CodeTables } from "../types";
import { chapterOf } from "./chapters";
import { codePage } from "./code-page";
import { findPage } from "./find-page";

const DAY = 20260305;
/** Of the newest release. */
const LATER = 20261115;
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
    expect(chapter).toMatchObject({ number: 4, link: { display: "E00 to E89" } });
    expect(rest.sections).toMatchObject([{ code: "E08-E13", description: "Diabetes mellitus" }]);
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
    expect(excludes.flatMap(({ targets }) => targets)).toContainEqual({
      system: "icd10cm",
      code: "E10",
      display: "E10",
      description: "Type 1 diabetes mellitus",
    });
    expect(page("E1165").useAdditional).toContainEqual({
      at: "E11",
      targets: expect.arrayContaining([
        expect.objectContaining({ code: "Z794", display: "Z79.4" }),
      ]) as unknown,
    });
    expect(page("I10").includes).toEqual([
      { at: "I10", texts: expect.arrayContaining(["high blood pressure"]) as unknown },
    ]);
    expect(page("H42").codeAlso).toEqual([]);
    expect(page("C250").codeAlso.flatMap(({ targets }) => displays(targets))).toContain("K86.81");
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
    return answer?.kind === "code" ? `${answer.system} ${answer.display}` : null;
  };
  expect(found(" e11.65", "icd10cm", "hcpcs")).toBe("icd10cm E11.65");
  expect(found("A4282", "hcpcs", "icd10cm")).toBe("hcpcs A4282");
  expect(found("E11", "icd10cm")).toBe("icd10cm E11");
  expect(found("nothing", "icd10cm", "hcpcs")).toBeNull();
});

describe("the page of a chapter, a section or another range", () => {
  const rangeOf = (text: string, day = DAY) => {
    const found = findPage(tables, text, ["icd10cm"], day);
    if (found?.kind !== "range") throw new Error(`no range ${text}`);
    return found;
  };

  test("of a chapter shows its sections, of a section its categories", () => {
    const chapter = rangeOf("E00-E89");
    expect(chapter).toMatchObject({
      title: "Endocrine, nutritional and metabolic diseases",
      chapter: null,
      sections: [],
    });
    expect(displays(chapter.inside)).toContain("E08 to E13");
    const section = rangeOf("E08-E13");
    expect(section).toMatchObject({ title: "Diabetes mellitus", chapter: { number: 4 } });
    expect(displays(section.inside)).toEqual(["E08", "E09", "E10", "E11", "E13"]);
    expect(section.inside[0]?.billable).toBe(false);
  });

  test("of a section with sections in it shows those, and each leads back up", () => {
    const inside = displays(rangeOf("C00-C96").inside);
    expect(inside[0]).toBe("C00 to C75");
    const { sections } = rangeOf("C15-C26");
    expect(displays(sections)).toEqual(["C00 to C96", "C00 to C75"]);
  });

  test("of a range that a note names shows the codes in it", () => {
    const named = rangeOf("C810-C859");
    expect(named.title).toBeNull();
    expect(displays(named.inside).slice(0, 2)).toEqual(["C81.0", "C81.1"]);
    expect(displays(named.inside)).toContain("C82");
    expect(displays(named.inside)).not.toContain("C81");
  });

  test("there is none where no code stands, nor for a range the wrong way round", () => {
    expect(findPage(tables, "E14-E14", ["icd10cm"], DAY)).toBeNull();
    expect(findPage(tables, "E13-E08", ["icd10cm"], DAY)).toBeNull();
    expect(findPage(tables, "E08-E13", ["hcpcs"], DAY)).toBeNull();
  });

  test("every category is found by going down from its chapter, new categories too", () => {
    const seen = new Set<string>();
    const visit = (text: string) => {
      if (seen.has(text)) return;
      seen.add(text);
      for (const { code } of rangeOf(text, LATER).inside) {
        if (code.includes("-")) visit(code);
        else seen.add(code);
      }
    };
    const { icd10cm } = tables;
    const codes = Array.from({ length: icd10cm.size }, (_, at) => icd10cm.codeAt(at));
    const categories = codes.filter((code) => code.length === 3);
    for (const code of categories) visit(page(code).chapter?.link.code ?? "");
    const inUse = categories.filter((code) =>
      ["valid", "header"].includes(icd10cm.on(code, LATER).status),
    );
    expect(inUse.filter((code) => !seen.has(code))).toEqual([]);
  });
});

test("what a note names leads to a page, unless only some of the codes are meant", () => {
  const named = new Map<string, string | null>();
  for (let at = 0; at < tables.icd10cm.size; at += 197) {
    const { excludes, codeFirst, excludes2, useAdditional } = page(tables.icd10cm.codeAt(at));
    for (const { targets } of [...excludes, ...codeFirst, ...excludes2, ...useAdditional])
      for (const { code, display } of targets) named.set(display, code);
  }
  expect(named.size).toBeGreaterThan(300);
  const isWhole = (display: string) => !/ with |^some of /.test(display);
  const leads = (code: string | null) =>
    code !== null && findPage(tables, code, ["icd10cm"], LATER) !== null;
  const wrong = [...named].filter(([display, code]) => leads(code) !== isWhole(display));
  expect(wrong).toEqual([]);
});

test("every diagnosis code lies in one chapter, of 22", () => {
  const numbers = new Set<number>();
  for (let at = 0; at < tables.icd10cm.size; at++) {
    const chapter = chapterOf(tables.icd10cm.codeAt(at), tables.icd10cm);
    numbers.add(chapter?.number ?? 0);
  }
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
  expect(chapterOf("E119", tables.icd10cm)?.title).toMatch(/^Endocrine/);
  expect(chapterOf("H60", tables.icd10cm)?.number).toBe(8);
  expect(chapterOf("V001", tables.icd10cm)?.number).toBe(20);
  expect(chapterOf("Z23", tables.icd10cm)?.number).toBe(21);
  expect(chapterOf("U071", tables.icd10cm)?.number).toBe(22);
});
