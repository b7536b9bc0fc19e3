import { describe, expect, test } from "@jest/globals";
import { errorCode, onSheet, startExcel } from "../../../test/support/in-excel";

async function claimsTable() {
  const started = await startExcel();
  started.excel.loadSheet({
    name: "Claims",
    rows: [
      ["Dx", "CPT", "Units"],
      ["E11.9", 99213, 1],
      ["I10", 99214, 2],
    ],
    table: "ClaimLines",
  });
  return started;
}

function claimLines(sheet: Excel.Worksheet): Excel.Table {
  return sheet.tables.getItem("ClaimLines");
}

/** The table's cells, header first. */
async function cells(): Promise<unknown[][]> {
  return onSheet(async (sheet, context) => {
    const range = claimLines(sheet).getRange();
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

// https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-tables
describe("a table", () => {
  test("is found by name, by id and by the cells that it covers", async () => {
    await claimsTable();
    await onSheet(async (sheet, context) => {
      const byName = claimLines(sheet);
      byName.load("id,name,showHeaders,showTotals");
      const byRange = sheet.getRange("B2").getTables(false);
      byRange.load("items/name");
      const whole = sheet.getRange("B2").getTables(true);
      whole.load("items/name");
      await context.sync();
      const byId = context.workbook.tables.getItemOrNullObject(byName.id);
      byId.load("name");
      await context.sync();
      expect(byId.name).toBe("ClaimLines");
      expect(byRange.items.map(({ name }) => name)).toEqual(["ClaimLines"]);
      expect(whole.items).toHaveLength(0);
    });
  });

  test("knows its header, body and totals", async () => {
    await claimsTable();
    await onSheet(async (sheet, context) => {
      const table = claimLines(sheet);
      table.showTotals = true;
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.getTotalRowRange(),
        table.columns.getItem("CPT").getDataBodyRange(),
      ];
      for (const part of parts) part.load("address");
      await context.sync();
      expect(parts.map(({ address }) => address)).toEqual([
        "Claims!A1:C4",
        "Claims!A1:C1",
        "Claims!A2:C3",
        "Claims!A4:C4",
        "Claims!B2:B3",
      ]);
    });
  });

  test("has no totals row to give while it shows none", async () => {
    await claimsTable();
    const work = onSheet((sheet) => claimLines(sheet).getTotalRowRange().load("address"));
    expect(await errorCode(work)).toBe("InvalidOperation");
  });

  test("takes a column at its end, with its header and its values", async () => {
    await claimsTable();
    await onSheet((sheet) => {
      claimLines(sheet).columns.add(-1, [["Code check"], ["one"], ["two"]]);
    });
    expect(await cells()).toEqual([
      ["Dx", "CPT", "Units", "Code check"],
      ["E11.9", 99213, 1, "one"],
      ["I10", 99214, 2, "two"],
    ]);
  });

  test("takes a column in its middle, and pushes only its own rows", async () => {
    const { excel } = await claimsTable();
    excel.person.type("E9", "elsewhere");
    await onSheet((sheet) => {
      claimLines(sheet).columns.add(1, undefined, "Description");
    });
    expect((await cells())[0]).toEqual(["Dx", "Description", "CPT", "Units"]);
    expect(excel.workbook.valueAt(excel.workbook.activeSheet, 8, 4)).toBe("elsewhere");
  });

  test("loses a column by name, and never its last one", async () => {
    await claimsTable();
    await onSheet((sheet) => {
      claimLines(sheet).columns.getItem("CPT").delete();
      claimLines(sheet).columns.getItem("Units").delete();
    });
    expect(await cells()).toEqual([["Dx"], ["E11.9"], ["I10"]]);
    const work = onSheet((sheet) => claimLines(sheet).columns.getItemAt(0).delete());
    expect(await errorCode(work)).toBe("InvalidOperation");
  });

  test("takes rows at its end and inside", async () => {
    await claimsTable();
    await onSheet((sheet) => {
      const { rows } = claimLines(sheet);
      rows.add(undefined, [["J45", 99215, 3]]);
      rows.add(0, [["first", 1, 1]]);
    });
    expect((await cells()).map(([dx]) => dx)).toEqual(["Dx", "first", "E11.9", "I10", "J45"]);
  });

  test("keeps one empty row when all its rows are deleted", async () => {
    await claimsTable();
    await onSheet((sheet) => claimLines(sheet).getDataBodyRange().delete("Up"));
    expect(await cells()).toEqual([
      ["Dx", "CPT", "Units"],
      ["", "", ""],
    ]);
  });

  test("names empty and repeated headers itself, and follows a header that is typed", async () => {
    const { excel } = await startExcel();
    excel.loadSheet({
      name: "S",
      rows: [
        ["Dx", "Dx", null, 5],
        [1, 2, 3, 4],
      ],
      table: "T",
    });
    excel.person.type("A1", "Code");
    await onSheet(async (sheet, context) => {
      const { columns } = sheet.tables.getItem("T");
      columns.load("items/name,items/index,count");
      await context.sync();
      expect(columns.items.map(({ name }) => name)).toEqual(["Code", "Dx2", "Column1", "5"]);
      expect(columns.count).toBe(4);
    });
  });

  // https://support.microsoft.com/en-us/office/resize-a-table-by-adding-or-removing-rows-and-columns-e65ae4bb-e44b-43f4-ad8b-7d68784f1165
  test("grows when a person types right below it or beside it", async () => {
    const { excel } = await claimsTable();
    excel.person.type("A4", "J45");
    excel.person.type("D1", "Notes");
    expect(await cells()).toEqual([
      ["Dx", "CPT", "Units", "Notes"],
      ["E11.9", 99213, 1, ""],
      ["I10", 99214, 2, ""],
      ["J45", "", "", ""],
    ]);
  });

  test("is resized only with its header row in place", async () => {
    await claimsTable();
    await onSheet((sheet) => claimLines(sheet).resize("A1:B3"));
    expect((await cells())[0]).toEqual(["Dx", "CPT"]);
    const work = onSheet((sheet) => claimLines(sheet).resize("A2:B3"));
    expect(await errorCode(work)).toBe("InvalidArgument");
  });

  test("cannot overlap another, nor be torn by cells that are inserted beside it", async () => {
    await claimsTable();
    const overlap = onSheet((sheet) => sheet.tables.add("C3:D4", true).load("name"));
    expect(await errorCode(overlap)).toBe("InvalidArgument");
    const torn = onSheet((sheet) => sheet.getRange("A1").insert("Down").load("address"));
    expect(await errorCode(torn)).toBe("InsertDeleteConflict");
  });

  test("becomes plain cells again", async () => {
    const { excel } = await claimsTable();
    await onSheet((sheet) => claimLines(sheet).convertToRange());
    expect(excel.workbook.activeSheet.tables).toEqual([]);
    expect(excel.workbook.valueAt(excel.workbook.activeSheet, 1, 0)).toBe("E11.9");
  });

  test("sorts its body and leaves header and totals", async () => {
    await claimsTable();
    await onSheet((sheet) => {
      claimLines(sheet).showTotals = true;
      claimLines(sheet).sort.apply([{ key: 0, ascending: false }]);
    });
    expect((await cells()).map(([dx]) => dx)).toEqual(["Dx", "I10", "E11.9", "Total"]);
  });

  test("hides the rows that its filter leaves out, and shows them again", async () => {
    await claimsTable();
    const visible = (): Promise<unknown> =>
      onSheet(async (sheet, context) => {
        const view = claimLines(sheet).getDataBodyRange().getVisibleView();
        view.load("values");
        await context.sync();
        return view.values;
      });
    await onSheet((sheet) =>
      claimLines(sheet).columns.getItem("Dx").filter.applyValuesFilter(["I10"]),
    );
    expect(await visible()).toEqual([["I10", 99214, 2]]);
    await onSheet((sheet) => claimLines(sheet).clearFilters());
    expect(await visible()).toHaveLength(2);
  });
});

test("a sheet's own filter hides rows below its header", async () => {
  const { excel } = await startExcel();
  excel.loadSheet({ name: "S", rows: [["Dx"], ["a"], ["b"], ["ab"]] });
  await onSheet(async (sheet, context) => {
    sheet.autoFilter.apply("A1:A4", 0, { filterOn: "Custom", criterion1: "=a*" });
    sheet.autoFilter.load("enabled,isDataFiltered");
    await context.sync();
    expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, true]);
  });
  const sheet = excel.workbook.activeSheet;
  expect([0, 1, 2, 3].map((row) => sheet.rowHidden(row))).toEqual([false, false, true, false]);
  await onSheet((active) => active.autoFilter.remove());
  expect(sheet.rowHidden(2)).toBe(false);
});
