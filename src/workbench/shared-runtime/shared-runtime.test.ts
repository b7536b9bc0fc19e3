import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { settle, startExcel } from "../../../test/support/in-excel";
import type { BootedOffice } from "../../../test/support/office";
import { testTables } from "../../../test/tables";
import { associateCommands, showPane } from "../../commands/associate";
import { associateFunctions } from "../../functions/associate";
import { createFunctions } from "../../functions/functions";
import { directChecker } from "../../taskpane/checker/direct-checker";
import type { FunctionMetadata } from "./custom-functions";

/**
 * Excel calls functions and actions of a shared runtime by Office.js's own messages, which are read from its source;
 * what they do is described at learn.microsoft.com/office/dev/add-ins: excel/custom-functions-overview,
 * excel/custom-functions-errors, design/keyboard-shortcuts and develop/show-hide-add-in.
 */
let office: BootedOffice;
beforeEach(async () => {
  office = await startExcel({ sharedRuntime: true });
});

const { functions: METADATA } = JSON.parse(
  readFileSync("src/functions/functions.json", "utf8"),
) as { functions: FunctionMetadata[] };

const valueOf = (column: number, row = 0) => {
  const { workbook } = office.excel;
  return workbook.valueAt(workbook.activeSheet, row, column);
};
const busy = { code: "#BUSY!" };

/** Until no cell of the column is busy: Office.js gathers results for a while before it sends them. */
async function worked(column: number, rows = 1): Promise<unknown[]> {
  for (let waited = 0; waited < 500; waited++) {
    const values = Array.from({ length: rows }, (_, row) => valueOf(column, row));
    if (!values.some((value) => (value as { code?: string } | null)?.code === "#BUSY!"))
      return values;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("The cells stay busy");
}

// https://learn.microsoft.com/en-us/office/dev/add-ins/excel/custom-functions-overview
// https://learn.microsoft.com/en-us/office/dev/add-ins/excel/custom-functions-errors
// https://support.microsoft.com/en-us/office/how-to-correct-a-busy-error-b5e80ac0-2e2d-4cdb-9f7d-0b1ebcb1a3a4
describe("a formula with a function of the add-in", () => {
  const register = (...parameters: FunctionMetadata["parameters"]) =>
    office.excel.workbook.customFunctions.register("MY", [
      { id: "JOIN", name: "JOIN", parameters },
    ]);

  test("is busy until the add-in has answered, and is worked out again when an argument changes", async () => {
    register({ name: "first" }, { name: "second", optional: true });
    const given: unknown[][] = [];
    CustomFunctions.associate("JOIN", async (...args: never[]) => {
      given.push(args.slice(0, 2));
      return [[`${String(args[0]?.[0])}!`]];
    });
    office.excel.person.type("A1", "one");
    office.excel.person.type("B1", "=my.join(A1)");
    expect(valueOf(1)).toMatchObject(busy);
    expect(await worked(1)).toEqual(["one!"]);
    office.excel.person.type("A1", "two");
    expect(await worked(1)).toEqual(["two!"]);
    expect(given).toEqual([
      [[["one"]], null],
      [[["two"]], null],
    ]);
  });

  test("takes ranges, empty cells and error values", async () => {
    register({ name: "first" });
    let given: unknown = null;
    CustomFunctions.associate("JOIN", (first: never) => {
      given = first;
      return [["done"]];
    });
    office.excel.person.paste("A1", [
      ["a", "#N/A"],
      ["", 2],
    ]);
    office.excel.person.type("C1", "=MY.JOIN(A1:B2)");
    expect(await worked(2)).toEqual(["done"]);
    const error = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
    expect(given).toEqual([
      ["a", expect.objectContaining({ code: error.code })],
      [null, 2],
    ]);
  });

  test.each([
    ["=MY.NOBODY(1)", "#NAME?"],
    ["=MY.JOIN()", "#VALUE!"],
    ["=MY.JOIN(1)", "#N/A"],
    ["=MY.JOIN(2)", "#VALUE!"],
    ["=MY.JOIN(3)", "#N/A"],
  ])("%s gives %s", async (formula, code) => {
    register({ name: "first" });
    CustomFunctions.associate("JOIN", (cells: never) => {
      const first = (cells as unknown[][])[0]?.[0];
      const error = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "Why");
      if (first === 1) throw error;
      if (first === 2) throw new Error("unforeseen");
      return [[error]];
    });
    office.excel.person.type("A1", formula);
    expect(await worked(0)).toEqual([expect.objectContaining({ code })]);
  });
});

// https://learn.microsoft.com/en-us/office/dev/add-ins/design/keyboard-shortcuts
describe("the add-in's own", () => {
  /** Has the functions answer, as in the add-in's page; tells how often the worker was asked. */
  function answering(): { readonly asked: () => number } {
    const checker = directChecker({ codes: testTables, descriptions: async () => undefined });
    let asked = 0;
    const ask: typeof checker.describe = (questions) => {
      asked++;
      return checker.describe(questions);
    };
    const needs = { ask, today: () => 20260305, dateHabits: async () => ({ date1904: false }) };
    associateFunctions(createFunctions(needs));
    office.excel.workbook.customFunctions.register("CODES", METADATA);
    return { asked: () => asked };
  }

  test("functions answer through Office.js, a thousand cells by one question to the worker", async () => {
    const { asked } = answering();
    const codes = ["e119", "R05", "E99.99", "", 99213];
    const rows = Array.from({ length: 1_000 }, (_, i) => [
      codes[i % codes.length] ?? "",
      `=CODES.CLEAN(A${i + 1})`,
      `=CODES.STATUS(A${i + 1},"9/30/2021")`,
    ]);
    office.excel.person.paste("A1", rows);
    const clean = await worked(1, 1_000);
    expect(clean.slice(0, 5)).toEqual(["E11.9", "R05", { code: "#N/A" }, "", "99213"]);
    expect(asked()).toBe(1);
    const status = await worked(2, 1_000);
    expect(status.slice(995)).toEqual(["valid", "valid", { code: "#N/A" }, "", "outside-coverage"]);
  });

  // https://support.microsoft.com/en-us/office/dynamic-array-formulas-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531
  test("functions over a range fill as many cells, each with what a formula of its own says", async () => {
    answering();
    const codes = ["e119", "R05", "E99.99", "", "I10"];
    office.excel.person.paste(
      "A1",
      codes.map((code, i) => [code, "9/30/2021", "", `=CODES.STATUS(A${i + 1},B${i + 1})`]),
    );
    office.excel.person.type("C1", "=CODES.STATUS(A1:A5,B1:B5)");
    expect(valueOf(2)).toMatchObject(busy);
    expect(valueOf(2, 1)).toBeNull();
    const spilled = await worked(2, 5);
    expect(spilled).toEqual(["valid", "valid", { code: "#N/A" }, "", "valid"]);
    expect(await worked(3, 5)).toEqual(spilled);
    office.excel.person.type("A2", "E11");
    expect((await worked(2, 5))[1]).toBe("header");
    office.excel.person.type("E1", '=COUNTIF(C1#,"valid")');
    expect(valueOf(4)).toBe(2);
  });

  test("functions have something in the way told as #SPILL!, and go around nothing", async () => {
    answering();
    office.excel.person.paste("A1", [["e119"], ["R05"], ["I10"]]);
    office.excel.person.type("B3", "mine");
    office.excel.person.type("B1", "=CODES.CLEAN(A1:A3)");
    expect(await worked(1, 3)).toEqual([{ code: "#SPILL!" }, null, "mine"]);
    office.excel.person.clear("B3");
    expect(await worked(1, 3)).toEqual(["E11.9", "R05", "I10"]);
  });

  test("commands run by key combination and by ribbon button", async () => {
    const run: string[] = [];
    const named = (id: string) => [id, async () => void run.push(id)] as const;
    const ids = [
      "CheckCodes",
      "NextFinding",
      "FillDescriptions",
      "ClearFlags",
      "ShowPane",
    ] as const;
    associateCommands(
      Object.fromEntries(ids.map(named)) as Parameters<typeof associateCommands>[0],
    );
    office.host.pressKeys("NextFinding");
    office.host.pressRibbonButton("EncounterCodes.Check", "CheckCodes");
    await settle();
    expect(run.sort()).toEqual(["CheckCodes", "NextFinding"]);
  });

  test("pane is shown when asked for", async () => {
    const shown: boolean[] = [];
    office.excel.appRuntime.onPane = (isShown) => void shown.push(isShown);
    await showPane();
    expect(shown).toEqual([true]);
  });
});

test("without a shared runtime no function is called", async () => {
  office = await startExcel();
  office.excel.workbook.customFunctions.register("CODES", METADATA);
  office.excel.person.type("A1", '=CODES.CLEAN("e119")');
  await settle();
  expect(valueOf(0)).toMatchObject(busy);
});
