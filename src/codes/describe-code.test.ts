import { beforeAll, describe, expect, test } from "@jest/globals";
import { testTables } from "../../test/tables";
import type { CodeTables } from "./types";
import { describeCode } from "./describe-code";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

describe("describing a code", () => {
  test("tells its official description and validity, however it is written", () => {
    for (const input of ["E11.9", "e119", " E119 "]) {
      expect(describeCode(input, null, 20260305, tables)).toEqual({
        input,
        code: "E11.9",
        system: "icd10cm",
        description: "Type 2 diabetes mellitus without complications",
        status: "valid",
        billable: true,
        validFrom: "2015-10-01",
        validTo: null,
        replacedBy: [],
      });
    }
  });

  test("keeps to the contract's keys and their order, known or not", () => {
    const keys = [
      "input",
      "code",
      "system",
      "description",
      "status",
      "billable",
      "validFrom",
      "validTo",
      "replacedBy",
    ];
    expect(Object.keys(describeCode("E11.9", null, 20260305, tables))).toEqual(keys);
    expect(Object.keys(describeCode("nonsense", null, 20260305, tables))).toEqual(keys);
  });

  test("a code that became a category tells until when it could be billed, and after that what replaced it", () => {
    expect(describeCode("R05", null, 20210930, tables)).toMatchObject({
      status: "valid",
      billable: true,
      validFrom: "2015-10-01",
      validTo: "2021-09-30",
      replacedBy: [],
    });
    expect(describeCode("R05", null, 20211001, tables)).toMatchObject({
      status: "header",
      billable: false,
      validFrom: "2021-10-01",
      validTo: null,
      replacedBy: ["R05.1", "R05.2", "R05.3", "R05.4", "R05.8", "R05.9"],
    });
    // Always was a category: nothing replaced it.
    expect(describeCode("E11", null, 20260305, tables)).toMatchObject({
      status: "header",
      replacedBy: [],
    });
  });

  test("a code that ended tells what took its place, over as many releases as it takes", () => {
    expect(describeCode("I97.62", null, 20250115, tables).replacedBy.length).toBeGreaterThan(0);
    expect(describeCode("K35.2", null, 20231001, tables)).toMatchObject({
      status: "header",
      replacedBy: ["K35.200", "K35.201", "K35.209", "K35.210", "K35.211", "K35.219"],
    });
  });

  test("a code not in force tells when it is", () => {
    expect(describeCode("U09.9", null, 20210930, tables)).toMatchObject({
      status: "not-yet",
      validFrom: "2021-10-01",
    });
  });

  test("without a system, the first wins in which the code can be used that day: diagnosis, HCPCS, modifier, place", () => {
    expect(describeCode("J1885", null, 20260305, tables).system).toBe("hcpcs");
    expect(describeCode("LT", null, 20260305, tables).system).toBe("modifier");
    expect(describeCode("11", null, 20240301, tables)).toMatchObject({
      system: "pos",
      description: "Office",
    });
    // A4282 is a HCPCS code, and a diagnosis once the dot is dropped.
    expect(describeCode("A42.82", null, 20260305, tables).code).toBe("A42.82");
    expect(describeCode("A4282", "hcpcs", 20260305, tables).system).toBe("hcpcs");
  });

  test("a system that is asked for is the only one looked in", () => {
    expect(describeCode("E11.9", "hcpcs", 20260305, tables)).toMatchObject({
      status: "unknown",
      code: null,
    });
  });

  test("an unknown code is unknown, with nothing told", () => {
    expect(describeCode("E99.99", null, 20260305, tables)).toEqual({
      input: "E99.99",
      code: null,
      system: null,
      description: null,
      status: "unknown",
      billable: null,
      validFrom: null,
      validTo: null,
      replacedBy: [],
    });
  });

  test.each([
    ["99213", "cpt"],
    ["0001F", "cpt"],
    ["D0120", null],
    ["95", "modifier"],
  ])("a code whose list is not ours (%s) is not called unknown", (input, system) => {
    expect(describeCode(input, null, 20260305, tables)).toMatchObject({
      code: input,
      system,
      description: null,
      status: "outside-coverage",
    });
  });

  test("a code newer than the table may exist: it is not called unknown", () => {
    expect(describeCode("Q9876", null, 20350101, tables)).toMatchObject({
      status: "outside-coverage",
    });
    expect(describeCode("E99.99", null, 20351001, tables)).toMatchObject({
      code: "E99.99",
      system: "icd10cm",
      status: "outside-coverage",
    });
  });
});
