import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import type { RuleSettings } from "../../check/types";
import type { SheetSettings } from "../types";
import { mergeRules } from "./rule-settings";
import { parseSheetSettings, storedSheetSettings } from "./sheet-settings";

const stored = { version: 2, columns: [], reportOnly: true };

describe("a sheet's settings", () => {
  test("come back as they were stored, by this version and the first", () => {
    const settings = { columns: [], reportOnly: true };
    expect(parseSheetSettings(JSON.stringify(stored))).toEqual(settings);
    const dated = { ...settings, dateOrder: "day-first" };
    expect(parseSheetSettings(storedSheetSettings(dated as SheetSettings))).toEqual(dated);
    const odd = { ...stored, dateOrder: "year-first" };
    expect(parseSheetSettings(JSON.stringify(odd))).toEqual(settings);
    const first = { ...stored, version: 1, check: { rules: { "not-billable": "off" } } };
    expect(parseSheetSettings(JSON.stringify(first))).toEqual(settings);
  });

  test.each([
    undefined,
    5,
    "",
    "{",
    "null",
    "[]",
    JSON.stringify({ ...stored, version: 3 }),
    JSON.stringify({ ...stored, columns: {} }),
    JSON.stringify({ ...stored, columns: [null] }),
    JSON.stringify({ ...stored, columns: [{ column: "A", header: "x", role: null }] }),
    JSON.stringify({ ...stored, reportOnly: "yes" }),
  ])("are none where %p is stored", (value) => {
    expect(parseSheetSettings(value)).toBeNull();
  });
});

describe("rules of several sheets", () => {
  const levels = fc.constantFrom("off", "info", "warning", "error");
  const rules = fc.dictionary(
    fc.constantFrom("units", "npi", "ndc"),
    levels,
  ) as fc.Arbitrary<RuleSettings>;

  test("come together without losing a choice, in whatever order", () => {
    fc.assert(
      fc.property(fc.array(rules), (sheets) => {
        const merged = mergeRules(sheets);
        expect(mergeRules([...sheets].reverse())).toEqual(merged);
        const chosen = new Set(sheets.flatMap((each) => Object.keys(each)));
        expect(new Set(Object.keys(merged))).toEqual(chosen);
      }),
    );
  });

  test("keep the graver of two choices", () => {
    expect(mergeRules([{ units: "off" }, { units: "info", npi: "off" }])).toEqual({
      units: "info",
      npi: "off",
    });
  });
});

describe("settings in a workbook", () => {
  const settings: SheetSettings = { columns: [], reportOnly: true };
  const ofVersion1 = (rules: RuleSettings) =>
    JSON.stringify({ version: 1, columns: [], check: { rules }, reportOnly: true });
  let book: ClaimWorkbook;

  beforeEach(async () => {
    book = await openClaimWorkbook([["Dx 1"], ["E11"]]);
  });
  afterEach(() => book.close());

  test("come back as they were saved: each sheet's its own, the rules for all", async () => {
    await book.edge.saveSettings("one", settings);
    await book.edge.saveRules({ "not-billable": "warning" });
    expect(await book.edge.loadSettings("one")).toMatchObject({
      sheet: settings,
      rules: { "not-billable": "warning" },
    });
    expect(await book.edge.loadSettings("two")).toMatchObject({
      sheet: null,
      rules: { "not-billable": "warning" },
    });
  });

  test("of version 1 give their rules to the whole workbook, before and after one of them is saved anew", async () => {
    const kept = book.excel.workbook.settings;
    kept.set("encounter-codes.sheet.one", ofVersion1({ "not-billable": "off", units: "info" }));
    kept.set("encounter-codes.sheet.two", ofVersion1({ units: "warning" }));
    const rules = { "not-billable": "off", units: "warning" };
    expect(await book.edge.loadSettings("three")).toMatchObject({ sheet: null, rules });
    await book.edge.saveSettings("one", settings);
    expect(await book.edge.loadSettings("one")).toMatchObject({ sheet: settings, rules });
    expect(kept.get("encounter-codes.sheet.one")).not.toContain("not-billable");
  });

  test("hold once rules were saved for the workbook, whatever version 1 kept", async () => {
    book.excel.workbook.settings.set("encounter-codes.sheet.one", ofVersion1({ units: "off" }));
    await book.edge.saveRules({});
    expect(await book.edge.loadSettings("one")).toMatchObject({ sheet: settings, rules: {} });
  });

  test("of someone else's making count as none", async () => {
    await book.edge.saveSettings("one", settings);
    for (const key of book.excel.workbook.settings.keys()) {
      book.excel.workbook.settings.set(key, { version: 9 });
    }
    expect(await book.edge.loadSettings("one")).toMatchObject({ sheet: null, rules: {} });
  });
});
