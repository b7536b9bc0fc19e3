import { describe, expect, jest, test } from "@jest/globals";
import { syncFails } from "../support/claim-workbook";
import { FEATURES } from "./features";
import type { Mishap } from "./trial";
import { tryAtEachSync } from "./trial";

/**
 * Any sync of any job fails, with each error that Excel has for it.
 * learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */

jest.setTimeout(600_000);

const FAULTS: readonly (readonly [string, Mishap])[] = [
  ["is refused", { arrange: syncFails("GeneralException") }],
  ["breaks off in the middle", { arrange: syncFails("GeneralException", 6) }],
  ["is done, but the answer is lost", { arrange: syncFails("RequestAborted", "after") }],
  [
    "is refused since a cell is being edited",
    { arrange: syncFails("InvalidOperationInCellEditMode") },
  ],
  ["is refused since it is too large", { arrange: syncFails("RequestPayloadSizeLimitExceeded") }],
  [
    "is done, but its answer is too large",
    { arrange: syncFails("ResponsePayloadSizeLimitExceeded", "after") },
  ],
];
/** Told in other words, but met in the same way: `FAULTS=all npx jest test/faults` tries them too. */
const ALIKE: typeof FAULTS = [
  ["takes too long", { arrange: syncFails("Timeout", "after") }],
  ["comes while Excel is busy", { arrange: syncFails("ActivityLimitReached") }],
  ["comes while a dialog is open", { arrange: syncFails("WriteNotSupportedWhenModalDialogOpen") }],
];
const IN_A_TABLE = ["breaks off in the middle", "is done, but the answer is lost"];

describe.each(FEATURES)("$name", (feature) => {
  test.each(process.env["FAULTS"] === "all" ? [...FAULTS, ...ALIKE] : FAULTS)(
    "in a plain range, any sync %s",
    async (_, mishap) => {
      expect(await tryAtEachSync(feature, mishap)).toBeGreaterThan(0);
    },
  );
  test.each(FAULTS.filter(([name]) => IN_A_TABLE.includes(name)))(
    "in a table, any sync %s",
    async (_, mishap) => {
      expect(await tryAtEachSync(feature, mishap, "Lines")).toBeGreaterThan(0);
    },
  );
});
