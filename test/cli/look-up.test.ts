import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildCommand, type CommandUnderTest } from "./command";

let command: CommandUnderTest;
beforeAll(() => {
  command = buildCommand();
});
afterAll(() => command.remove());

describe("describe", () => {
  test("gives one entry a code, in the order asked for, with the contract's keys", () => {
    const { code, stdout, stderr } = command.run(
      "describe",
      "e119",
      "nonsense",
      "R05",
      "--on",
      "2021-10-01",
      "--format",
      "json",
    );
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual([
      {
        input: "e119",
        code: "E11.9",
        system: "icd10cm",
        description: "Type 2 diabetes mellitus without complications",
        status: "valid",
        billable: true,
        validFrom: "2015-10-01",
        validTo: null,
        replacedBy: [],
      },
      {
        input: "nonsense",
        code: null,
        system: null,
        description: null,
        status: "unknown",
        billable: null,
        validFrom: null,
        validTo: null,
        replacedBy: [],
      },
      {
        input: "R05",
        code: "R05",
        system: "icd10cm",
        description: expect.any(String),
        status: "header",
        billable: false,
        validFrom: "2021-10-01",
        validTo: null,
        replacedBy: ["R05.1", "R05.2", "R05.3", "R05.4", "R05.8", "R05.9"],
      },
    ]);
  });

  test("tells people in words", () => {
    const { stdout } = command.run("describe", "R05", "99213", "E99.99", "--on", "2021-10-01");
    expect(stdout).toContain("a category on 2021-10-01, not billable");
    expect(stdout).toContain("replaced by R05.1, R05.2");
    expect(stdout).toContain("CPT, the tables here do not say what it is");
    expect(stdout).toContain(
      "E99.99 is not in the ICD-10-CM code list: look it up and enter the code",
    );
    expect(stdout).toContain(
      "in chapter 18, Symptoms, signs and abnormal clinical and laboratory findings > R00 to R09 ",
    );
    expect(stdout).toContain("not coded together with (Excludes1, January 2021): R04.2, J41.0");
  });

  test.each([
    [
      ["--system", "snomed"],
      /--system takes icd10cm, hcpcs, modifier, pos, icd10pcs or cpt, not "snomed"/,
    ],
    [["--on", "03/05/2026"], /--on takes a date like 2026-03-05/],
    [["--format", "csv"], /--format takes text or json/],
  ])("refuses %j with one line", (args, message) => {
    const { code, stderr } = command.run("describe", "E11.9", ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain("\n");
  });
});

describe("search", () => {
  test("gives the best match first, with the contract's keys, at most as many as asked for", () => {
    const { code, stdout } = command.run(
      "search",
      "essential",
      "hypertension",
      "--limit",
      "3",
      "--format",
      "json",
    );
    const hits = JSON.parse(stdout) as object[];
    expect(code).toBe(0);
    expect(hits.length).toBeLessThanOrEqual(3);
    expect(JSON.stringify(hits[0])).toBe(
      JSON.stringify({
        code: "I10",
        system: "icd10cm",
        description: "Essential (primary) hypertension",
        billable: true,
      }),
    );
  });

  test("looks only in the system asked for, on the day asked for", () => {
    const hcpcs = command.run("search", "wheelchair", "--system", "hcpcs", "--format", "json");
    const systems = (JSON.parse(hcpcs.stdout) as { system: string }[]).map(({ system }) => system);
    expect(new Set(systems)).toEqual(new Set(["hcpcs"]));
    const cough = (day: string) => {
      const { stdout } = command.run(
        "search",
        "cough",
        "--system",
        "icd10cm",
        "--on",
        day,
        "--format",
        "json",
      );
      return (JSON.parse(stdout) as { code: string; billable: boolean }[])
        .filter(({ billable }) => billable)
        .map(({ code }) => code);
    };
    expect(cough("2021-09-30")).toContain("R05");
    expect(cough("2021-10-01")).not.toContain("R05");
  });

  test("that finds nothing is no failure", () => {
    expect(command.run("search", "qqqqxyzzy", "--format", "json")).toMatchObject({
      code: 0,
      stdout: "[]\n",
    });
    expect(command.run("search", "qqqqxyzzy").stdout).toContain("Nothing found");
  });

  test("refuses a limit that is none", () => {
    expect(command.run("search", "cough", "--limit", "0").stderr).toContain(
      "whole number from 1 on",
    );
  });
});

describe("the command", () => {
  test("tells its version and its help without an error", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(command.run("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    const help = command.run("--help");
    expect([help.code, help.stderr]).toEqual([0, ""]);
    for (const name of ["check", "describe", "search"]) {
      expect(help.stdout).toContain(name);
      expect(command.run(name, "--help").code).toBe(0);
    }
  });

  test("refuses an unknown command with one line", () => {
    const { code, stdout, stderr } = command.run("chekc", "claims.csv");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^encounter-codes: unknown command 'chekc'[^\n]*\n$/);
  });
});
