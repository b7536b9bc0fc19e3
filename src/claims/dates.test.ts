import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, toIso, toUs } from "../codes/day";
import { dateReaderFor, dayOfSerial, readDay, serialOfDay } from "./dates";
import type { CellValue } from "./types";

const IN_1900 = { date1904: false };
const IN_1904 = { date1904: true };

/** Any day that a claim could carry. */
const someDay = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays(19040101, count));

describe("a cell's day", () => {
  test.each<[CellValue, number]>([
    [1, 19000101],
    [59, 19000228],
    [61, 19000301],
    [42154, 20150530],
    [42154.75, 20150530],
    ["42154", 20150530],
    [20150530, 20150530],
    ["20150530", 20150530],
    ["05302015", 20150530],
    [5302015, 20150530],
    [12312015, 20151231],
    ["2015-05-30", 20150530],
    ["2015-05-30T23:59:59Z", 20150530],
    ["2015-05-30 00:00:00.000", 20150530],
    ["2015/5/3", 20150503],
    ["5/30/2015", 20150530],
    ["05/30/2015 12:00:00 AM", 20150530],
    ["5/3/15", 20150503],
    ["5-3-2015", 20150503],
    ["05 30 15", 20150530],
    [" 5/30/2015 ", 20150530],
    ["1/1/29", 20290101],
    ["1/1/30", 19300101],
    ["30-May-2015", 20150530],
    ["30-May-15", 20150530],
    ["30 May 2015", 20150530],
    ["30MAY2015", 20150530],
    ["30MAY2015:00:00:00", 20150530],
    ["May 30, 2015", 20150530],
    ["Sept 3, 2015", 20150903],
    ["Saturday, May 30, 2015", 20150530],
    ["30.05.2015", 20150530],
    ["30/05/2015", 20150530],
    ["02/29/2016", 20160229],
    // The first day of a period.
    ["02/11/2025 - 02/13/2025", 20250211],
    ["2025-02-11 to 2025-02-13", 20250211],
    ["20250211-20250213", 20250211],
  ])("%j is %i", (value, day) => {
    expect(readDay(value, IN_1900)).toBe(day);
  });

  test.each<[CellValue]>([
    ["02/11/2025 - 13/45/2025"],
    ["02/30/2025 - 03/02/2025"],
    ["20250211-2025"],
    [""],
    [" "],
    [true],
    [0],
    [60],
    [-3],
    [Number.NaN],
    [20151301],
    ["02/29/2015"],
    ["2015-02-30"],
    ["13/13/2015"],
    ["31-Jun-2015"],
    ["May 2015"],
    ["E11.9"],
    ["n/a"],
    ["1/2"],
    ["30-Mayor-2015"],
  ])("%j is no day", (value) => {
    expect(readDay(value, IN_1900)).toBeNull();
  });

  test("a number that would lie beyond the year 2199 is no day", () => {
    expect(readDay(2_000_000, IN_1900)).toBeNull();
  });

  test("a workbook that counts from 1904 calls its first day 0", () => {
    expect(readDay(0, IN_1904)).toBe(19040101);
    expect(readDay(42154 - 1462, IN_1904)).toBe(20150530);
  });

  test("the order told decides where both readings are possible, and only there", () => {
    expect(readDay("05/06/2015", { ...IN_1900, order: "day-first" })).toBe(20150605);
    expect(readDay("05/06/2015", IN_1900)).toBe(20150506);
    expect(readDay("05/30/2015", { ...IN_1900, order: "day-first" })).toBe(20150530);
  });
});

describe("a column's dates", () => {
  test("US order is the standard", () => {
    expect(dateReaderFor(["05/06/2015", "07/08/2015"], IN_1900)("05/06/2015")).toBe(20150506);
  });

  test("one date that can only be day first turns the whole column", () => {
    expect(dateReaderFor(["05.06.2015", "30.06.2015"], IN_1900)("05.06.2015")).toBe(20150605);
  });

  test("a column that proves both orders keeps to US order", () => {
    expect(dateReaderFor(["05/06/2015", "30/06/2015", "06/30/2015"], IN_1900)("05/06/2015")).toBe(
      20150506,
    );
  });

  test("serial numbers, ISO dates and blanks prove nothing", () => {
    expect(dateReaderFor([42154, "2015-05-30", "", "x"], IN_1900)("05/06/2015")).toBe(20150506);
  });
});

describe("invariants", () => {
  test("a day comes back from its serial number, in both systems", () => {
    fc.assert(
      fc.property(someDay, fc.boolean(), (day, date1904) => {
        const serial = serialOfDay(day, date1904);
        expect(serial === null ? null : dayOfSerial(serial, date1904)).toBe(day);
      }),
    );
  });

  test("a serial number comes back from its day, the leap day of 1900 aside", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_958_465 }), fc.boolean(), (serial, date1904) => {
        const day = dayOfSerial(serial, date1904);
        fc.pre(day !== null);
        expect(serialOfDay(day, date1904)).toBe(serial);
      }),
    );
  });

  test("serial numbers go up by one a day", () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect((serialOfDay(addDays(day, 1), true) ?? 0) - (serialOfDay(day, true) ?? 0)).toBe(1);
      }),
    );
  });

  test("a day reads back from every unambiguous way of writing it", () => {
    fc.assert(
      fc.property(someDay, (day) => {
        for (const written of [toIso(day), `${toIso(day)}T08:30:00`, toUs(day), String(day), day]) {
          expect(readDay(written, IN_1900)).toBe(day);
        }
      }),
    );
  });

  test("whatever a cell holds, reading it gives a calendar day or null", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.integer(), fc.boolean()), (value) => {
        const day = readDay(value, IN_1900);
        expect(day === null || (day >= 19000101 && day <= 21991231)).toBe(true);
      }),
    );
  });
});
