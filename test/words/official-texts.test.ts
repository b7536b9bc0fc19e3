import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import {
  hasSources,
  newestSource,
  readSource,
  readZippedSource,
} from "../../src/codes/compile/sources";
import { parseCsv } from "../../src/codes/compile/csv";
import { matchDescription } from "../../src/codes/match-description";
import type { CodeSystem, CodeTables, Day } from "../../src/codes/types";
import { wordIndexOf } from "../../src/codes/words/word-index";
import { testTables } from "../tables";
import { randomFrom } from "./random";

/**
 * What the comparison of descriptions does over everything that is official: the short descriptions beside
 * their own codes, the tabular list's synonyms, and long descriptions beside codes of other chapters.
 */

const DAY: Day = 20260115;
/** Some seconds alone, but every code is compared, and other programs may share the machine. */
const ALL_CODES_TIMEOUT = 300_000;
jest.setTimeout(ALL_CODES_TIMEOUT);

type Pair = readonly [code: string, written: string];
type Counts = Record<"same" | "close" | "doubtful" | "contradicts" | "unknown", number>;

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
  wordIndexOf(tables.icd10cm);
});

function count(
  title: string,
  system: CodeSystem,
  pairs: readonly Pair[],
  known = tables,
  day = DAY,
): Counts {
  const counts: Counts = { same: 0, close: 0, doubtful: 0, contradicts: 0, unknown: 0 };
  const start = performance.now();
  for (const [code, written] of pairs) {
    counts[matchDescription(known, system, code, day, written)?.match ?? "unknown"]++;
  }
  const each = ((performance.now() - start) / pairs.length) * 1000;
  console.log(`${title}: ${pairs.length} pairs, ${each.toFixed(0)} µs each`, counts);
  return counts;
}

interface OfficialLine {
  readonly code: string;
  readonly short: string;
  readonly long: string;
}

/** The order file's billable lines: code in columns 7-13, short description 17-76, long from 78. */
function billableLines(): OfficialLine[] {
  const { text } = readZippedSource("icd10cm/icd10cm_order_2025-10-01.zip");
  return text
    .split(/\r?\n/)
    .filter((line) => line[14] === "1")
    .map((line) => ({
      code: line.slice(6, 13).trim(),
      short: line.slice(16, 76).trim(),
      long: line.slice(77).trim(),
    }));
}

/** The tabular list's inclusion terms: other names for what a code holds. */
function inclusionTerms(): Pair[] {
  const { text } = readZippedSource("icd10cm/icd10cm_tabular_2021-01.zip");
  const pairs: Pair[] = [];
  let code = "";
  for (const match of text.matchAll(
    /<diag[^>]*>\s*<name>([^<]+)<\/name>|<inclusionTerm>(.*?)<\/inclusionTerm>/gs,
  )) {
    const [, name, terms] = match;
    if (name) code = name.replace(".", "");
    for (const [, term = ""] of (terms ?? "").matchAll(/<note>(.*?)<\/note>/gs)) {
      pairs.push([code, term.replace(/<[^>]*>/g, "").replaceAll("&amp;", "&")]);
    }
  }
  return pairs;
}

/** What CMS calls each code in 28 letters. */
function shortDescriptions(kind: string): Pair[] {
  const { file } = newestSource("hcpcs", /^hcpcs_level2_merged_.*\.csv$/);
  return parseCsv(readSource(file).text)
    .filter((row) => row["kind"] === kind)
    .map((row): Pair => [row["code"] ?? "", row["short_description"] ?? ""]);
}

const withSources = hasSources() ? describe : describe.skip;
if (!hasSources()) console.log("The official files are not here: their texts are not compared.");

withSources("matchDescription over all official texts", () => {
  test("no official short description contradicts its code, and next to none is doubtful", () => {
    const lines = billableLines();
    const counts = count(
      "ICD-10-CM short descriptions",
      "icd10cm",
      lines.map(({ code, short }): Pair => [code, short]),
    );
    expect(counts.unknown).toBe(0);
    expect(counts.contradicts).toBe(0);
    expect(counts.doubtful).toBeLessThanOrEqual(lines.length * 0.0005);
  });

  test.each([28, 35, 60])("a long description cut off at %i characters is close", (length) => {
    const lines = billableLines().filter((_, i) => i % 5 === 0);
    const pairs = lines.map(({ code, long }): Pair => [code, long.slice(0, length).toUpperCase()]);
    const counts = count(`Cut off at ${length}`, "icd10cm", pairs);
    expect(counts.same + counts.close).toBe(lines.length);
  });

  test("every short description of HCPCS belongs to its code, whatever its words are", () => {
    const pairs = shortDescriptions("code");
    const counts = count("HCPCS short descriptions", "hcpcs", pairs);
    expect(counts.same + counts.close).toBe(pairs.length);
  });

  test("without our list of them, no HCPCS short description would contradict its code", () => {
    const pairs = shortDescriptions("code");
    const hcpcs = { ...tables.hcpcs, described: true, shortDescription: () => null };
    const counts = count("HCPCS short descriptions, unknown", "hcpcs", pairs, { ...tables, hcpcs });
    expect(counts.contradicts).toBe(0);
    expect(counts.doubtful).toBeLessThanOrEqual(pairs.length * 0.03);
  });

  test("the tabular list's synonyms are taken for contradictions in one of 500 at most", () => {
    const pairs = inclusionTerms();
    expect(pairs.length).toBeGreaterThan(10_000);
    const counts = count("Inclusion terms", "icd10cm", pairs, tables, 20210201);
    expect(counts.contradicts).toBeLessThanOrEqual(pairs.length / 500);
  });

  test("the description of a code from another chapter contradicts", () => {
    const lines = billableLines();
    const pick = randomFrom(7);
    const pairs: Pair[] = [];
    while (pairs.length < 10_000) {
      const a = pick(lines);
      const b = pick(lines);
      if (a.code[0] !== b.code[0]) pairs.push([a.code, b.long]);
    }
    const counts = count("Another chapter's descriptions", "icd10cm", pairs);
    expect(counts.same + counts.close).toBe(0);
    expect(counts.contradicts).toBeGreaterThanOrEqual(pairs.length * 0.99);
  });

  test("the description of another code of the same category is at least doubtful", () => {
    const lines = billableLines();
    const pick = randomFrom(11);
    const neighbours = new Map<string, OfficialLine[]>();
    for (const line of lines) {
      const category = line.code.slice(0, 3);
      neighbours.set(category, [...(neighbours.get(category) ?? []), line]);
    }
    const pairs: Pair[] = [];
    while (pairs.length < 5_000) {
      const a = pick(lines);
      const b = pick(neighbours.get(a.code.slice(0, 3)) ?? []);
      if (a.long !== b.long) pairs.push([a.code, b.long]);
    }
    const counts = count("A neighbour's descriptions", "icd10cm", pairs);
    expect(counts.doubtful + counts.contradicts).toBeGreaterThanOrEqual(pairs.length * 0.97);
  });
});
