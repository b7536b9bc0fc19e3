import { expect, test } from "@jest/globals";
import { dayBeyond } from "../../../test/coverage";
import { testTables } from "../../../test/tables";
import { addDays, toUs } from "../../codes/day";
import { effectOf } from "./effect";
import { factsOf } from "../facts";
import { releaseDigest } from "../orders/release-digest";
import type { OwnFacts } from "../types";

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
    "add the others too, then remove the older pairs",
  ],
  [
    "the first part of a release",
    facts("ncci", "ncci-v323r0-f1", 20261001),
    [],
    "adds",
    "in several parts, of which this is one, so add the others too",
  ],
  [
    "a list of the practice beside another",
    facts("cpt", "cpt-2027", 20270101),
    [facts("cpt", "cpt-2026", 20260101)],
    "adds",
    "counts together with cpt-2026: remove that one if this is the newer edition",
  ],
  [
    "limits from the same file, renamed so that it tells its quarter",
    facts("mue", "mue-q4-2026", 20261001, "x"),
    [{ ...facts("mue", "mue-limits", 0, "x"), from: null }],
    "replaces",
    "takes the place",
  ],
] as const)("%s", async (_, own, kept, kind, words) => {
  const effect = effectOf(own, await testTables(), kept);
  expect(effect.kind).toBe(kind);
  expect(effect.sentence).toContain(words);
  expect(effect.replaces).toEqual(kind === "replaces" ? kept.map(({ id }) => id) : []);
});

test.each([
  ["ncci", "ncci-v320r0"],
  ["mue", "mue-q1-2026"],
] as const)("of a quarter that is over it is said that %s only warns", async (kind, id) => {
  const own = { ...facts(kind, id, 20260101), to: 20260331 };
  const { sentence } = effectOf(own, await testTables(), []);
  expect(sentence).toBe(
    `${id} is added; its quarter ended on 03/31/2026: what it finds on later lines is only a warning, until you add the newest`,
  );
  const current = { ...own, to: 20261231 };
  expect(effectOf(current, await testTables(), []).sentence).toBe(`${id} is added`);
});

test("a release with the very codes of another year is refused, bundled or added before", async () => {
  const { icd10cm } = await testTables();
  const newest = icd10cm.releases.at(-1);
  const codes = Array.from({ length: icd10cm.size }, (_, at) => icd10cm.codeAt(at)).flatMap(
    (code) => {
      const { status } = icd10cm.on(code, newest?.from ?? 0);
      return status === "valid" || status === "header"
        ? [{ code, billable: status === "valid" }]
        : [];
    },
  );
  const bundled = { ...facts("icd10cm", "next", NEXT), digest: releaseDigest(codes) };
  const effect = effectOf(bundled, await testTables(), []);
  expect(effect).toEqual({
    kind: "refuses",
    sentence: `file.zip: it has the very codes of ${newest?.name}, so that it cannot be next. Download that release again, or look whether the year is right.`,
    replaces: [],
  });
  const kept = { ...facts("icd10cm", "next", NEXT), digest: 7 };
  const later = { ...facts("icd10cm", "later", NEXT_BUT_ONE), digest: 7 };
  expect(effectOf(later, await testTables(), [kept]).kind).toBe("refuses");
});

test("a release that was added with a wrong day takes its own place when it is added with the right one", async () => {
  const wrong = facts("icd10cm", "next but one", NEXT_BUT_ONE, "x");
  const right = facts("icd10cm", "next", NEXT, "x");
  expect(effectOf(right, await testTables(), [wrong])).toMatchObject({
    kind: "replaces",
    replaces: ["next but one"],
  });
});

test("the gap is closed by a release that was added before", async () => {
  const kept = [{ ...facts("icd10cm", "next", NEXT), to: addDays(NEXT_BUT_ONE, -1) }];
  const effect = effectOf(facts("icd10cm", "later", NEXT_BUT_ONE), await testTables(), kept);
  expect(effect.sentence).toBe(
    `later is added, for dates of service from ${toUs(NEXT_BUT_ONE)} on`,
  );
});
