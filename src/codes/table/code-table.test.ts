import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { randomCode, randomTable } from "../../../test/codes/random-table";
import type { CodeHistory, TableHistory } from "../compile/history";
import { writeCodes } from "../compile/write-codes";
import { writeTexts } from "../compile/write-texts";
import { addDays } from "../day";
import type { CodeStatus, Day } from "../types";
import { createCodeTable, type DescribableTable } from "./code-table";
import { diagnosisTable } from "./diagnosis-table";
import { readCodes } from "./read-codes";

function compiled(history: TableHistory): DescribableTable {
  const codes = readCodes(writeCodes(history), "random.codes.bin");
  const table = createCodeTable(codes);
  table.describe(writeTexts(history, codes.index), "random.texts.bin");
  return table;
}

/** Days around everything that can happen in a random table. */
const anyDay = fc
  .tuple(
    fc.constantFrom<Day>(
      20140601,
      20151001,
      20161001,
      20200401,
      20210101,
      20221001,
      20240930,
      20261001,
      20270930,
    ),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([day, shift]) => addDays(day, shift));

/** The same answer as the table's, from the facts themselves and without any cleverness. */
function naiveStatus(history: TableHistory, known: CodeHistory | undefined, day: Day): CodeStatus {
  const { from, to } = history.coverage;
  const covered = from <= day && (to === null || day <= to);
  if (!known) return covered ? "unknown" : "outside-coverage";
  if (!covered && !history.datedByPublisher) return "outside-coverage";
  const span = known.spans.find((one) => one.from <= day && (one.to === null || day <= one.to));
  if (span) return span.billable ? "valid" : "header";
  if (known.spans.some((one) => one.from <= day)) return "expired";
  return !covered && known.spans[0]?.from === from ? "outside-coverage" : "not-yet";
}

function naiveDescription(known: CodeHistory | undefined, day: Day): string | null {
  if (!known) return null;
  return (known.texts.filter((text) => text.from <= day).at(-1) ?? known.texts[0])?.text ?? null;
}

describe("a compiled table", () => {
  test("answers as the facts that it was compiled from", () => {
    fc.assert(
      fc.property(randomTable, fc.array(randomCode), fc.array(anyDay), (history, others, days) => {
        const table = compiled(history);
        expect(table.size).toBe(history.codes.length);
        for (const code of [...history.codes.map((one) => one.code), ...others]) {
          const known = history.codes.find((one) => one.code === code);
          expect(table.spans(code)).toEqual(known?.spans ?? []);
          for (const day of days) {
            expect(table.on(code, day).status).toBe(naiveStatus(history, known, day));
            expect(table.description(code, day)).toBe(naiveDescription(known, day));
          }
        }
      }),
    );
  });

  test("answers alike on all days between two changes", () => {
    fc.assert(
      fc.property(randomTable, anyDay, (history, day) => {
        const table = compiled(history);
        const change = table.changes.findLast((one) => one <= day);
        fc.pre(change !== undefined && change !== day);
        for (const { code } of history.codes) {
          expect(table.on(code, day)).toEqual(table.on(code, change ?? day));
          expect(table.description(code, day)).toBe(table.description(code, change ?? day));
        }
      }),
    );
  });

  test("is the same, byte for byte, whenever it is written", () => {
    fc.assert(
      fc.property(randomTable, (history) => {
        const codes = writeCodes(history);
        expect(writeCodes(structuredClone(history))).toEqual(codes);
        const { index } = readCodes(codes, "random.codes.bin");
        expect(writeTexts(structuredClone(history), index)).toEqual(writeTexts(history, index));
      }),
      { numRuns: 20 },
    );
  });
});

const CATEGORY: TableHistory = {
  system: "icd10cm",
  releases: [{ name: "FY2021", from: 20201001 }],
  coverage: { from: 20201001, to: 20220930 },
  datedByPublisher: false,
  codes: [
    history("R05", [span(20201001, 20210930, true), span(20211001, null, false)]),
    history("R051", [span(20211001, null, true)]),
    history("R059", [span(20211001, 20220331, true)]),
    history("R06", [span(20201001, null, true)]),
  ],
};

function span(from: Day, to: Day | null, billable: boolean): CodeHistory["spans"][number] {
  return { from, to, billable, inferred: false };
}

function history(code: string, spans: CodeHistory["spans"]): CodeHistory {
  return { code, spans, texts: [{ from: 20201001, text: `Text of ${code}` }] };
}

describe("a code over time", () => {
  const table = diagnosisTable(compiled(CATEGORY), {
    replacedBy: () => [],
    replaces: () => [],
  });

  test("is valid until it becomes a header", () => {
    expect(table.on("R05", 20210930).status).toBe("valid");
    expect(table.on("R05", 20211001).status).toBe("header");
  });

  test("names the span that holds the day, or the nearest one", () => {
    expect(table.on("R059", 20210930)).toMatchObject({
      status: "not-yet",
      span: { from: 20211001 },
    });
    expect(table.on("R059", 20220331)).toMatchObject({ status: "valid", span: { to: 20220331 } });
    expect(table.on("R059", 20220401)).toMatchObject({ status: "expired", span: { to: 20220331 } });
    expect(table.on("R07", 20220401)).toMatchObject({ status: "unknown", span: null });
  });

  test("cannot be judged on a day without a release", () => {
    expect(table.on("R06", 20200930)).toMatchObject({ status: "outside-coverage", span: null });
    expect(table.on("R06", 20221001)).toMatchObject({ status: "outside-coverage", span: null });
  });

  test("knows the billable codes below it on a day", () => {
    expect(table.billableBelow("R05", 20211001)).toEqual(["R051", "R059"]);
    expect(table.billableBelow("R05", 20220401)).toEqual(["R051"]);
    expect(table.billableBelow("R05", 20201001)).toEqual([]);
    expect(table.billableBelow("R06", 20211001)).toEqual([]);
    expect(table.billableBelow("Z", 20211001)).toEqual([]);
  });

  test("has no description until the descriptions are there", () => {
    const bare = createCodeTable(readCodes(writeCodes(CATEGORY), "bare"));
    expect(bare.described).toBe(false);
    expect(bare.description("R06", 20211001)).toBeNull();
    expect(table.described).toBe(true);
    expect(table.description("R06", 20211001)).toBe("Text of R06");
    expect(table.description("R07", 20211001)).toBeNull();
  });
});

describe("a code dated by its publisher", () => {
  const dated = compiled({ ...CATEGORY, datedByPublisher: true });

  test("can be judged beyond the releases, but not one that is missing", () => {
    expect(dated.on("R051", 20300101).status).toBe("valid");
    expect(dated.on("R059", 20300101).status).toBe("expired");
    expect(dated.on("R051", 20200101).status).toBe("not-yet");
    expect(dated.on("R99", 20300101).status).toBe("outside-coverage");
  });

  test("may have begun before the releases when it is in the first of them", () => {
    expect(dated.on("R06", 20200101).status).toBe("outside-coverage");
  });
});
