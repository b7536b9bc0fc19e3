import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  columnLabels,
  isMarkText,
  LONGEST_CELL_TEXT,
  markLabel,
  markText,
  SIGNS,
} from "./mark-texts";

const severities = ["error", "warning", "info"] as const;

describe("a mark", () => {
  test("begins with the severity's sign and the column in brackets", () => {
    expect(markText([{ severity: "error", header: "Dx 1", message: "E11 is a category" }])).toBe(
      "✖ [Dx 1] E11 is a category",
    );
  });

  test("of several findings tells one after the other", () => {
    expect(
      markText([
        { severity: "error", header: "Dx 1", message: "One" },
        { severity: "warning", header: "CPT", message: "Two" },
        { severity: "info", header: "Dx 2", message: "Three" },
      ]),
    ).toBe("✖ [Dx 1] One ⚠ [CPT] Two ℹ [Dx 2] Three");
  });

  test("of a line without findings is empty", () => {
    expect(markText([])).toBe("");
  });

  test("never exceeds what an Excel cell holds, and says how many it leaves out", () => {
    const entries = Array.from({ length: 50 }, () => ({
      severity: "error" as const,
      header: "Dx 1",
      message: "x".repeat(1000),
    }));
    const text = markText(entries);
    expect(text.length).toBeLessThanOrEqual(LONGEST_CELL_TEXT);
    expect(text).toMatch(/ … and 18 more$/);
  });

  test("is known again as ours, and nothing that a person writes is", () => {
    for (const severity of severities) {
      expect(isMarkText(markText([{ severity, header: "Dx", message: "m" }]))).toBe(true);
    }
    for (const text of ["", "Dx 1", "✖", "✖ wrong", "[Dx 1] E11", "ok ✖ [Dx 1] E11"]) {
      expect(isMarkText(text)).toBe(false);
    }
  });

  test("has signs that Excel's SEARCH takes literally, each another", () => {
    expect(new Set(Object.values(SIGNS)).size).toBe(3);
    for (const sign of Object.values(SIGNS)) expect(sign).toMatch(/^[^?*~"\s\w[\]]$/);
  });
});

describe("column labels", () => {
  test("are the headers, on one line and without square brackets", () => {
    expect([...columnLabels([{ column: 0, header: " Dx\n1 [ICD] " }]).values()]).toEqual([
      "Dx 1 (ICD)",
    ]);
  });

  test("name the column's letter where the header is missing or has a double", () => {
    expect([
      ...columnLabels([
        { column: 0, header: "" },
        { column: 27, header: "Dx" },
        { column: 2, header: "DX" },
        { column: 3, header: "CPT" },
      ]).values(),
    ]).toEqual(["column A", "Dx, column AB", "DX, column C", "CPT"]);
  });

  test("are never found inside one another's marks", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 100 }), { maxLength: 12 }), (headers) => {
        const labels = [
          ...columnLabels(headers.map((header, column) => ({ column, header }))).values(),
        ];
        const marks = labels.map((header) => markLabel("error", header).toLowerCase());
        marks.forEach((mark, a) =>
          marks.forEach((other, b) => expect(a !== b && other.includes(mark)).toBe(false)),
        );
      }),
    );
  });
});
