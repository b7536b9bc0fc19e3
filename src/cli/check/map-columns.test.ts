import { describe, expect, test } from "@jest/globals";
import type { CellValue } from "../../claims/types";
import { parseColumnMap } from "./column-map";
import { mapColumns } from "./map-columns";

const SHEET: CellValue[][] = [
  ["Claim", "Reason", "CPT", "Words", "Note", "Note"],
  ["1", "E11.9", "99213", "Diabetes", "", "x"],
  ["2", "I10", "99214", "Hypertension", "", "y"],
];

/** Letter (0 is A) and what was said or found of each column. */
function mapped(map: object) {
  const layout = mapColumns(SHEET, parseColumnMap(JSON.stringify(map), "map.json"), {});
  return layout.columns.map(({ column, role, position, describes }) => [
    column,
    role,
    position,
    describes,
  ]);
}

describe("the user's column map", () => {
  test("wins over what was found, by header or by letter, and leaves the other columns as they were", () => {
    const columns = mapped({
      REASON: "diagnosis",
      D: { role: "description", describes: "B" },
      CPT: null,
    });
    expect(columns).toContainEqual([1, "diagnosis", 1, null]);
    expect(columns).toContainEqual([3, "description", 1, 1]);
    expect(columns).toContainEqual([2, null, 1, null]);
    expect(columns).toContainEqual([0, "claimId", 1, null]);
  });

  test("numbers columns of one role from left to right, unless it gives positions", () => {
    expect(mapped({ D: "diagnosis", B: "diagnosis" })).toEqual(
      expect.arrayContaining([
        [1, "diagnosis", 1, null],
        [3, "diagnosis", 2, null],
      ]),
    );
    expect(
      mapped({ D: { role: "diagnosis", position: 1 }, B: { role: "diagnosis", position: 2 } }),
    ).toEqual(
      expect.arrayContaining([
        [1, "diagnosis", 2, null],
        [3, "diagnosis", 1, null],
      ]),
    );
  });

  test("can name an empty column for descriptions to be filled into", () => {
    expect(
      mapped({ B: "diagnosis", G: { role: "description", describes: "Reason" } }),
    ).toContainEqual([6, "description", 1, 1]);
  });

  test.each<[object, RegExp]>([
    [{ Nowhere: "diagnosis" }, /no column's letter or header; the headers are Claim, Reason,/],
    [{ Note: "diagnosis" }, /stands above several columns/],
    [{ B: "diagnosis", Reason: "procedure" }, /"Reason" twice/],
    [{ ZZ: "diagnosis" }, /"ZZ", which is empty/],
    [{ XFE: "diagnosis" }, /no column's letter/],
    [{ B: null, C: null, D: "description" }, /does not say which codes "D" describes/],
    [{ D: { role: "description", describes: "A" } }, /"A", which is not a column of codes/],
    [{ D: { role: "description", describes: "Nope" } }, /"Nope", which is no column's letter/],
  ])("is refused where the sheet cannot be as it says: %j", (map, message) => {
    expect(() => mapped(map)).toThrow(message);
  });
});
