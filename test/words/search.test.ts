import { beforeAll, describe, expect, test } from "@jest/globals";
import { prepareSearch, searchCodes } from "../../src/codes/search";
import type { CodeSystem, CodeTables } from "../../src/codes/types";
import { testTables } from "../tables";
import { BILLING_QUERIES } from "./billing-queries";
import { BLIND, TUNED } from "./blind-queries";
import { DUSK_QUERIES } from "./dusk-queries";
import { EVENING_QUERIES } from "./evening-queries";
import { FRESH_QUERIES } from "./fresh-queries";
import { FRONT_DESK_QUERIES } from "./front-desk-queries";
import { LAST_QUERIES } from "./last-queries";
import { NOVEMBER_QUERIES } from "./november-queries";
import { LATER_QUERIES, THIRD_QUERIES } from "./later-queries";
import { NIGHT_QUERIES } from "./night-queries";
import * as queries from "./queries";
import type { QueryCase } from "./queries";
import { UNSEEN_QUERIES } from "./unseen-queries";

const DAY = 20260115;
const FIRST_FIVE = 5;

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
  prepareSearch(tables);
});

const SETS: readonly (readonly [string, readonly QueryCase[]])[] = [
  ["codes", queries.BY_CODE],
  ["official words", queries.OFFICIAL_WORDS],
  ["short forms", queries.ABBREVIATIONS],
  ["plain words", queries.PLAIN_WORDS],
  ["typing errors", queries.TYPING_ERRORS],
  ["later queries, mostly plain words", LATER_QUERIES],
  ["third queries, mostly plain words", THIRD_QUERIES],
  ["the front desk's queries", FRONT_DESK_QUERIES],
  ["the front desk's queries, fresh", FRESH_QUERIES],
  ["the front desk's queries, last", LAST_QUERIES],
  ["the half of the blind queries that was looked at", TUNED],
  ["the blind queries that were looked at in the end", BLIND],
  ["queries unseen until November, looked at then", UNSEEN_QUERIES],
];

/**
 * No list was made for one of these by its miss: the evening's misses were looked at to learn what kinds there are. The share
 * that must be found lies a little below what was measured, so that it tells a step back.
 */
const HELD_OUT: readonly (readonly [string, readonly QueryCase[], number])[] = [
  ["of November", NOVEMBER_QUERIES, 0.94],
  ["of a billing clerk", BILLING_QUERIES, 0.93],
  ["of the evening", EVENING_QUERIES, 0.83],
  ["of the night", NIGHT_QUERIES, 0.87],
  ["of dusk", DUSK_QUERIES, 0.8],
];

interface Score {
  readonly asked: number;
  readonly found: number;
  readonly first: number;
}

function score(cases: readonly QueryCase[]): Score {
  let found = 0;
  let first = 0;
  for (const [query, ...answers] of cases) {
    const codes = searchCodes(tables, query, { day: DAY, limit: FIRST_FIVE }).map(
      ({ code }) => code,
    );
    if (codes.some((code) => answers.includes(code))) found++;
    if (answers.includes(codes[0] ?? "")) first++;
  }
  return { asked: cases.length, found, first };
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function isBillable(code: string): boolean {
  const systems = [tables.icd10cm, tables.hcpcs, tables.pos, tables.modifier];
  return systems.some((table) => table.on(code, DAY).status === "valid");
}

describe("searchCodes over what clerks type", () => {
  test("every code that a query should find is billable on the day", () => {
    const all = [...SETS, ...HELD_OUT].flatMap(([, cases]) => cases);
    const unknown = all.flatMap(([, ...codes]) => codes).filter((code) => !isBillable(code));
    expect(unknown).toEqual([]);
  });

  test("at least 300 queries, a third of them in plain words, find their code among the first five in 90 %", () => {
    const scores = SETS.map(([title, cases]) => [title, score(cases)] as const);
    const lines = scores.map(
      ([title, { asked, found, first }]) =>
        `${title}: ${asked} queries, ${percent(found, asked)} in the first five, ${percent(first, asked)} first`,
    );
    const asked = scores.reduce((sum, [, each]) => sum + each.asked, 0);
    const found = scores.reduce((sum, [, each]) => sum + each.found, 0);
    console.log([...lines, `all: ${asked} queries, ${percent(found, asked)}`].join("\n"));
    expect(asked).toBeGreaterThanOrEqual(300);
    expect(queries.PLAIN_WORDS.length).toBeGreaterThanOrEqual(100);
    expect(found / asked).toBeGreaterThanOrEqual(0.9);
    for (const [, each] of scores) expect(each.found / each.asked).toBeGreaterThanOrEqual(0.9);
  });

  test.each(HELD_OUT)("queries that no list was made for: %s", (title, cases, least) => {
    const { asked, found, first } = score(cases);
    console.log(
      `${title}: ${asked} queries, ${percent(found, asked)} in the first five, ${percent(first, asked)} first`,
    );
    expect(found / asked).toBeGreaterThanOrEqual(least);
  });
});

describe("searchCodes", () => {
  const codes = (query: string, day = DAY, systems?: CodeSystem[]) =>
    searchCodes(tables, query, { day, limit: 10, ...(systems ? { systems } : {}) }).map(
      ({ code }) => code,
    );

  test("gives billable codes before headers", () => {
    const hits = searchCodes(tables, "E11", { day: DAY, limit: 200, systems: ["icd10cm"] });
    const firstHeader = hits.findIndex(({ billable }) => !billable);
    expect(firstHeader).toBeGreaterThan(0);
    expect(hits.slice(firstHeader).every(({ billable }) => !billable)).toBe(true);
  });

  test("gives the codes of the day: R05 was split on 2021-10-01, M54.5 too", () => {
    expect(codes("cough", 20210930)).toContain("R05");
    expect(codes("cough", 20211001)).not.toContain("R05");
    expect(codes("cough", 20211001)).toContain("R059");
    expect(codes("low back pain", 20210930)[0]).toBe("M545");
    expect(codes("low back pain", 20211001)[0]).toBe("M5450");
  });

  test("takes a day beyond the coverage for the last that is covered", () => {
    expect(codes("ketorolac injection", 20300101)).toContain("J1885");
  });

  test("shows a code as people write it, with its official description", () => {
    expect(searchCodes(tables, "e119", { day: DAY, limit: 1 })).toEqual([
      {
        system: "icd10cm",
        code: "E119",
        display: "E11.9",
        description: "Type 2 diabetes mellitus without complications",
        billable: true,
        validity: { kind: "in-force", listEnds: null },
      },
    ]);
  });

  test("tells the last day that a list covers, where the day asked about is later", () => {
    const [hit] = searchCodes(tables, "J1885", { day: 20300101, limit: 1 });
    expect(hit?.validity).toEqual({ kind: "in-force", listEnds: tables.hcpcs.coverage.to });
  });

  test("gives a code that has ended only to whoever wants to know, last, and with its last day", () => {
    expect(codes("J1030")).toEqual([]);
    const ask = (query: string, day = DAY) =>
      searchCodes(tables, query, { day, limit: 10, outdated: true }).map(
        ({ code, billable, validity }) => [code, billable, validity],
      );
    expect(ask("J1030")).toEqual([["J1030", false, { kind: "ended", on: 20240331 }]]);
    expect(ask("J1030", 20240331)).toEqual([["J1030", true, { kind: "in-force", listEnds: null }]]);
    expect(ask("R05.1", 20210930)).toEqual([["R051", false, { kind: "begins", on: 20211001 }]]);
    expect(
      ask("J10").every(([, , validity]) => (validity as { kind: string }).kind === "in-force"),
    ).toBe(true);
  });

  test("finds words in any order", () => {
    expect(codes("radius right colles")).toEqual(codes("colles right radius"));
  });

  test("looks only where it is told to", () => {
    const hits = searchCodes(tables, "office", { day: DAY, limit: 5, systems: ["pos"] });
    expect(hits[0]?.code).toBe("11");
    expect(hits.every(({ system }) => system === "pos")).toBe(true);
  });

  test.each(["", " ", "...", "qqqqqqqq zzzzzzzz", "%%%", "ﷺ"])("finds nothing for %j", (query) => {
    expect(codes(query)).toEqual([]);
  });
});
