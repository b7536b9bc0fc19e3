import { beforeAll, describe, expect, test } from "@jest/globals";
import { checkCell } from "../../src/check/cells/check-cell";
import { replacementsOn } from "../../src/codes/replacements";
import { certainLookalike, suggestCodes } from "../../src/codes/suggest";
import { toClaimForm } from "../../src/codes/systems";
import type { CodeTables } from "../../src/codes/types";
import { factsOf } from "../cell-rule";
import { testTables } from "../tables";
import { CORRUPTIONS, type Corrupt } from "./corruptions";
import { randomFrom } from "./random";

const DAY = 20260115;
const OF_EACH_KIND = 40;
const CATEGORIES = 300;
const SEED = 2026;

interface CorruptedCode {
  readonly code: string;
  readonly written: string;
}

interface Figures {
  asked: number;
  first: number;
  amongThree: number;
}

let tables: CodeTables;
let billable: string[];
/** For each category (three characters) its billable codes. */
let categories: string[][];

beforeAll(async () => {
  tables = await testTables();
  const { icd10cm } = tables;
  const all = Array.from({ length: icd10cm.size }, (_, at) => icd10cm.codeAt(at));
  billable = all.filter((code) => icd10cm.on(code, DAY).status === "valid");
  const byCategory = new Map<string, string[]>();
  for (const code of billable) {
    const category = code.slice(0, 3);
    byCategory.set(category, [...(byCategory.get(category) ?? []), code]);
  }
  categories = [...byCategory.values()];
});

/** Real codes with one mistake; a mistake that makes another real code is none that can be seen. */
function corrupted(corrupt: Corrupt, count: number, seed: number): CorruptedCode[] {
  const pick = randomFrom(seed);
  const made: CorruptedCode[] = [];
  while (made.length < count) {
    const code = pick(made.length % 2 === 0 ? billable : pick(categories));
    const written = corrupt(code, pick);
    if (written === null) continue;
    const claim = toClaimForm("icd10cm", written);
    if (claim === code || tables.icd10cm.on(claim, DAY).status === "unknown") {
      made.push({ code, written });
    }
  }
  return made;
}

function measure(
  cases: readonly CorruptedCode[],
  describe: ((code: string) => string) | null,
): Figures {
  const figures: Figures = { asked: 0, first: 0, amongThree: 0 };
  for (const { code, written } of cases) {
    const suggestions = suggestCodes(tables, "icd10cm", written, {
      day: DAY,
      limit: 3,
      ...(describe ? { description: describe(code) } : {}),
    });
    figures.asked++;
    if (suggestions[0]?.code === code) figures.first++;
    if (suggestions.some((suggestion) => suggestion.code === code)) figures.amongThree++;
  }
  return figures;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(0)} %`.padStart(6);
}

function line(title: string, { asked, first, amongThree }: Figures): string {
  return `${title.padEnd(40)} ${asked} codes ${percent(first, asked)} first ${percent(amongThree, asked)} among three`;
}

function sum(all: readonly Figures[]): Figures {
  return all.reduce<Figures>(
    (total, each) => ({
      asked: total.asked + each.asked,
      first: total.first + each.first,
      amongThree: total.amongThree + each.amongThree,
    }),
    { asked: 0, first: 0, amongThree: 0 },
  );
}

const official = (code: string) => tables.icd10cm.description(code, DAY) ?? "";
/** As other programs export it: in capitals, cut off at 35 characters. */
const cutOff = (code: string) => official(code).slice(0, 35).toUpperCase();

describe("suggestCodes over corrupted codes of every kind", () => {
  test("the right code is first in 75 % and among the first three in 90 %", () => {
    const kinds = Object.entries(CORRUPTIONS).map(([kind, corrupt], number) => ({
      kind,
      cases: corrupted(corrupt, OF_EACH_KIND, SEED + number),
    }));
    const settings = [
      ["without a description", null],
      ["with the official description", official],
      ["with a description cut off at 35", cutOff],
    ] as const;
    const start = performance.now();
    const totals = settings.map(([title, describe]) => {
      const figures = kinds.map(({ kind, cases }) => ({ kind, each: measure(cases, describe) }));
      const total = sum(figures.map(({ each }) => each));
      const lines = figures.map(({ kind, each }) => line(`  ${kind}`, each));
      return { title, total, lines: [line(title, total), ...lines] };
    });
    const total = sum(totals.map((each) => each.total));
    const each = (performance.now() - start) / total.asked;
    console.log(
      [
        ...totals.flatMap(({ lines }) => lines),
        line("all", total),
        `${each.toFixed(2)} ms a code`,
      ].join("\n"),
    );
    for (const { asked, first, amongThree } of totals.map((setting) => setting.total)) {
      expect(asked).toBeGreaterThanOrEqual(500);
      expect(first / asked).toBeGreaterThanOrEqual(0.75);
      expect(amongThree / asked).toBeGreaterThanOrEqual(0.9);
    }
  });
});

/** What the check offers for a cell with this code: a certain repair, else its suggestions, in claim form. */
function offered(written: string, description: string | null) {
  const cell = { code: written, on: DAY, ...(description !== null && { beside: description }) };
  const findings = checkCell(factsOf(cell, tables));
  const repairs = findings.flatMap(({ repair }) => repair ?? []);
  const suggestions = findings.flatMap((finding) => finding.suggestions.map(({ value }) => value));
  const inClaimForm = (texts: string[]) => texts.map((text) => toClaimForm("icd10cm", text));
  return { repairs: inClaimForm(repairs), suggestions: inClaimForm(suggestions) };
}

describe("the whole check, of the same codes,", () => {
  test("never calls a repair certain that is wrong, and offers the right code to 90 % among three", () => {
    const wrong: string[] = [];
    const told = { asked: 0, repaired: 0, first: 0, amongThree: 0 };
    for (const [number, corrupt] of Object.values(CORRUPTIONS).entries()) {
      for (const { code, written } of corrupted(corrupt, OF_EACH_KIND, SEED + number)) {
        for (const description of [null, official(code), cutOff(code)]) {
          const { repairs, suggestions } = offered(written, description);
          // Of several repairs of one cell, the last says what the code is.
          const repaired = repairs.at(-1);
          if (repaired !== undefined && repaired !== code)
            wrong.push(`${written}: ${repaired} for ${code}`);
          const shown = [...repairs.slice(-1), ...suggestions].slice(0, 3);
          told.asked++;
          if (repaired === code) told.repaired++;
          if (shown[0] === code) told.first++;
          if (shown.includes(code)) told.amongThree++;
        }
      }
    }
    const { asked, repaired, first, amongThree } = told;
    console.log(
      `the whole check: ${asked} cells, ${percent(repaired, asked)} repaired, none wrong; ${percent(first, asked)} first, ${percent(amongThree, asked)} among three`,
    );
    expect(wrong).toEqual([]);
    expect(first / asked).toBeGreaterThanOrEqual(0.75);
    expect(amongThree / asked).toBeGreaterThanOrEqual(0.9);
  });

  test("offers, for a category, its billable codes only, the one that the words beside describe first", () => {
    const pick = randomFrom(SEED);
    const figures = { asked: 0, first: 0, amongThree: 0 };
    const strangers: string[] = [];
    while (figures.asked < CATEGORIES) {
      const code = pick(pick(categories));
      const header = code.slice(0, -1);
      if (tables.icd10cm.on(header, DAY).status !== "header") continue;
      const { suggestions } = offered(header, official(code));
      figures.asked++;
      if (suggestions[0] === code) figures.first++;
      if (suggestions.slice(0, 3).includes(code)) figures.amongThree++;
      strangers.push(...suggestions.filter((each) => !each.startsWith(header)));
    }
    console.log(line("a category, with the official description", figures));
    expect(strangers).toEqual([]);
    expect(figures.first / figures.asked).toBeGreaterThanOrEqual(0.95);
  });

  test("offers, for a code that ended, what CMS's conversion table gives in its place", () => {
    const { icd10cm } = tables;
    const all = Array.from({ length: icd10cm.size }, (_, at) => icd10cm.codeAt(at));
    const ended = all.filter((code) => icd10cm.on(code, DAY).status === "expired");
    let replaced = 0;
    for (const code of ended) {
      const official = replacementsOn(icd10cm, code, DAY);
      if (official.length === 0) continue;
      replaced++;
      const { suggestions } = offered(code, null);
      expect(official).toContain(suggestions[0]);
    }
    expect(replaced).toBeGreaterThan(100);
  });
});

describe("suggestCodes", () => {
  const suggest = (text: string, description?: string, system: "icd10cm" | "hcpcs" = "icd10cm") =>
    suggestCodes(tables, system, text, {
      day: DAY,
      limit: 5,
      ...(description === undefined ? {} : { description }),
    }).map(({ code }) => code);

  test.each([
    ["E11.O", undefined, "E119"],
    ["I1O", undefined, "I10"],
    ["l10", undefined, "I10"],
    ["E1.19", undefined, "E119"],
    ["E119.", undefined, "E119"],
    ["E-11-9", undefined, "E119"],
    ["e1l.65", undefined, "E1165"],
    ["I10.0", undefined, "I10"],
    ["W21.89A", undefined, "W2189XA"],
    ["S02.2A", undefined, "S022XXA"],
    ["W19", undefined, "W19XXXA"],
    ["M5450.", undefined, "M5450"],
    ["E1.9", undefined, "E119"],
    ["E11", undefined, "E119"],
    ["E11", "type 2 diabetes with hyperglycemia", "E1165"],
    ["M54.5", "Low back pain, unspecified", "M5450"],
    ["J45.90", "asthma", "J45909"],
    ["Z99.99", "Essential hypertension", "I10"],
    ["S52.501", "Fracture of lower end of right radius, sequela", "S52501S"],
    ["M25.56", "Pain in left knee", "M25562"],
  ])("for %j beside %j it is among the first that %s was meant", (text, description, code) => {
    expect(suggest(text, description).slice(0, 3)).toContain(code);
  });

  test.each([
    ["E11.7", ["E118", "E119"]],
    ["J44.7", ["J440", "J441", "J449"]],
    ["F33.7", ["F338"]],
    ["I10.5", ["I10"]],
  ])("for %j it names the codes of the category first: %j", (text, codes) => {
    expect(suggest(text).slice(0, codes.length)).toEqual(codes);
  });

  test.each([
    ["J188S", undefined, "J1885"],
    ["J18855", undefined, "J1885"],
    ["G439", "Annual wellness visit, subsequent", "G0439"],
    ["A42S", "ground mileage", "A0425"],
  ])("for the HCPCS code %j beside %j too: %s", (text, description, code) => {
    expect(suggest(text, description, "hcpcs").slice(0, 3)).toContain(code);
  });

  test("suggests only codes of the day, and billable ones before categories", () => {
    const suggestions = suggest("E11Z");
    expect(suggestions.length).toBeGreaterThan(0);
    const statuses = suggestions.map((code) => tables.icd10cm.on(code, DAY).status);
    expect(statuses).toEqual([...statuses].sort().reverse());
    expect(statuses.every((status) => status === "valid" || status === "header")).toBe(true);
  });

  test.each(["", "   ", "....", "\u00e9", "ABCDEFGHIJKLMNOP", "12345678901234567890"])(
    "has nothing to suggest for %j",
    (text) => {
      expect(suggest(text)).toEqual([]);
    },
  );

  test("has nothing to suggest where there is no table", () => {
    expect(suggestCodes(tables, "cpt", "9921E", { day: DAY, limit: 3 })).toEqual([]);
  });
});

describe("certainLookalike", () => {
  test.each([
    ["E1O.9", "E109"],
    ["e1o9", "E109"],
    ["J44.O", "J440"],
    ["I1O", "I10"],
    ["N39.O", "N390"],
    ["M54.5O", "M5450"],
    ["EI1.9", "E119"],
    ["El1.9", "E119"],
    ["S52.5O1A", "S52501A"],
    ["O99.8IO", "O99810"],
    ["J44.9", null],
    ["E11.O", null],
    ["110", null],
    ["l10", null],
    ["J4S.9", null],
    ["QQQ", null],
    ["", null],
  ])("reads %j as %j", (text, code) => {
    expect(certainLookalike(tables, "icd10cm", text, DAY)).toBe(code);
  });

  test("reads HCPCS codes too", () => {
    expect(certainLookalike(tables, "hcpcs", "AO425", DAY)).toBe("A0425");
    expect(certainLookalike(tables, "hcpcs", "JI885", DAY)).toBe("J1885");
  });

  test("is never wrong: every billable code with one or all of its digits as letters", () => {
    let certain = 0;
    let asked = 0;
    const wrong: string[] = [];
    for (const code of billable) {
      const [first = "", ...rest] = code;
      const all = first + rest.join("").replaceAll("0", "O").replaceAll("1", "l");
      const one = first + rest.join("").replace(/[01]/, (digit) => (digit === "0" ? "O" : "I"));
      for (const written of new Set([all, one])) {
        if (written === code) continue;
        asked++;
        const read = certainLookalike(tables, "icd10cm", written, DAY);
        if (read === code) certain++;
        else if (read !== null) wrong.push(`${written}: ${read} for ${code}`);
      }
    }
    console.log(`certain look-alikes: ${certain} of ${asked} (${percent(certain, asked).trim()})`);
    expect(wrong).toEqual([]);
    expect(certain / asked).toBeGreaterThan(0.9);
  });

  test("is never wrong over the other kinds of mistakes", () => {
    const wrong = Object.entries(CORRUPTIONS).flatMap(([, corrupt], number) =>
      corrupted(corrupt, 10 * OF_EACH_KIND, SEED - number).flatMap(({ code, written }) => {
        const read = certainLookalike(tables, "icd10cm", written, DAY);
        return read === null || read === code ? [] : [`${written}: ${read} for ${code}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
