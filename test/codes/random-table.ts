import fc from "fast-check";
import type { CodeHistory, DatedText, TableHistory } from "../../src/codes/compile/history";
import type { Day, Span } from "../../src/codes/types";

/** Random tables for property tests: few letters and few words, so that codes and texts have much in common. */

/** Days on which something can change in a random table. */
export const RANDOM_DAYS: readonly Day[] = [
  20151001, 20161001, 20200401, 20210101, 20221001, 20261001,
];
const LAST_DAYS: readonly Day[] = [20160930, 20200331, 20201231, 20220930, 20260930];

export const randomCode = fc.string({
  unit: fc.constantFrom("A", "B", "0", "1", "9", "X"),
  minLength: 1,
  maxLength: 7,
});

const randomWords = fc.constantFrom(
  "fracture",
  "of",
  "right",
  "left",
  "eye,",
  "(old)",
  "1,000",
  ",",
  "",
  "Type",
  "HIV",
  "pH",
  "ünlike",
);

/** Descriptions: any words, with the odd spacing that official texts have. They never begin with a space. */
export const randomText = fc
  .array(randomWords, { minLength: 1, maxLength: 12 })
  .map((words) => words.join(" ").trimStart());

/** Spans in order with gaps between some of them: pairs of days out of an ascending list. */
const randomSpans = fc
  .array(
    fc.record({
      from: fc.constantFrom(...RANDOM_DAYS),
      to: fc.option(fc.constantFrom(...LAST_DAYS)),
      billable: fc.boolean(),
      inferred: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((spans): Span[] => {
    const kept: Span[] = [];
    for (const span of [...spans].sort((a, b) => a.from - b.from)) {
      const before = kept.at(-1);
      const follows = !before || (before.to !== null && before.to < span.from);
      if (follows && (span.to === null || span.from <= span.to)) kept.push(span);
    }
    return kept.length > 0 ? kept : [{ from: 20151001, to: null, billable: true, inferred: false }];
  });

const randomTexts = fc
  .uniqueArray(fc.record({ from: fc.constantFrom(...RANDOM_DAYS), text: randomText }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ from }) => from,
  })
  .map((texts): DatedText[] => [...texts].sort((a, b) => a.from - b.from));

export const randomTable: fc.Arbitrary<TableHistory> = fc
  .record({
    codes: fc.uniqueArray(fc.record({ code: randomCode, spans: randomSpans, texts: randomTexts }), {
      maxLength: 60,
      selector: ({ code }) => code,
    }),
    // Each makes its texts from other bases.
    system: fc.constantFrom("icd10cm" as const, "icd10pcs" as const),
    datedByPublisher: fc.boolean(),
    lastDay: fc.option(fc.constantFrom<Day>(20240930, 20270930)),
  })
  .map(({ codes, system, datedByPublisher, lastDay }) => ({
    system,
    releases: [{ name: "FY2016", from: 20151001 }],
    coverage: { from: 20151001, to: lastDay },
    datedByPublisher,
    codes: [...codes].sort((a: CodeHistory, b: CodeHistory) => (a.code < b.code ? -1 : 1)),
  }));
