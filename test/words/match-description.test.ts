import { beforeAll, describe, expect, test } from "@jest/globals";
import { matchDescription, type DescriptionMatch } from "../../src/codes/match-description";
import type { CodeSystem, CodeTables } from "../../src/codes/types";
import { testTables } from "../tables";
import { LATER_QUERIES, THIRD_QUERIES } from "./later-queries";
import { ABBREVIATIONS, OFFICIAL_WORDS, PLAIN_WORDS } from "./queries";
import { UNSEEN_QUERIES } from "./unseen-queries";

const DAY = 20260115;

type Case = readonly [code: string, written: string, match: DescriptionMatch];

const DIAGNOSES: readonly Case[] = [
  ["E119", "Type 2 diabetes mellitus w/o complications", "same"],
  ["E119", "T2DM w/o comp", "same"],
  ["E119", "Diabetes", "close"],
  ["E119", "Type 2 diabetes mellitus", "close"],
  ["I10", "Essential hypertension", "close"],
  ["S52501A", "Fracture of forearm", "close"],
  ["S52501A", "UNSPECIFIED FRACTURE OF THE L", "close"],
  ["Z23", "Flu shot", "same"],
  ["Z0000", "Wellness visit", "same"],

  // The text names another code: sides, types, encounters, complications.
  ["E119", "Type 1 diabetes mellitus without complications", "doubtful"],
  ["E119", "Type 2 diabetes mellitus with hyperglycemia", "doubtful"],
  ["E119", "T2DM with hyperglycemia", "doubtful"],
  ["M25561", "Pain in left knee", "doubtful"],
  ["M25569", "Pain in left knee", "doubtful"],
  ["S52501A", "Fracture of lower end of right radius, subsequent encounter", "doubtful"],
  ["N1830", "Chronic kidney disease, stage 5", "doubtful"],

  // Words that no list knows prove nothing.
  ["Z0000", "Seen by Dr. Miller, follow up in two weeks", "doubtful"],
  ["E119", "Sugar", "doubtful"],
  ["I10", "xxxxx", "doubtful"],
  // A residual category takes in what has no code of its own.
  ["M7989", "Leg swelling", "doubtful"],

  ["E119", "Essential hypertension", "contradicts"],
  ["E119", "HTN", "contradicts"],
  ["E119", "Low back pain", "contradicts"],
  ["I10", "Type 2 diabetes mellitus without complications", "contradicts"],
  ["J069", "broken wrist", "contradicts"],
  ["M25561", "Acute pharyngitis, unspecified", "contradicts"],
];

const OTHERS: readonly (readonly [CodeSystem, ...Case])[] = [
  ["hcpcs", "J1885", "Ketorolac tromethamine inj", "close"],
  ["hcpcs", "J1885", "Toradol", "close"],
  ["hcpcs", "J1885", "Standard wheelchair", "contradicts"],
  ["pos", "11", "OFFICE", "same"],
  ["pos", "11", "Home", "contradicts"],
];

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

describe("matchDescription", () => {
  test.each(DIAGNOSES)("%s beside %j is %s", (code, written, match) => {
    expect(matchDescription(tables, "icd10cm", code, DAY, written)?.match).toBe(match);
  });

  test.each(OTHERS)("%s %s beside %j is %s", (system, code, written, match) => {
    expect(matchDescription(tables, system, code, DAY, written)?.match).toBe(match);
  });

  test("what people say contradicts the code that it stands for in one of 200 at most", () => {
    const said = [
      ...ABBREVIATIONS,
      ...OFFICIAL_WORDS,
      ...PLAIN_WORDS,
      ...LATER_QUERIES,
      ...THIRD_QUERIES,
      ...UNSEEN_QUERIES,
    ];
    const verdicts = said.flatMap(([written, code = ""]) => {
      const isDiagnosis = tables.icd10cm.on(code, DAY).status === "valid";
      const isAlsoHcpcs = tables.hcpcs.on(code, DAY).status === "valid";
      if (!isDiagnosis || isAlsoHcpcs) return [];
      return [matchDescription(tables, "icd10cm", code, DAY, written)?.match];
    });
    const contradicting = verdicts.filter((match) => match === "contradicts").length;
    const doubtful = verdicts.filter((match) => match === "doubtful").length;
    console.log(
      `${verdicts.length} plain descriptions: ${contradicting} contradict, ${doubtful} are doubtful`,
    );
    expect(contradicting).toBeLessThanOrEqual(verdicts.length / 200);
    expect(doubtful).toBeLessThanOrEqual(verdicts.length / 10);
  });

  test("names the code that a contradicting description belongs to", () => {
    const verdict = matchDescription(tables, "icd10cm", "E119", DAY, "Essential hypertension");
    expect(verdict?.otherCodes[0]).toBe("I10");
  });

  test("names the right side's neighbour for the left side's text", () => {
    const verdict = matchDescription(tables, "icd10cm", "M25561", DAY, "Pain in left knee");
    expect(verdict?.otherCodes).toContain("M25562");
  });

  test("names only codes that are in force on the day", () => {
    const before = matchDescription(tables, "icd10cm", "E119", 20200115, "Low back pain");
    const after = matchDescription(tables, "icd10cm", "E119", DAY, "Low back pain, unspecified");
    expect(before?.otherCodes[0]).toBe("M545");
    expect(after?.otherCodes[0]).toBe("M5450");
  });

  test("says nothing where there is nothing to compare", () => {
    expect(matchDescription(tables, "icd10cm", "Q99X9", DAY, "Anything")).toBeNull();
    expect(matchDescription(tables, "cpt", "99213", DAY, "Office visit")).toBeNull();
    expect(matchDescription(tables, "icd10cm", "E119", DAY, "  - ")).toBeNull();
  });
});
