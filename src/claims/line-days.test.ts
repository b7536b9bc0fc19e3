import { describe, expect, test } from "@jest/globals";
import { DAY_SOURCE, lineDays } from "./line-days";
import { batchOf } from "./test-batch";
import type { CellValue } from "./types";

const { default: byDefault, serviceDate, serviceDateTo } = DAY_SOURCE;

describe("a line's date of service", () => {
  test.each<[string, CellValue, CellValue, number, number]>([
    ["is the day that service began", "5/1/2025", "5/3/2025", 20250501, serviceDate],
    ["is the day that it ended where the first is blank", "", "5/3/2025", 20250503, serviceDateTo],
    [
      "is the day that it ended where the first cannot be read",
      "13/45/2025",
      45780,
      20250503,
      serviceDateTo,
    ],
    ["is the default where neither can be read", "", "pending", 20240101, byDefault],
  ])("%s", (_, from, to, day, source) => {
    const batch = batchOf([{ role: "serviceDateTo" }, { role: "serviceDate" }], [[to, from]], {
      defaultDay: 20240101,
    });
    expect(lineDays(batch)).toEqual({ days: Int32Array.of(day), sources: Uint8Array.of(source) });
  });

  test("is the line's own before the claim's", () => {
    const batch = batchOf(
      [
        { role: "serviceDate", position: 2 },
        { role: "serviceDate", position: 1 },
      ],
      [
        ["5/1/2025", "5/2/2025"],
        ["5/1/2025", ""],
      ],
    );
    expect([...lineDays(batch).days]).toEqual([20250502, 20250501]);
  });

  test("is read by the order of the whole column", () => {
    const batch = batchOf([{ role: "serviceDate" }], [["05.06.2025"], ["30.06.2025"]]);
    expect([...lineDays(batch).days]).toEqual([20250605, 20250630]);
  });

  test("follows the workbook's date system", () => {
    const batch = batchOf([{ role: "serviceDate" }], [[45778 - 1462]], { date1904: true });
    expect([...lineDays(batch).days]).toEqual([20250501]);
  });

  test("of a sheet without dates is the default, for every line", () => {
    expect(lineDays(batchOf([{ role: "diagnosis" }], [["I10"], ["E11.9"]]))).toEqual({
      days: Int32Array.of(20250101, 20250101),
      sources: new Uint8Array(2),
    });
  });
});
