import { describe, expect, test } from "@jest/globals";
import { parseSettings } from "./settings";

const stored = {
  version: 1,
  columns: [],
  check: { rules: { "not-billable": "off" } },
  reportOnly: true,
};

describe("parseSettings", () => {
  test("gives back what was stored", () => {
    expect(parseSettings(JSON.stringify(stored))).toEqual({
      columns: [],
      check: { rules: { "not-billable": "off" } },
      reportOnly: true,
    });
  });

  test.each([
    undefined,
    5,
    "",
    "{",
    "null",
    "[]",
    JSON.stringify({ ...stored, version: 2 }),
    JSON.stringify({ ...stored, columns: {} }),
    JSON.stringify({ ...stored, columns: [null] }),
    JSON.stringify({ ...stored, columns: [{ column: "A", header: "x", role: null }] }),
    JSON.stringify({ ...stored, check: null }),
    JSON.stringify({ ...stored, check: { rules: null } }),
    JSON.stringify({ ...stored, reportOnly: "yes" }),
  ])("takes %p for no settings", (value) => {
    expect(parseSettings(value)).toBeNull();
  });
});
