import { describe, expect, test } from "@jest/globals";
import { onSheet, settle, startExcel } from "../../../test/support/in-excel";
import type { BootOptions } from "../../../test/support/office";

/** Starts Excel with a listener to a sheet's changes; gives what it hears. */
async function listening(options: BootOptions = {}) {
  const { excel } = await startExcel(options);
  excel.loadSheet({ name: "Claims", rows: [["Dx"], ["b"], ["a"]] });
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await onSheet((sheet) => {
    sheet.onChanged.add(async (event) => void heard.push(event));
  });
  return { excel, heard };
}

// https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-events
// https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheetchangedeventargs
describe("a sheet's changed event", () => {
  test("tells a single cell's value before and after, and that it was not the add-in", async () => {
    const { excel, heard } = await listening();
    excel.person.type("A2", 5);
    await settle();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      address: "A2",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      details: {
        valueBefore: "b",
        valueAfter: 5,
        valueTypeBefore: "String",
        valueTypeAfter: "Double",
      },
    });
  });

  test("has no details for several cells", async () => {
    const { excel, heard } = await listening();
    excel.person.paste("A2", [["x"], ["y"]]);
    await settle();
    expect(heard[0]).toMatchObject({ address: "A2:A3", details: undefined });
  });

  test.each<[string, (person: import("../person").Person) => void, object]>([
    [
      "inserted rows",
      (person) => person.insertRows(2, 2),
      {
        address: "2:3",
        changeType: "RowInserted",
        changeDirectionState: { insertShiftDirection: "Down" },
      },
    ],
    [
      "deleted rows",
      (person) => person.deleteRows(2),
      {
        address: "2:2",
        changeType: "RowDeleted",
        changeDirectionState: { deleteShiftDirection: "Up" },
      },
    ],
    [
      "inserted columns",
      (person) => person.insertColumns("A"),
      { address: "A:A", changeType: "ColumnInserted" },
    ],
    [
      "deleted columns",
      (person) => person.deleteColumns("B"),
      { address: "B:B", changeType: "ColumnDeleted" },
    ],
    [
      "inserted cells",
      (person) => person.insertCells("A2", "right"),
      { address: "A2", changeType: "CellInserted" },
    ],
    [
      "deleted cells",
      (person) => person.deleteCells("A2", "up"),
      { address: "A2", changeType: "CellDeleted" },
    ],
  ])("tells of %s", async (_name, act, expected) => {
    const { excel, heard } = await listening();
    act(excel.person);
    await settle();
    expect(heard.map((event) => ({ ...event }))).toEqual([expect.objectContaining(expected)]);
  });

  test("says when the add-in itself wrote", async () => {
    const { heard } = await listening();
    await onSheet((sheet) => (sheet.getRange("A2").values = [["x"]]));
    await settle();
    expect(heard.map(({ triggerSource }) => triggerSource)).toEqual(["ThisLocalAddin"]);
  });

  // https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-events#events-and-coauthoring
  // https://learn.microsoft.com/en-us/javascript/api/excel/excel.eventsource
  test("says when it was a co-author, of changes and of sorts", async () => {
    const { excel, heard } = await listening();
    const sorts: Excel.WorksheetRowSortedEventArgs[] = [];
    await onSheet((sheet) => {
      sheet.onRowSorted.add(async (event) => void sorts.push(event));
    });
    excel.asCoauthor((person) => {
      person.type("A2", "c");
      person.sort("A1:A3", "A");
    });
    excel.person.type("A3", "d");
    await settle();
    expect(heard.map(({ source, triggerSource }) => [source, triggerSource])).toEqual([
      ["Remote", "Unknown"],
      ["Local", "Unknown"],
    ]);
    expect(sorts.map(({ source }) => source)).toEqual(["Remote"]);
  });

  test("names only the formula's own cell where it fills others, and no table that was made longer", async () => {
    const { excel, heard } = await listening();
    excel.person.type("C1", "=A1:A3");
    await settle();
    expect(excel.workbook.valueAt(excel.workbook.activeSheet, 2, 2)).toBe("a");
    expect(heard.map(({ address }) => address)).toEqual(["C1"]);
    excel.loadSheet({ name: "Lines", rows: [["Dx"], ["b"], ["a"]], table: "Lines" });
    excel.person.activateSheet("Lines");
    await onSheet((sheet) => {
      sheet.onChanged.add(async (event) => void heard.push(event));
    });
    excel.person.resizeTable("Lines", "Lines!A1:A2");
    await settle();
    expect(heard).toHaveLength(1);
  });

  test("does not say who wrote in an Excel before ExcelApi 1.14", async () => {
    const { heard } = await listening({ excelApi: "1.13" });
    await onSheet((sheet) => (sheet.getRange("A2").values = [["x"]]));
    await settle();
    expect(heard).toHaveLength(1);
    expect(heard[0]?.triggerSource).toBeUndefined();
  });

  test("is not told while the add-in has switched its events off", async () => {
    const { excel, heard } = await listening();
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getActiveWorksheet().getRange("A2").values = [["x"]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    excel.person.type("A3", "y");
    await settle();
    expect(heard.map(({ address }) => address)).toEqual(["A3"]);
  });

  test("comes after the sync that caused it has been answered", async () => {
    const { heard } = await listening();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A2").values = [["x"]];
      await context.sync();
      expect(heard).toEqual([]);
    });
    await settle();
    expect(heard).toHaveLength(1);
  });

  test("gives its range, where it has moved to meanwhile", async () => {
    const { excel, heard } = await listening();
    excel.person.type("A2", "x");
    excel.person.insertRows(1);
    await settle();
    await Excel.run(async (context) => {
      const range = heard[0]?.getRange(context);
      range?.load("address");
      await context.sync();
      expect(range?.address).toBe("Claims!A3");
    });
  });

  test("ends with its removal", async () => {
    const { excel } = await startExcel();
    let heard = 0;
    const registered = await Excel.run(async (context) => {
      const handler = async () => void (heard += 1);
      const added = context.workbook.worksheets.getActiveWorksheet().onChanged.add(handler);
      await context.sync();
      return added;
    });
    await Excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    });
    excel.person.type("A1", "x");
    await settle();
    expect(heard).toBe(0);
  });
});

test.each([[false], [true]])(
  "sorting tells rowSorted; that cells changed: %s",
  async (sortRaisesChanged) => {
    const { excel, heard } = await listening({ undocumented: { sortRaisesChanged } });
    const sorted: string[] = [];
    await onSheet((sheet) => {
      sheet.onRowSorted.add(async ({ address }) => void sorted.push(address));
    });
    excel.person.sort("A1:A3", "A");
    await settle();
    expect(sorted).toEqual(["A2:A3"]);
    expect(heard.map(({ address }) => address)).toEqual(sortRaisesChanged ? ["A2:A3"] : []);
  },
);

test("selecting tells the sheet and the workbook", async () => {
  const { excel } = await startExcel();
  const heard: string[] = [];
  await onSheet((sheet, context) => {
    sheet.onSelectionChanged.add(async ({ address }) => void heard.push(address));
    context.workbook.onSelectionChanged.add(async () => void heard.push("workbook"));
  });
  excel.person.select("B2:C3");
  await settle();
  expect(heard.sort()).toEqual(["B2:C3", "workbook"]);
});

test("the collection of sheets hears of all of them: changes, new ones, other names, deletions", async () => {
  const { excel } = await startExcel();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address }) => void heard.push(`changed ${address}`));
    worksheets.onAdded.add(async () => void heard.push("added"));
    worksheets.onDeleted.add(async () => void heard.push("deleted"));
    worksheets.onActivated.add(async () => void heard.push("activated"));
    worksheets.onDeactivated.add(async () => void heard.push("deactivated"));
    worksheets.onNameChanged.add(
      async ({ nameBefore, nameAfter }) => void heard.push(`${nameBefore} is now ${nameAfter}`),
    );
    await context.sync();
  });
  excel.person.addSheet("New");
  excel.person.activateSheet("New");
  excel.person.type("New!B2", "x");
  excel.person.renameSheet("New", "Newer");
  excel.person.deleteSheet("Newer");
  await settle();
  expect(heard).toEqual([
    "added",
    "deactivated",
    "activated",
    "changed B2",
    "New is now Newer",
    "deleted",
    "activated",
  ]);
});

test("hiding rows and protecting a sheet are told", async () => {
  const { excel } = await startExcel();
  const heard: string[] = [];
  await onSheet((sheet) => {
    sheet.onRowHiddenChanged.add(
      async (event) => void heard.push(`${event.changeType} ${event.address}`),
    );
    sheet.onProtectionChanged.add(
      async ({ isProtected }) => void heard.push(`protected ${String(isProtected)}`),
    );
  });
  excel.person.hideRows(3, 2);
  excel.person.protect();
  await settle();
  expect(heard).toEqual(["Hidden 3:4", "protected true"]);
});

test("a table hears of changes inside it only", async () => {
  const { excel } = await startExcel();
  excel.loadSheet({ name: "S", rows: [["Dx"], ["a"]], table: "T" });
  const heard: string[] = [];
  await onSheet((sheet) => {
    sheet.tables.getItem("T").onChanged.add(async ({ address }) => void heard.push(address));
  });
  excel.person.type("A2", "b");
  excel.person.type("F9", "c");
  await settle();
  expect(heard).toEqual(["A2"]);
});

test("a table hears which part of a selection lies inside it", async () => {
  const { excel } = await startExcel();
  excel.loadSheet({ name: "S", rows: [["Dx"], ["a"]], table: "T" });
  const heard: unknown[] = [];
  await onSheet((sheet) => {
    sheet.tables.getItem("T").onSelectionChanged.add(async ({ address, isInsideTable }) => {
      heard.push([address, isInsideTable]);
    });
  });
  excel.person.select("A2:C9");
  excel.person.select("F9");
  await settle();
  expect(heard).toEqual([
    ["A2", true],
    ["", false],
  ]);
});
