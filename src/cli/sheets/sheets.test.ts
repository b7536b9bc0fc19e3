import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { writeWorkbook } from "../../files/xlsx";
import { CommandProblem } from "../problem";
import { writeWhole } from "./file-bytes";
import { openSheet } from "./open-sheet";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "encounter-codes-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const NOTHING = { endRow: 0, endColumn: 0, inRow: () => undefined };

describe("opening a sheet", () => {
  test("gives all rows of a text file, whatever its ending says of the delimiter", () => {
    for (const name of ["a.csv", "a.TSV", "a.txt"]) {
      writeFileSync(at(name), 'Dx;"x;y"\n\nE11.9;2\n');
      expect([...openSheet(at(name), null).rows()]).toEqual([["Dx", "x;y"], [""], ["E11.9", "2"]]);
    }
  });

  test("gives the rows of a workbook with the blank ones in between", () => {
    const rows = [["Dx", null, 5], [], [null, "x"]];
    writeFileSync(
      at("a.xlsx"),
      writeWorkbook([
        { name: "One", rows },
        { name: "Two", rows: [] },
      ]),
    );
    const sheet = openSheet(at("a.xlsx"), null);
    expect([...sheet.rows()]).toEqual([["Dx", "", 5], [], ["", "x"]]);
    expect([sheet.title, sheet.otherSheets]).toEqual(["a.xlsx, sheet One", ["Two"]]);
  });

  test("takes a hidden sheet only where it is named, or none is shown", () => {
    const hidden = { name: "Hidden", hidden: true, rows: [["h"]] };
    writeFileSync(at("a.xlsx"), writeWorkbook([hidden, { name: "Shown", rows: [["s"]] }]));
    expect([...openSheet(at("a.xlsx"), null).rows()]).toEqual([["s"]]);
    expect([...openSheet(at("a.xlsx"), "hidden").rows()]).toEqual([["h"]]);
    writeFileSync(at("b.xlsx"), writeWorkbook([hidden]));
    expect([...openSheet(at("b.xlsx"), null).rows()]).toEqual([["h"]]);
  });
});

describe("writing a copy", () => {
  test("is refused when the file was changed since it was opened", () => {
    writeFileSync(at("a.csv"), "Dx\nE11.9\n");
    const sheet = openSheet(at("a.csv"), null);
    writeFileSync(at("a.csv"), "Dx\nI10\nI10\n");
    expect(() => sheet.writeCopy(at("b.csv"), NOTHING)).toThrow(
      "was changed while it was being checked",
    );
    expect(existsSync(at("b.csv"))).toBe(false);
  });

  test("that fails half-way leaves what stood there, and nothing beside it", () => {
    writeFileSync(at("a.txt"), "before");
    function* failing(): Generator<Uint8Array> {
      yield new Uint8Array(10);
      throw new Error("half-way");
    }
    expect(() => writeWhole(at("a.txt"), failing())).toThrow("half-way");
    expect(readFileSync(at("a.txt"), "utf8")).toBe("before");
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });

  test("where it cannot be written is a problem in words", () => {
    mkdirSync(at("folder"));
    expect(() => writeWhole(at("folder"), [new Uint8Array(1)])).toThrow(CommandProblem);
    expect(readdirSync(folder)).toEqual(["folder"]);
  });
});
