import { describe, expect, test } from "@jest/globals";
import { ExcelProblem } from "./types";
import {
  asProblem,
  Cancelled,
  isEditMode,
  isTooLarge,
  NOTHING_CHANGED,
  withLeft,
} from "./problems";

const office = (code: string) => Object.assign(new Error("raw words of Office"), { code });

/** The codes of Microsoft's list that calls on cells, tables, names and formats can meet. */
const CODES = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotAvailable",
  "ApiNotFound",
  "Conflict",
  "ConnectionFailure",
  "FilteredRangeConflict",
  "InactiveWorkbook",
  "InsertDeleteConflict",
  "InvalidBinding",
  "InvalidObjectPath",
  "InvalidOperationInCellEditMode",
  "InvalidOrTimedOutSession",
  "InvalidReference",
  "InvalidSelection",
  "ItemNotFound",
  "MemoryLimitReached",
  "MergedRangeConflict",
  "NonBlankCellOffSheet",
  "NotImplemented",
  "OperationCellsExceedLimit",
  "PivotTableRangeConflict",
  "RangeExceedsLimit",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "Timeout",
  "Unauthenticated",
  "UnsupportedFeature",
  "UnsupportedOperation",
  "UnsupportedSheet",
  "WriteNotSupportedWhenModalDialogOpen",
];

describe("asProblem", () => {
  test.each(CODES)("%s has its own words, and none of Office's", (code) => {
    const { what, next, left } = asProblem(office(code), NOTHING_CHANGED).problem;
    expect(what).not.toBe(asProblem(office("GeneralException"), "").problem.what);
    expect(what + next).not.toMatch(/raw words|Exception|API|undefined/);
    expect(next).toMatch(/\.$/);
    expect(left).toBe(NOTHING_CHANGED);
  });

  test("an unknown error still says what to do and keeps the error as its cause", () => {
    const error = office("SomethingNew");
    const problem = asProblem(error, "Nothing.");
    expect(problem.problem.next).toBe("Try again.");
    expect(problem.cause).toBe(error);
  });

  test("a problem that is already told passes through", () => {
    const told = new ExcelProblem({ what: "a", next: "b", left: "c" });
    expect(asProblem(told, "d")).toBe(told);
  });

  test("edit mode says to finish editing", () => {
    expect(asProblem(office("InvalidOperationInCellEditMode"), "").message).toMatch(
      /Finish editing the cell/,
    );
  });
});

test("withLeft says anew what was left, and a cancelled job stays cancelled", () => {
  expect(withLeft(office("Timeout"), "Rows 2 to 9 were filled.").problem.left).toMatch(/2 to 9/);
  const cancelled = withLeft(new Cancelled(), "Rows 2 to 9 were filled.");
  expect(cancelled.name).toBe("AbortError");
  expect(cancelled.problem.left).toMatch(/2 to 9/);
});

test("payload refusals are too large, edit mode is not", () => {
  expect(isTooLarge(office("ResponsePayloadSizeLimitExceeded"))).toBe(true);
  expect(isTooLarge(office("InvalidOperationInCellEditMode"))).toBe(false);
  expect(isEditMode(office("InvalidOperationInCellEditMode"))).toBe(true);
  expect(isEditMode(new Error("x"))).toBe(false);
});
