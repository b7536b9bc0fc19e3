import { describe, expect, test } from "@jest/globals";
import { errorCode, load, onSheet, settle, startExcel } from "../../test/support/in-excel";

// https://learn.microsoft.com/en-us/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
describe("limits", () => {
  test("a request over 5 MB is refused, and does nothing", async () => {
    const { excel } = await startExcel();
    const before = excel.snapshot();
    const work = onSheet((sheet) => {
      sheet.getRange("A1:A6000").values = Array.from({ length: 6000 }, () => ["x".repeat(1000)]);
    });
    expect(await errorCode(work)).toBe("RequestPayloadSizeLimitExceeded");
    expect(excel.snapshot()).toEqual(before);
  });

  test("a response over 5 MB is refused; what the request wrote stays written", async () => {
    const { excel } = await startExcel();
    excel.loadSheet({ name: "S", rows: Array.from({ length: 6000 }, () => ["x".repeat(1000)]) });
    const work = onSheet((sheet) => {
      sheet.getRange("B1").values = [["written"]];
      sheet.getRange("A1:A6000").load("values");
    });
    expect(await errorCode(work)).toBe("ResponsePayloadSizeLimitExceeded");
    expect(excel.workbook.valueAt(excel.workbook.activeSheet, 0, 1)).toBe("written");
  });

  test("letters beyond ASCII count with all their bytes", async () => {
    await startExcel({ payloadLimit: 20_000 });
    const write = (text: string): Promise<unknown> =>
      onSheet((sheet) => {
        sheet.getRange("A1:A9").values = Array.from({ length: 9 }, () => [text]);
      });
    expect(await errorCode(write("x".repeat(1500)))).toBeNull();
    expect(await errorCode(write("é".repeat(1500)))).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("a range of more than five million cells is not read or written", async () => {
    await startExcel();
    expect(await errorCode(load("A1:J500001", "values"))).toBe("RangeExceedsLimit");
    const write = onSheet((sheet) => {
      sheet.getRange("A1:J500001").values = "x" as unknown as string[][];
    });
    expect(await errorCode(write)).toBe("RangeExceedsLimit");
  });

  // https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
  test("a cell holds 32,767 characters, a formula 8,192", async () => {
    await startExcel();
    const write = (text: string) => onSheet((sheet) => (sheet.getRange("A1").values = [[text]]));
    expect(await errorCode(write("x".repeat(32_767)))).toBeNull();
    expect(await errorCode(write("x".repeat(32_768)))).toBe("InvalidArgument");
    expect(await errorCode(write(`="${"x".repeat(8_188)}"`))).toBeNull();
    expect(await errorCode(write(`="${"x".repeat(8_190)}"`))).toBe("FormulaLengthExceedsLimit");
  });
});

// https://learn.microsoft.com/en-us/javascript/api/requirement-sets/excel/excel-api-requirement-sets
describe("requirement sets", () => {
  test.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
    [
      "Range.getSpecialCells",
      "1.8",
      (sheet) => sheet.getRange("A1").getSpecialCellsOrNullObject("Blanks"),
    ],
    ["Worksheet.customProperties", "1.11", (sheet) => sheet.customProperties.add("a", "b")],
    [
      "ConditionalFormatCollection.getItemOrNullObject",
      "1.13",
      (sheet) => sheet.getRange("A1").conditionalFormats.getItemOrNullObject("x"),
    ],
    ["Table.resize", "1.12", (sheet) => sheet.tables.getItemAt(0).resize("A1:B2")],
    [
      "Worksheet.onProtectionChanged",
      "1.13",
      (sheet) => sheet.onProtectionChanged.add(async () => {}),
    ],
    ["Worksheet.onNameChanged", "1.16", (sheet) => sheet.onNameChanged.add(async () => {})],
  ])("%s is not there in ExcelApi %s", async (_member, excelApi, work) => {
    const { excel } = await startExcel({ excelApi });
    excel.loadSheet({ name: "S", rows: [["a"], ["b"]], table: "T" });
    expect(await errorCode(onSheet((sheet) => void work(sheet)))).toBe("ApiNotFound");
  });

  test("load() without names gives what this Excel has", async () => {
    await startExcel({ excelApi: "1.9" });
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.load();
      await context.sync();
      expect(range.address).toBe("Sheet1!A1");
    });
  });

  test("the newest set is told to the add-in", async () => {
    await startExcel({ excelApi: "1.14" });
    const supported = ["1.13", "1.14", "1.15"].map((version) =>
      Office.context.requirements.isSetSupported("ExcelApi", version),
    );
    expect(supported).toEqual([true, true, false]);
  });
});

// https://learn.microsoft.com/en-us/office/dev/add-ins/testing/application-specific-api-error-handling
describe("while a person edits a cell", () => {
  test("requests are refused", async () => {
    const { excel } = await startExcel();
    excel.enterCellEdit();
    expect(await errorCode(load("A1", "values"))).toBe("InvalidOperationInCellEditMode");
    excel.leaveCellEdit();
    expect(await errorCode(load("A1", "values"))).toBeNull();
  });

  // https://learn.microsoft.com/en-us/javascript/api/excel/excel.runoptions#excel-excel-runoptions-delayforcelledit-member
  test("those that want to wait, wait", async () => {
    const { excel } = await startExcel();
    excel.enterCellEdit();
    let done = false;
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["x"]];
      await context.sync();
      done = true;
    });
    await settle();
    expect(done).toBe(false);
    excel.leaveCellEdit();
    await run;
    expect(done).toBe(true);
  });
});

describe("planned faults", () => {
  const writeTwice = (): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["first"]];
      await context.sync();
      sheet.getRange("A2").values = [["second"]];
      await context.sync();
    });

  test.each([
    ["GeneralException"],
    ["AccessDenied"],
    ["InvalidOperationInCellEditMode"],
    ["RequestAborted"],
    ["ActivityLimitReached"],
    ["InvalidOrTimedOutSession"],
    ["RequestPayloadSizeLimitExceeded"],
    ["ItemNotFound"],
  ])("the n-th sync fails with %s", async (code) => {
    const { excel } = await startExcel();
    excel.failAt(2, code);
    expect(await errorCode(writeTwice())).toBe(code);
    const { values } = await load("A1:A2", "values");
    expect(values).toEqual([["first"], [""]]);
    expect(await errorCode(writeTwice())).toBeNull();
  });

  test.each(["GeneralException", "InvalidOrTimedOutSession"])(
    "%s can strike when all is done",
    async (code) => {
      const { excel } = await startExcel();
      excel.failAt(2, code, "after");
      expect(await errorCode(writeTwice())).toBe(code);
      expect((await load("A1:A2", "values")).values).toEqual([["first"], ["second"]]);
    },
  );

  test("can strike between two actions", async () => {
    const { excel } = await startExcel();
    const actions: number[] = [];
    const request = excel.request.bind(excel);
    excel.request = async (body, flags) => {
      actions.push(
        (JSON.parse(body) as { Actions: { ActionType: number }[] }).Actions.findLastIndex(
          ({ ActionType }) => ActionType === 4,
        ),
      );
      return request(body, flags);
    };
    const write = (): Promise<void> =>
      onSheet((sheet) => {
        sheet.getRange("A1").values = [["first"]];
        sheet.getRange("A2").values = [["second"]];
      });
    await write();
    excel.person.clear("A1:A2");
    excel.failAt(1, "GeneralException", actions[0]);
    expect(await errorCode(write())).toBe("GeneralException");
    expect((await load("A1:A2", "values")).values).toEqual([["first"], [""]]);
  });
});

test("someone can act between two syncs", async () => {
  const { excel } = await startExcel();
  const seen: number[] = [];
  excel.between((sync) => {
    seen.push(sync);
    if (sync === 2) excel.person.insertRows(1);
  });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.values = [["x"]];
    range.load("address");
    await context.sync();
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A2");
  });
  excel.between(null);
  expect(seen.slice(0, 2)).toEqual([1, 2]);
});

test("a blank workbook can take the place of the old one", async () => {
  const { excel } = await startExcel();
  excel.loadSheet({ name: "Claims", rows: [["x"]] });
  await Excel.run(async (context) => {
    const old = context.workbook.worksheets.getItem("Claims").getRange("A1");
    old.load("values");
    await context.sync();
    excel.startOver();
    old.load("values");
    expect(await errorCode(context.sync())).toBe("InvalidReference");
  });
  await onSheet((sheet) => (sheet.getRange("A1").values = [["new"]]));
  expect(excel.workbook.activeSheet.name).toBe("Sheet1");
  expect((await load("A1", "values")).values).toEqual([["new"]]);
});

describe("a snapshot", () => {
  test("is the same before and after what was undone, cell by cell and in digest", async () => {
    const { excel } = await startExcel();
    excel.loadSheet({
      name: "Claims",
      rows: [
        ["Dx", "N"],
        ["E11", { formula: "=1" }],
        [{ text: "00100" }, 2],
      ],
      numberFormats: { B: "0.00" },
    });
    const [before, digest] = [excel.snapshot(), excel.snapshot({ digestCells: true })];
    await onSheet((sheet) => {
      sheet.getRange("B:B").insert("Right");
      sheet.getRange("B1:B3").values = [["Code check"], ["x"], ["y"]];
      sheet.getRange("B1:B3").format.fill.color = "#FF0000";
      sheet.getRange("A2").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    });
    expect(excel.snapshot()).not.toEqual(before);
    expect(excel.snapshot({ digestCells: true })).not.toEqual(digest);
    await onSheet((sheet) => {
      sheet.getRange("A:A").conditionalFormats.clearAll();
      sheet.getRange("B:B").delete("Left");
    });
    expect(excel.snapshot()).toEqual(before);
    expect(excel.snapshot({ digestCells: true })).toEqual(digest);
  });

  test.each<[string, (person: import("./person").Person) => void]>([
    ["a value", (person) => person.type("A2", "I10")],
    ["an apostrophe", (person) => person.type("A2", "'E11")],
    ["a formula", (person) => person.type("B2", "=2")],
    ["a hidden row", (person) => person.hideRows(9)],
    ["a filter", (person) => person.filter("A1:B3", "A", ["E11"])],
    ["a selection", (person) => person.select("C3")],
    ["a merge", (person) => person.merge("D1:E2")],
    ["protection", (person) => person.protect()],
    ["another sheet", (person) => person.addSheet()],
    ["a sheet's name", (person) => person.renameSheet("Claims", "Other")],
  ])("differs by %s", async (_name, act) => {
    const { excel } = await startExcel();
    excel.loadSheet({
      name: "Claims",
      rows: [
        ["Dx", "N"],
        ["E11", { formula: "=1" }],
      ],
    });
    const before = excel.snapshot();
    act(excel.person);
    expect(excel.snapshot()).not.toEqual(before);
  });
});
