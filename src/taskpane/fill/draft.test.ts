import { describe, expect, test } from "@jest/globals";
import { encodeColumn } from "../../claims/column-cells";
import type { BatchColumn, ColumnRole } from "../../claims/types";
import type { SheetReading } from "../../excel/types";
import { countTexts, fillPlan, startDraft, withTarget } from "./draft";

function column(
  index: number,
  role: ColumnRole,
  values: readonly string[],
  describes: number | null = null,
): BatchColumn {
  return {
    column: index,
    header: `H${index}`,
    role,
    position: 1,
    describes,
    separator: null,
    confidence: 1,
    evidence: "header",
    cells: encodeColumn(values),
  };
}

const CODES = column(0, "diagnosis", ["E11.9", "I10", "X", "I10"]);
const WORDS = column(1, "description", ["", "Hypertension", "", "typed by hand"], 0);
const MODIFIERS = column(2, "modifier", ["25", "", "", ""]);
const TEXTS = ["Type 2 diabetes", "Hypertension", null, "Hypertension"];

function draftOf(...columns: BatchColumn[]) {
  const batch = { firstRow: 1, lineCount: 4, columns, defaultDay: 20260101, date1904: false };
  const reading = { batch } as unknown as SheetReading;
  const codes = columns.filter(({ role }) => role !== "description");
  return startDraft(
    reading,
    codes.map((each) => ({ column: each, texts: TEXTS })),
  );
}

describe("the draft of a fill", () => {
  test("goes to the sheet's own description columns, and to nothing else unasked", () => {
    const targets = draftOf(CODES, WORDS, MODIFIERS).sources.map(({ target }) => target);
    expect(targets).toEqual([{ kind: "column", column: 1 }, { kind: "skip" }]);
  });

  test("in a sheet without description columns, goes to new ones beside diagnoses and procedures", () => {
    const targets = draftOf(CODES, MODIFIERS).sources.map(({ target }) => target.kind);
    expect(targets).toEqual(["newColumn", "skip"]);
  });

  test("makes no new column that would stay empty, as one of CPT codes", () => {
    const none = { column: column(3, "procedure", ["99213"]), texts: [null, null, null, null] };
    const { reading } = draftOf(CODES);
    const { sources } = startDraft(reading, [{ column: CODES, texts: TEXTS }, none]);
    expect(sources.map(({ target }) => target.kind)).toEqual(["newColumn", "skip"]);
  });

  test("counts only empty cells, unless all are to be replaced; then those that would change", () => {
    const draft = draftOf(CODES, WORDS);
    expect(countTexts(draft)).toBe(1);
    expect(countTexts({ ...draft, mode: "overwrite" })).toBe(2);
  });

  test("counts every text for a new column, and none for a column that is skipped", () => {
    const draft = draftOf(CODES, WORDS);
    expect(countTexts(withTarget(draft, 0, { kind: "newColumn" }))).toBe(3);
    expect(countTexts(withTarget(draft, 0, { kind: "skip" }))).toBe(0);
  });

  test("asks Excel for what was chosen", () => {
    const plan = fillPlan(withTarget(draftOf(CODES, MODIFIERS), 2, { kind: "skip" }));
    expect(plan).toEqual({
      mode: "emptyOnly",
      columns: [{ codeColumn: 0, targetColumn: null, header: "H0 description", texts: TEXTS }],
    });
  });
});
