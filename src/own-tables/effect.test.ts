import { expect, test } from "@jest/globals";
import { dayBeyond } from "../../test/coverage";
import { testTables } from "../../test/tables";
import { addDays, toUs } from "../codes/day";
import { effectOf } from "./effect";
import { factsOf } from "./facts";
import type { OwnFacts } from "./types";

/** First days of the two fiscal years after the bundled releases. */
const NEXT = dayBeyond("icd10cm");
const NEXT_BUT_ONE = NEXT + 10_000;

const FILE = {
  name: "file.zip",
  bytes: new Uint8Array(),
  sha256: "a",
  added: "2026-11-24T08:00:00.000Z",
};

function facts(kind: OwnFacts["kind"], id: string, from: number, sha256 = id): OwnFacts {
  return { ...factsOf(FILE, { id, kind, name: id, count: 1, from }), sha256 };
}

test.each([
  [
    "a release that is bundled",
    facts("icd10cm", "FY2026", 20251001),
    [],
    "nothing",
    "FY2026 comes with this program",
  ],
  [
    "one before the first",
    facts("icd10cm", "FY2015", 20141001),
    [],
    "nothing",
    "before 10/01/2015",
  ],
  ["the next one", facts("icd10cm", "next", NEXT), [], "adds", `from ${toUs(NEXT)} on`],
  [
    "the one after the next",
    facts("icd10cm", "next but one", NEXT_BUT_ONE),
    [],
    "adds",
    `from ${toUs(NEXT)} to ${toUs(addDays(NEXT_BUT_ONE, -1))} cannot be checked`,
  ],
  [
    "a HCPCS quarter that is over",
    facts("hcpcs", "October 2025", 20251001),
    [],
    "nothing",
    "older than ",
  ],
  [
    "the same release again",
    facts("cpt", "cpt-2026", 20260101, "b"),
    [facts("cpt", "cpt-2026", 20260101)],
    "replaces",
    "takes the place",
  ],
  [
    "the very same file",
    facts("cpt", "cpt-other", 20260101, "x"),
    [facts("cpt", "cpt-2026", 20260101, "x")],
    "nothing",
    "the very same file",
  ],
  [
    "a newer HCPCS file",
    facts("hcpcs", "a newer quarter", NEXT_BUT_ONE),
    [facts("hcpcs", "a quarter", NEXT)],
    "replaces",
    "a newer quarter is added",
  ],
  [
    "a whole release of pairs",
    facts("ncci", "ncci-v323r0", 20261001),
    [facts("ncci", "ncci-v322r0-f1", 20260701)],
    "replaces",
    "takes the place of the older pairs",
  ],
  [
    "a part of one",
    facts("ncci", "ncci-v323r0-f1", 20261001),
    [facts("ncci", "ncci-v322r0-f1", 20260701)],
    "adds",
    "remove those when",
  ],
] as const)("%s", async (_, own, kept, kind, words) => {
  const effect = effectOf(own, await testTables(), kept);
  expect(effect.kind).toBe(kind);
  expect(effect.sentence).toContain(words);
  expect(effect.replaces).toEqual(kind === "replaces" ? kept.map(({ id }) => id) : []);
});

test("the gap is closed by a release that was added before", async () => {
  const kept = [{ ...facts("icd10cm", "next", NEXT), to: addDays(NEXT_BUT_ONE, -1) }];
  const effect = effectOf(facts("icd10cm", "later", NEXT_BUT_ONE), await testTables(), kept);
  expect(effect.sentence).toBe(
    `later is added, for dates of service from ${toUs(NEXT_BUT_ONE)} on`,
  );
});
