import { expect, test } from "@jest/globals";
import { countsFrom1904 } from "./date-system";

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
  expect(await countsFrom1904(excelAnswering(serial))).toBe(expected);
});

test("an Excel that cannot compute it is taken to count from 1900", async () => {
  expect(await countsFrom1904(excelAnswering({ code: "ApiNotFound" }))).toBe(false);
});

test("an Excel that does not answer at all is not taken for anything", async () => {
  const asking = countsFrom1904(excelAnswering({ code: "RequestAborted" }));
  await expect(asking).rejects.toEqual({ code: "RequestAborted" });
});
