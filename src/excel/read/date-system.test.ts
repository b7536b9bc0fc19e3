import { expect, test } from "@jest/globals";
import { dateHabits, orderOf } from "./date-system";

/** As much of Excel as the question needs: what DATE(2000, 1, 1) gives, or the error that comes instead. */
const excelAnswering = (answer: number | { code: string }): Excel.RequestContext => {
  const day = { value: answer, load: () => day };
  return {
    workbook: { functions: { date: () => day } },
    sync: () => (typeof answer === "number" ? Promise.resolve() : Promise.reject(answer)),
  } as unknown as Excel.RequestContext;
};

test.each([
  [35_064, true],
  [36_526, false],
])("a workbook where 1 January 2000 is day %i counts from 1904: %p", async (serial, expected) => {
  expect(await dateHabits(excelAnswering(serial), false)).toEqual({ date1904: expected });
});

test("an Excel that cannot compute it is taken to count from 1900", async () => {
  expect(await dateHabits(excelAnswering({ code: "ApiNotFound" }), false)).toEqual({
    date1904: false,
  });
});

test("an Excel that does not answer at all is not taken for anything", async () => {
  const asking = dateHabits(excelAnswering({ code: "RequestAborted" }), false);
  await expect(asking).rejects.toEqual({ code: "RequestAborted" });
});

test.each([
  ["dd.MM.yyyy", "day-first"],
  ["d/M/yyyy", "day-first"],
  ["M/d/yyyy", "month-first"],
  ["yyyy-MM-dd", "month-first"],
])("an Excel that writes %s writes dates %s", (pattern, order) => {
  expect(orderOf(pattern)).toBe(order);
});
