import { describe, expect, test } from "@jest/globals";
import { loadSheet } from "../../fixture";
import { Person } from "../../person";
import type { ConditionalFormat } from "../conditional-format";
import { formatRect, parseRect } from "../address";
import type { WorkbookEvent } from "../events";
import { EN_US } from "../locale";
import type { Rect } from "../rect";
import type { Sheet } from "../sheet";
import { STRICTER } from "../undocumented";
import { Workbook } from "../workbook";
import { addConditionalFormat } from "./conditional-formats";
import { setHyperlink } from "./hyperlinks";
import { followHeaderEdit } from "./table-headers";
import { writeEntries } from "./write";

function rect(address: string): Rect {
  const found = parseRect(address);
  if (found === null) throw new Error(address);
  return found;
}

function open(undocumented = STRICTER) {
  const workbook = new Workbook("Book1.xlsx", EN_US, undocumented);
  const sheet = loadSheet(workbook, {
    name: "S",
    rows: [["Dx"], ["c"], ["a"], ["b"], ["d"]],
  });
  return { workbook, sheet, person: new Person(workbook) };
}

function events(workbook: Workbook): WorkbookEvent[] {
  const heard: WorkbookEvent[] = [];
  workbook.listen((event) => heard.push(event));
  return heard;
}

function values(workbook: Workbook, sheet: Sheet, address: string): unknown[] {
  const { row, column, rows } = rect(address);
  return Array.from({ length: rows }, (_, at) => workbook.valueAt(sheet, row + at, column));
}

// https://support.microsoft.com/en-us/office/sort-data-in-a-range-or-table-in-excel-62d0b95d-2a90-4610-a6ae-2e545c4a4654
// https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheetrowsortedeventargs
describe("sorting", () => {
  test("tells only the rows that changed by it", () => {
    const { workbook, person } = open();
    const heard = events(workbook);
    person.sort("A1:A5", "A");
    expect(heard).toEqual([expect.objectContaining({ kind: "rowSorted", rects: [rect("A2:A4")] })]);
  });

  test("of sorted rows tells nothing", () => {
    const { workbook, person } = open();
    person.sort("A1:A5", "A");
    const heard = events(workbook);
    person.sort("A1:A5", "A");
    expect(heard).toEqual([]);
  });

  test("tells changed cells too where Excel is taken to do so", () => {
    const { workbook, person } = open({ ...STRICTER, sortRaisesChanged: true });
    const heard = events(workbook);
    person.sort("A1:A5", "A");
    expect(heard.map(({ kind }) => kind)).toEqual(["rowSorted", "changed"]);
  });

  test("leaves hidden rows where they are", () => {
    const { workbook, sheet, person } = open();
    person.hideRows(3);
    person.sort("A1:A5", "A");
    expect(values(workbook, sheet, "A2:A5")).toEqual(["b", "a", "c", "d"]);
  });

  test("keeps the order of equal rows, without regard to case", () => {
    const workbook = new Workbook("Book1.xlsx");
    const sheet = loadSheet(workbook, {
      name: "S",
      rows: [
        ["b", 1],
        ["B", 2],
        ["a", 3],
        ["b", 4],
      ],
    });
    new Person(workbook).sort("A1:B4", "A", { headers: false });
    expect(values(workbook, sheet, "B1:B4")).toEqual([3, 1, 2, 4]);
  });

  test("downwards still leaves empty cells last", () => {
    const { workbook, sheet, person } = open();
    person.clear("A3");
    person.sort("A1:A5", "A", { descending: true });
    expect(values(workbook, sheet, "A2:A5")).toEqual(["d", "c", "b", null]);
  });

  test("leaves conditional formats and links where they are", () => {
    const { workbook, sheet, person } = open();
    addConditionalFormat(workbook, sheet, [rect("A2")], "Custom").formula = "=TRUE";
    setHyperlink(workbook, sheet, rect("A2"), { documentReference: "S!A9" });
    person.sort("A1:A5", "A");
    expect(values(workbook, sheet, "A2:A4")).toEqual(["a", "b", "c"]);
    expect(sheet.conditionalFormats.flatMap(({ areas }) => areas.map(formatRect))).toEqual(["A2"]);
    expect(sheet.hyperlinks.flatMap(({ areas }) => areas.map(formatRect))).toEqual(["A2"]);
  });

  test("is refused over merged cells", () => {
    const { person } = open();
    person.merge("A2:A3");
    expect(() => person.sort("A1:A5", "A")).toThrow("merged");
  });
});

describe("copying", () => {
  function flagged() {
    const started = open();
    const format = addConditionalFormat(started.workbook, started.sheet, [rect("A2:A3")], "Custom");
    format.formula = "=$B2=1";
    return { ...started, format };
  }
  const told = ({ areas, formula }: ConditionalFormat): string =>
    `${areas.map(formatRect).join()} ${formula}`;

  test("gives the copies conditional formats of their own, written for their place", () => {
    const { sheet, person, format } = flagged();
    person.copy("A1:A3", "D6");
    expect(sheet.conditionalFormats.map(told)).toEqual(["A2:A3 =$B2=1", "D7:D8 =$B7=1"]);
    expect(sheet.conditionalFormats[1]?.id).not.toBe(format.id);
  });

  test("repeats them in every copy, and takes off what stood there", () => {
    const { sheet, person, workbook } = flagged();
    addConditionalFormat(workbook, sheet, [rect("A4:A9")], "Custom").formula = "=TRUE";
    person.fillDown("A3:A5");
    expect(sheet.conditionalFormats.map(told).sort()).toEqual([
      "A2:A3 =$B2=1",
      "A4,A5 =$B4=1",
      "A6:A9 =TRUE",
    ]);
  });

  test("to another sheet brings them along", () => {
    const { person, workbook } = flagged();
    person.addSheet("T");
    person.copy("S!A2", "T!A9");
    expect(workbook.sheetNamed("T")?.conditionalFormats.map(told)).toEqual(["A9 =$B9=1"]);
  });
});

describe("tables", () => {
  function lines(undocumented = STRICTER) {
    const workbook = new Workbook("Book1.xlsx", EN_US, undocumented);
    const sheet = loadSheet(workbook, {
      name: "S",
      rows: [
        ["Dx", "N"],
        ["a", 1],
        ["b", 2],
      ],
      table: "T",
    });
    return { workbook, sheet, person: new Person(workbook) };
  }
  const covered = (sheet: Sheet): string[] => sheet.tables.map((table) => formatRect(table.rect));

  test("take in what a person types beside them", () => {
    const { sheet, person } = lines();
    person.type("C1", "Notes");
    person.type("A4", "c");
    person.type("A9", "elsewhere");
    expect(covered(sheet)).toEqual(["A1:C4"]);
  });

  test.each([
    [false, "A1:B3"],
    [true, "A1:C3"],
  ])("take in what an add-in writes beside them: %s", (grow, address) => {
    const { workbook, sheet } = lines({ ...STRICTER, addInWritesGrowTables: grow });
    workbook.actor = "addin";
    writeEntries(workbook, sheet, rect("C1:C3"), () => "x");
    expect(covered(sheet)).toEqual([address]);
  });

  test("keep their header row while they have rows", () => {
    const { sheet, person } = lines();
    expect(() => person.deleteRows(1)).toThrow("conflict");
    person.deleteRows(1, 3);
    expect(covered(sheet)).toEqual([]);
  });

  test("lose whole rows and columns, and their column's filter", () => {
    const { sheet, person } = lines();
    person.filter("A1:B3", "B", ["1"]);
    person.deleteColumns("B");
    person.deleteRows(2);
    expect(covered(sheet)).toEqual(["A1:A2"]);
    expect(sheet.tables[0]?.columns.map(({ name }) => name)).toEqual(["Dx"]);
    expect(sheet.tables[0]?.filters.size).toBe(0);
  });

  test("keep names apart when a header repeats another", () => {
    const { workbook, sheet, person } = lines();
    person.type("B1", "dx");
    expect(workbook.valueAt(sheet, 0, 1)).toBe("dx2");
    followHeaderEdit(workbook, sheet, rect("B1"));
    expect(workbook.valueAt(sheet, 0, 1)).toBe("dx2");
  });
});

test("a new conditional format comes after the others where Excel is taken to do so", () => {
  const { workbook, sheet } = open({ ...STRICTER, newConditionalFormatsFirst: false });
  const [first, second] = ["A1", "A2"].map((address) =>
    addConditionalFormat(workbook, sheet, [rect(address)], "Custom"),
  );
  expect([first?.priority, second?.priority]).toEqual([0, 1]);
});

test("a fixture is stored as it is given", () => {
  const workbook = new Workbook("Book1.xlsx");
  const sheet = loadSheet(workbook, {
    name: "S",
    at: "B2",
    rows: [
      ["00100", 100],
      [{ text: "00100" }, { formula: "=C2" }],
      ["5/30/2026", null],
    ],
    styles: { B2: { bold: true } },
    columnWidths: { C: 99 },
    hiddenRows: [3],
    frozenRows: 1,
  });
  expect(values(workbook, sheet, "B2:B4")).toEqual(["00100", "00100", "5/30/2026"]);
  expect(values(workbook, sheet, "C2:C4")).toEqual([100, 100, null]);
  expect(sheet.grid.at(2, 1).textPrefix).toBe(true);
  expect(workbook.styleAt(sheet, 1, 1).bold).toBe(true);
  expect([sheet.columns.sizeAt(2), sheet.rowHidden(2), sheet.frozen.rows]).toEqual([99, true, 1]);
});
