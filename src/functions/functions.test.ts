import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { functionsMetadata } from "../../scripts/functions-metadata";
import { runHere } from "../../test/cli/command";
import { testTables } from "../../test/tables";
import { serialOfDay } from "../claims/dates";
import { toIso } from "../codes/day";
import type { CodeDescription } from "../codes/describe-code";
import type { CodeTables } from "../codes/types";
import type { FromWorker, ToWorker } from "../taskpane/checker/messages";
import { serveChecks } from "../taskpane/checker/serve-checks";
import { workerChecker } from "../taskpane/checker/worker-checker";
import type { CellInput } from "./cell-inputs";
import { FormulaError } from "./formula-error";
import { createFunctions, type Functions } from "./functions";

const TODAY = 20260305;

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

let sent: ToWorker[];
let functions: Functions;
let date1904: boolean;
beforeEach(() => {
  sent = [];
  date1904 = false;
  functions = createFunctions({
    ask: checker().describe,
    today: () => TODAY,
    dateHabits: async () => ({ date1904 }),
  });
});

/** The pane's own line to its worker, in place, with what goes over it written down. */
function checker(codes: () => Promise<CodeTables> = testTables) {
  let receive: (message: FromWorker) => void = () => undefined;
  const serve = serveChecks({ codes, descriptions: async () => undefined }, (message) =>
    receive(message),
  );
  return workerChecker({
    send(message) {
      sent.push(message);
      queueMicrotask(() => serve(message));
    },
    listen: (onMessage) => void (receive = onMessage),
  });
}

const naOf = (message: string) => new FormulaError("notAvailable", message);
const one = async (cells: Promise<unknown[][]>) => (await cells)[0]?.[0];

describe("a formula on one cell", () => {
  test("DESCRIBE gives the official description on the date", async () => {
    const diabetes = "Type 2 diabetes mellitus without complications";
    expect(await functions.describe([["e119"]], [["2026-03-05"]])).toEqual([[diabetes]]);
    expect(await one(functions.describe([["e119"]]))).toBe(diabetes);
  });

  test("STATUS says whether the code can be used on the date, and today where none is given", async () => {
    const status = (code: CellInput, date?: CellInput) =>
      one(functions.status([[code]], date === undefined ? null : [[date]]));
    expect(await status("R05", "9/30/2021")).toBe("valid");
    expect(await status("R05", 44470)).toBe("header"); // 10/01/2021
    expect(await status("R05")).toBe("header");
    expect(await status("U09.9", "09/30/2021")).toBe("not-yet");
    expect(await status(99213)).toBe("outside-coverage");
  });

  test("CLEAN writes the code as a claim sheet has it, where the rules are certain", async () => {
    expect(await one(functions.clean([[" e11,9 "]]))).toBe("E11.9");
    expect(await one(functions.clean([["99213.0"]]))).toBe("99213");
    expect(await one(functions.clean([[99213]]))).toBe("99213");
    expect(await one(functions.clean([[100]]))).toMatchObject({
      code: "notAvailable",
      message: expect.stringContaining("if 00100 is meant"),
    });
  });

  test("an unknown code is #N/A, in the words of the rules", async () => {
    const unknown = naOf(
      "E99.99 is not in the ICD-10-CM code list: look it up and enter the code that is meant",
    );
    for (const formula of [functions.describe, functions.status, functions.clean]) {
      expect(await one(formula([["E99.99"]]))).toEqual(unknown);
    }
  });

  test("a code whose texts are its publisher's has a status, and no description", async () => {
    expect(await one(functions.describe([["99213"]]))).toMatchObject({ code: "notAvailable" });
    expect(await one(functions.status([["99213"]]))).toBe("outside-coverage");
  });

  test("a blank cell stays blank", async () => {
    for (const blank of ["", "  ", null]) {
      expect(await one(functions.describe([[blank]]))).toBe("");
      expect(await one(functions.clean([[blank]]))).toBe("");
    }
    expect(sent).toEqual([]);
  });

  test("a date that is none, or a yes/no value for a code, is #VALUE!", async () => {
    expect(await one(functions.status([["I10"]], [["soon"]]))).toMatchObject({
      code: "invalidValue",
      message: expect.stringContaining("soon is not a date"),
    });
    expect(await one(functions.clean([[true]]))).toMatchObject({ code: "invalidValue" });
  });

  test("an error value in the code or its date is handed on", async () => {
    const error = { code: "#REF!" };
    expect(await one(functions.describe([[error]]))).toBe(error);
    expect(await one(functions.describe([["I10"]], [[error]]))).toBe(error);
  });

  test("dates are days of the workbook, also of one that counts from 1904", async () => {
    const october2023 = serialOfDay(20231001, true); // counted from 1900 it is in 2019
    expect(await one(functions.status([["R05"]], [[october2023]]))).toBe("valid");
    date1904 = true;
    expect(await one(functions.status([["R05"]], [[october2023]]))).toBe("header");
  });
});

describe("a formula on a range", () => {
  const R05_DAYS = ["2021-09-30", "2021-10-01"];

  test("gives as many rows and columns, each cell by itself", async () => {
    expect(
      await functions.clean([
        ["e119", "", "E99.99"],
        ["j1885", 11, true],
      ]),
    ).toEqual([
      ["E11.9", "", expect.any(FormulaError)],
      ["J1885", "11", expect.any(FormulaError)],
    ]);
  });

  test.each([
    ["one date for all", [["2021-09-30"]], ["valid", "valid"]],
    ["a date a row", R05_DAYS.map((day) => [day]), ["valid", "header"]],
    ["a blank date, which is today", [["2021-09-30"], [""]], ["valid", "header"]],
  ])("takes %s", async (_what, dates, statuses) => {
    const found = await functions.status([["R05"], ["R05"]], dates);
    expect(found).toEqual(statuses.map((status) => [status]));
  });

  test("takes one column of dates for several columns of codes", async () => {
    const codes = [
      ["R05", "I10"],
      ["R05", "I10"],
    ];
    const dates = R05_DAYS.map((day) => [day]);
    expect(await functions.status(codes, dates)).toEqual([
      ["valid", "valid"],
      ["header", "valid"],
    ]);
  });

  test("refuses dates whose number does not fit", async () => {
    const dates = [...R05_DAYS, "2026-01-01"].map((day) => [day]);
    await expect(functions.status([["R05"], ["R05"]], dates)).rejects.toMatchObject({
      code: "invalidValue",
      message: expect.stringContaining("as many rows or columns of dates"),
    });
  });
});

describe("many calls", () => {
  test("100,000 are answered by one message to the worker, each different question in it once", async () => {
    const codes = Array.from({ length: 500 }, (_, i) => tables.icd10cm.codeAt(i * 97));
    const calls = Array.from({ length: 100_000 }, (_, i) =>
      functions.describe([[codes[i % 500] ?? ""]], [[45_000 + (i % 3)]]),
    );
    const answers = await Promise.all(calls);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ kind: "describe" });
    expect(questionsIn(sent[0])).toHaveLength(1_500);
    expect(answers).toHaveLength(100_000);
    expect(answers[99_999]).toEqual([
      [tables.icd10cm.description(codes[499] ?? "", 20230317) || expect.any(FormulaError)],
    ]);
  });

  test("those that come while an answer is awaited make the next message", async () => {
    const first = functions.clean([["i10"]]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const more = ["e119", "e119", "j1885"].map((code) => functions.clean([[code]]));
    expect([await first, ...(await Promise.all(more))].flat(2)).toEqual([
      "I10",
      "E11.9",
      "E11.9",
      "J1885",
    ]);
    expect(sent.map(questionsIn)).toEqual([["i10"], ["e119", "j1885"]]);
  });

  test("tables that cannot be loaded are told in every cell, and asked for again the next time", async () => {
    let online = false;
    const { describe: ask } = checker(() =>
      online ? testTables() : Promise.reject(new Error("offline")),
    );
    const needs = { ask, today: () => TODAY, dateHabits: async () => ({ date1904: false }) };
    const { clean } = createFunctions(needs);
    await expect(clean([["i10"]])).rejects.toMatchObject({
      code: "notAvailable",
      message: expect.stringContaining("could not be loaded"),
    });
    online = true;
    expect(await one(clean([["i10"]]))).toBe("I10");
  });
});

function questionsIn(message: ToWorker | undefined) {
  return message?.kind === "describe" ? message.questions.values : null;
}

test("formulas and the command line agree, on thousands of codes and days", async () => {
  const odd = ["99213", "100", "2", "E99.99", "E11,9", "i10", "D0120", "Q9876", "1-Mar", "XYZ"];
  const { icd10cm, hcpcs, modifier, pos } = tables;
  const listed = [icd10cm, hcpcs, modifier, pos].flatMap((table) =>
    Array.from({ length: table.size }, (_, at) => table.codeAt(at)),
  );
  for (const [offset, day] of [
    20150930, 20160401, 20200115, 20230930, 20260305, 20300101,
  ].entries()) {
    const codes = [...listed.filter((_, at) => at % 263 === offset), ...odd];
    const { stdout } = await runHere("describe", ...codes, "--on", toIso(day), "--format", "json");
    const told = JSON.parse(stdout) as CodeDescription[];
    expect(told.length).toBeGreaterThan(400);

    const cells = codes.map((code) => [code]);
    const date = [[serialOfDay(day, false)]];
    expect(await known(functions.describe(cells, date))).toEqual(
      told.map(({ description }) => description),
    );
    expect(await known(functions.status(cells, date))).toEqual(
      told.map(({ code, status }) => code && status),
    );
    if (day === TODAY)
      expect(await known(functions.clean(cells))).toEqual(told.map(({ code }) => code));
  }
});

test("an unknown code is told in the words of the command line", async () => {
  for (const code of ["NOPE", "99999x", "E11.99", "100", "99213"]) {
    const { stdout } = await runHere("describe", code, "--on", toIso(TODAY));
    const told = await one(functions.describe([[code]]));
    const words = told instanceof FormulaError ? (told.message ?? "") : "no error";
    expect(stdout).toContain(words.replace(/\.$/, ""));
  }
});

/** What the formula knows; null for an error value. */
async function known(found: Promise<unknown[][]>): Promise<unknown[]> {
  return (await found).flat().map((cell) => (cell instanceof FormulaError ? null : cell));
}

test("functions.json is what `npm run functions:metadata` makes of today's comments", () => {
  const read = (name: string) => readFileSync(path.join(__dirname, name), "utf8");
  expect(read("functions.json")).toBe(functionsMetadata(read("functions.ts")));
});
