import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { RANDOM_DAYS, randomCode, randomText } from "../../../test/codes/random-table";
import { diagnosisHistory, type DiagnosisRelease } from "../../codes/compile/icd10cm";
import { writeCodes } from "../../codes/compile/write-codes";
import { writeTexts } from "../../codes/compile/write-texts";
import { addDays } from "../../codes/day";
import { createCodeTable } from "../../codes/table/code-table";
import { readCodes } from "../../codes/table/read-codes";
import type { CodeTable, Day } from "../../codes/types";
import { readCodeList, writeCodeList } from "../code-list";
import { mergedTable } from "./merged-table";
import type { OwnPart } from "./own-part";

const LAST_DAY: Day = 20280930;

const randomLines = fc.uniqueArray(
  fc.record({
    code: randomCode,
    billable: fc.boolean(),
    description: randomText.map((text) => text.trim() || "eye"),
  }),
  { selector: ({ code }) => code, minLength: 1, maxLength: 12 },
);

const randomReleases = fc
  .tuple(...RANDOM_DAYS.map(() => randomLines))
  .map((all) => all.map((lines, at) => ({ name: `R${at}`, from: RANDOM_DAYS[at] ?? 0, lines })));

function compiled(releases: readonly DiagnosisRelease[], lastDay: Day): CodeTable {
  const history = diagnosisHistory(releases, lastDay);
  const codes = readCodes(writeCodes(history), "codes");
  const table = createCodeTable(codes);
  table.describe(writeTexts(history, codes.index), "texts");
  return table;
}

function ownPart({ name, from, lines }: DiagnosisRelease, to: Day): OwnPart {
  const listed = lines.map(({ code, billable, description }) => ({
    code,
    billable,
    from: null,
    to: null,
    text: description,
  }));
  return { name, list: readCodeList(writeCodeList(listed)), from, to };
}

/** Everything that a table answers, over all codes and the days around every change. */
function answers(table: CodeTable): unknown {
  const days = [...RANDOM_DAYS, addDays(LAST_DAY, 1)].flatMap((day) => [addDays(day, -1), day]);
  const codes = Array.from({ length: table.size }, (_, at) => table.codeAt(at));
  return {
    codes,
    coverage: table.coverage,
    places: [...codes, "", "ZZ", "A0"].map((code) => table.lowerBound(code)),
    spans: codes.map((code) => table.spans(code)),
    status: codes.map((code) => days.map((day) => table.on(code, day).status)),
    texts: codes.map((code) => days.map((day) => table.description(code, day))),
  };
}

test("releases that are added give the table that is compiled with them, wherever among the others they fall", () => {
  const added = fc.subarray([1, 2, 3, 4, 5], { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(randomReleases, added, (releases, own) => {
      const all = compiled(releases, LAST_DAY);
      const bundled = releases.filter((_, at) => !own.includes(at));
      const lastDay = addDays(releases[(own.at(-1) ?? 0) + 1]?.from ?? addDays(LAST_DAY, 1), -1);
      const base = compiled(
        bundled,
        own.includes(5) ? Math.min(lastDay, addDays(RANDOM_DAYS[5] ?? 0, -1)) : LAST_DAY,
      );
      const parts = own.map((at) => {
        const release = releases[at];
        if (!release) throw new Error("no such release");
        const next = releases[at + 1]?.from;
        return ownPart(release, next === undefined ? LAST_DAY : addDays(next, -1));
      });
      const merged = mergedTable({ system: "icd10cm", base, isDated: false, parts });
      expect(answers(merged)).toEqual(answers(all));
    }),
    { numRuns: 120 },
  );
});

test("between two releases that do not touch nothing is known", () => {
  const line = { code: "A00", billable: true, description: "Cholera" };
  const base = compiled([{ name: "R0", from: 20251001, lines: [line] }], 20260930);
  const later = ownPart({ name: "R2", from: 20271001, lines: [line] }, 20280930);
  const merged = mergedTable({ system: "icd10cm", base, isDated: false, parts: [later] });
  const statuses = [20260930, 20261001, 20270930, 20271001].map(
    (day) => merged.on("A00", day).status,
  );
  expect(statuses).toEqual(["valid", "outside-coverage", "outside-coverage", "valid"]);
  expect(merged.on("B00", 20270101).status).toBe("outside-coverage");
  expect(merged.on("B00", 20280101).status).toBe("unknown");
});
