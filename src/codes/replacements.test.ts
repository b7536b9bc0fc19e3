import { beforeAll, describe, expect, test } from "@jest/globals";
import { testTables } from "../../test/tables";
import { predecessorsOn, replacementsOn } from "./replacements";
import type { DiagnosisTable } from "./types";

let table: DiagnosisTable;
beforeAll(async () => {
  table = (await testTables()).icd10cm;
});

describe("what took the place of a code", () => {
  test("are the codes that came on the day when it went", () => {
    expect(replacementsOn(table, "R05", 20211001)).toEqual([
      "R051",
      "R052",
      "R053",
      "R054",
      "R058",
      "R059",
    ]);
    expect(replacementsOn(table, "N183", 20201001)).toEqual(["N1830", "N1831", "N1832"]);
    expect(replacementsOn(table, "M545", 20250115)).toEqual(["M5450", "M5451", "M5459"]);
  });

  test("are found over several releases", () => {
    // K35.2 was divided in October 2018, and K35.20 and K35.21 again in October 2023.
    expect(replacementsOn(table, "K352", 20181001)).toEqual(["K3520", "K3521"]);
    expect(replacementsOn(table, "K352", 20231001)).toEqual([
      "K35200",
      "K35201",
      "K35209",
      "K35210",
      "K35211",
      "K35219",
    ]);
  });

  test("are not the codes that were only split off while it lived on", () => {
    expect(table.replacedBy("K3189").map(({ code }) => code)).toContain("K31A0");
    expect(replacementsOn(table, "K3189", 20250115)).toEqual([]);
  });

  test("are nothing for a code in force, one not yet in force, and one that never was", () => {
    expect(replacementsOn(table, "E119", 20250115)).toEqual([]);
    expect(replacementsOn(table, "R051", 20210930)).toEqual([]);
    expect(replacementsOn(table, "E11", 20250115)).toEqual([]);
    expect(replacementsOn(table, "XYZ", 20250115)).toEqual([]);
  });

  test("are usable on the day, whatever the code and the day", () => {
    let answered = 0;
    for (let at = 0; at < table.size; at++) {
      const code = table.codeAt(at);
      if (table.spans(code).length < 2 && table.spans(code)[0]?.to === null) continue;
      for (const day of [20161001, 20211001, 20261001]) {
        const found = replacementsOn(table, code, day);
        if (found.length > 0) answered++;
        expect(found.filter((each) => table.on(each, day).status !== "valid")).toEqual([]);
        expect(found).not.toContain(code);
      }
    }
    expect(answered).toBeGreaterThan(1000);
  });
});

describe("what a code said before it was made", () => {
  test("is the code that it replaced", () => {
    expect(predecessorsOn(table, "R051", 20210930)).toEqual(["R05"]);
    expect(predecessorsOn(table, "U071", 20200331)).toEqual(["B9729"]);
  });

  test("is each of the codes that it joined", () => {
    expect(predecessorsOn(table, "G5603", 20160930)).toEqual(["G5601", "G5602"]);
  });

  test("is nothing for a code in force", () => {
    expect(predecessorsOn(table, "R051", 20211001)).toEqual([]);
  });
});
