import { describe, expect, test } from "@jest/globals";
import { errorCode, load, onSheet, startExcel } from "../../../test/support/in-excel";
import type { BootedOffice, BootOptions } from "../../../test/support/office";

/**
 * What an add-in is told of formulas that spill, and what its own writes do to them.
 * https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-ranges-dynamic-arrays
 * https://learn.microsoft.com/en-us/javascript/api/excel/excel.range#excel-excel-range-hasspill-member
 */

const HEADERS = ["Code", "Day", "Units", "Charge"];

async function open(options: BootOptions = {}): Promise<BootedOffice> {
  const office = await startExcel(options);
  office.excel.loadSheet({ name: "Sample", rows: [[], [], [], HEADERS] });
  return office;
}

/** The address that a call on a cell gives; null for a null object. */
const found = (address: string, call: (range: Excel.Range) => Excel.Range) =>
  onSheet(async (sheet, context) => {
    const range = call(sheet.getRange(address)).load("address");
    await context.sync();
    return range.isNullObject ? null : range.address;
  });
const spillOf = (address: string) =>
  found(address, (range) => range.getSpillingToRangeOrNullObject());
const parentOf = (address: string) => found(address, (range) => range.getSpillParentOrNullObject());

describe("a formula that an add-in writes", () => {
  test("spills, and its cells are told from its own and from any of them", async () => {
    await open();
    await onSheet((sheet) => void (sheet.getRange("G4").formulas = [["=A4:D4"]]));
    expect(await load("G4:J4", "values", "hasSpill")).toMatchObject({
      values: [HEADERS],
      hasSpill: true,
    });
    expect(await spillOf("G4")).toBe("Sample!G4:J4");
    expect(await parentOf("J4")).toBe("Sample!G4");
    expect(await parentOf("G4")).toBe("Sample!G4");
    expect(await spillOf("H4")).toBeNull();
    expect(await parentOf("K4")).toBeNull();
    expect((await load("F4:J4", "hasSpill")).hasSpill).toBeNull();
    expect((await load("K4:L4", "hasSpill")).hasSpill).toBe(false);
  });

  test("is told in its own cell alone: the others tell their values, and are no constants", async () => {
    await open();
    await onSheet((sheet) => void (sheet.getRange("G4").formulas = [["=A4:D4"]]));
    expect((await load("G4:J4", "formulas")).formulas).toEqual([["=A4:D4", ...HEADERS.slice(1)]]);
    const special = (type: Excel.SpecialCellType) =>
      onSheet(async (sheet, context) => {
        const cells = sheet.getRange("F4:K4").getSpecialCellsOrNullObject(type).load("address");
        await context.sync();
        return cells.isNullObject ? null : cells.address;
      });
    expect(await special(Excel.SpecialCellType.formulas)).toBe("Sample!G4");
    expect(await special(Excel.SpecialCellType.constants)).toBeNull();
  });
});

test("several cells have no spill of their own, and no parent", async () => {
  const { excel } = await open();
  excel.person.type("G4", "=A4:D4");
  const asked = (call: (range: Excel.Range) => Excel.Range, address: string) =>
    errorCode(found(address, call));
  const toRange = (range: Excel.Range) => range.getSpillingToRange();
  const toParent = (range: Excel.Range) => range.getSpillParent();
  expect(await asked(toRange, "G4:H4")).toBe("InvalidArgument");
  expect(await asked(toParent, "H4:I4")).toBe("InvalidArgument");
  expect(await asked(toRange, "H4")).toBe("ItemNotFound");
  expect(await asked(toParent, "K4")).toBe("ItemNotFound");
  expect(await spillOf("G4:J4")).toBeNull();
  expect(await parentOf("G4:J4")).toBeNull();
});

test("a write into a spilled cell stays, takes the spill away, and gives it back when it is taken away", async () => {
  const { excel } = await open();
  excel.person.type("G4", "=A4:D4");
  await onSheet((sheet) => void (sheet.getRange("I4").values = [["ours"]]));
  expect((await load("G4:J4", "values")).values).toEqual([["#SPILL!", "", "ours", ""]]);
  expect((await load("G4:J4", "hasSpill")).hasSpill).toBe(false);
  expect(await spillOf("G4")).toBeNull();
  await onSheet((sheet) => void (sheet.getRange("I4").values = [[""]]));
  expect((await load("G4:J4", "values")).values).toEqual([HEADERS]);
});

test("an Excel before ExcelApi 1.12 tells of no spill, and a formula gives one value", async () => {
  const { excel } = await open({ excelApi: "1.11" });
  excel.person.type("B6", "=A4:D4");
  expect((await load("B6:C6", "values")).values).toEqual([["Day", ""]]);
  expect(await errorCode(load("B6", "hasSpill"))).toBe("ApiNotFound");
});
