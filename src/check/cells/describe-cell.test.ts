import { beforeAll, describe, expect, test } from "@jest/globals";
import { testTables } from "../../../test/tables";
import type { CodeTables } from "../../codes/types";
import { describeCell } from "./describe-cell";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

const ON = 20260305;

describe("describing a cell", () => {
  test.each([
    ["E11.9", "E11.9"],
    [" e119 ", "E11.9"],
    [11, "11"],
    [99213, "99213"],
    // Certain by the rules, and by them only.
    ["E11,9", "E11.9"],
    ["E11.9.", "E11.9"],
    ["I1O", "I10"],
    ["99213.0", "99213"],
  ])("reads %j as %s", (value, code) => {
    expect(describeCell(value, null, ON, tables)).toMatchObject({
      code: { input: String(value), code },
      reason: null,
    });
  });

  test.each([
    ["E99.99", "E99.99 is not in the ICD-10-CM code list"],
    [100, "if 00100 is meant"],
    ["1-Mar", "Excel has made a date of this code"],
    ["250.00", "a code of ICD-9-CM"],
    ["99213-25", "has modifier 25 attached"],
    ["E11.9; I10", "The cell holds 2 codes"],
    [true, "a yes/no value"],
  ])("%j stays unknown, and the rules say why", (value, reason) => {
    const described = describeCell(value, null, ON, tables);
    expect(described.code).toMatchObject({ code: null, status: "unknown" });
    expect(described.reason).toContain(reason);
  });

  test("what is certain depends on the system that is asked for", () => {
    expect(describeCell("I1O", "icd10cm", ON, tables).code.code).toBe("I10");
    expect(describeCell("I1O", "hcpcs", ON, tables).code.code).toBeNull();
  });
});
