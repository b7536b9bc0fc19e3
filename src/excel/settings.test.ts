import { describe, expect, test } from "@jest/globals";
import { openClaimWorkbook } from "../../test/support/claim-workbook";
import { parseSettings } from "./settings";
import type { SheetSettings } from "./types";

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

describe("settings in a workbook", () => {
  const settings: SheetSettings = {
    columns: [],
    check: { rules: { "not-billable": "warning" } },
    reportOnly: true,
  };

  test("come back as they were saved, each sheet's its own", async () => {
    const book = await openClaimWorkbook([["Dx 1"], ["E11"]]);
    try {
      await book.edge.saveSettings("sheet one", settings);
      expect(await book.edge.loadSettings("sheet one")).toEqual(settings);
      expect(await book.edge.loadSettings("sheet two")).toBeNull();
    } finally {
      book.close();
    }
  });

  test("of someone else's making count as none", async () => {
    const book = await openClaimWorkbook([["Dx 1"], ["E11"]]);
    try {
      await book.edge.saveSettings("sheet one", settings);
      const [key] = book.excel.workbook.settings.keys();
      book.excel.workbook.settings.set(key!, { version: 9 });
      expect(await book.edge.loadSettings("sheet one")).toBeNull();
    } finally {
      book.close();
    }
  });
});
