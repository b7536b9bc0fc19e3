import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  addDays,
  dayFromParts,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  fromIso,
  isDay,
  toDayNumber,
  today,
  toIso,
  toUs,
} from "./day";

const anyDay = fc
  .integer({ min: toDayNumber(10000101), max: toDayNumber(99991231) })
  .map(fromDayNumber);

describe("a day", () => {
  test("is made of parts that the calendar has", () => {
    expect(dayFromParts(2024, 2, 29)).toBe(20240229);
    expect(dayFromParts(2026, 10, 1)).toBe(20261001);
  });

  test.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 4, 31],
    [2024, 4, 0],
    [999, 1, 1],
    [10000, 1, 1],
    [2024, 1.5, 1],
    [NaN, 1, 1],
  ])("is not made of %d-%d-%d", (year, month, dayOfMonth) => {
    expect(dayFromParts(year, month, dayOfMonth)).toBeNull();
  });

  test("is told from other numbers", () => {
    expect(isDay(20000229)).toBe(true);
    expect(isDay(20230230)).toBe(false);
    expect(isDay(45000)).toBe(false);
    expect(isDay(-20240101)).toBe(false);
    expect(isDay(20240101.5)).toBe(false);
  });

  test("is written the ISO way and the American way", () => {
    expect(toIso(20260405)).toBe("2026-04-05");
    expect(toUs(20260405)).toBe("04/05/2026");
  });

  test.each(["2026-4-5", "04/05/2026", "2026-02-30", "", " 2026-01-01", "2026-01-01T00:00"])(
    "is not read from %j",
    (text) => {
      expect(fromIso(text)).toBeNull();
    },
  );

  test("survives being written and read", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(fromIso(toIso(day))).toBe(day);
        expect(isDay(day)).toBe(true);
      }),
    );
  });

  test("comes back when as many days are added and taken away", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40000, max: 40000 }), (day, count) => {
        fc.pre(toDayNumber(day) + count >= toDayNumber(10000101));
        fc.pre(toDayNumber(day) + count <= toDayNumber(99991231));
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test("steps over months, years and leap days", () => {
    expect(addDays(20261001, -1)).toBe(20260930);
    expect(addDays(20241231, 1)).toBe(20250101);
    expect(addDays(20240228, 1)).toBe(20240229);
    expect(addDays(20230228, 1)).toBe(20230301);
  });

  test("is today where the user sits", () => {
    expect(today(() => new Date(2026, 9, 1, 23, 59))).toBe(20261001);
  });
});

test("February has 29 days every fourth year, but not in most full centuries", () => {
  expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  expect(daysInMonth(2024, 13)).toBe(0);
});
