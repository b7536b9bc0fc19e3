import { existsSync, linkSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { writeWorkbook } from "../../src/files/xlsx";
import { createFolder, runHere, type TestFolder } from "./command";

let folder: TestFolder;
beforeAll(() => {
  folder = createFolder();
  folder.file("good.csv", "Claim,Dx 1\n1,E11.9\n");
  folder.file("empty.csv", "");
  folder.file("blank.csv", "\n\n");
  folder.file("words.csv", "Name,Town\nAnn,Boston\nBob,Salem\n");
  folder.file("open.csv", 'Claim,Dx 1\n1,"E11.9\n2,I10\n');
  folder.file("old.xls", "x");
  folder.file("claims.pdf", "x");
  folder.file("page.xlsx", "<html></html>");
  folder.file(
    "cut.xlsx",
    writeWorkbook([{ name: "S", rows: [["Dx 1"], ["E11.9"]] }]).subarray(0, 900),
  );
  folder.file(
    "two.xlsx",
    writeWorkbook([
      { name: "Notes", rows: [["hello"]] },
      { name: "Claims", rows: [["Dx 1"], ["E11.9"]] },
    ]),
  );
  folder.file("void.xlsx", writeWorkbook([{ name: "S", rows: [] }]));
  folder.file("bad.json", "{");
  folder.file("bad-role.json", '{ "B": "dx" }');
});
afterAll(() => folder.remove());

describe("what cannot run ends with 2 and one line that says what to do", () => {
  test.each<[string, string[], RegExp]>([
    [
      "a file that is not there",
      ["nowhere.csv"],
      /cannot be read \(there is no such file or folder\): check the name/,
    ],
    ["a folder", ["."], /is a folder: name the file in it to check/],
    ["an unknown ending", ["claims.pdf"], /does not say what it is: name it \.csv/],
    ["an old workbook", ["old.xls"], /save it as \.xlsx or \.csv/],
    ["an empty file", ["empty.csv"], /is empty: choose another file/],
    ["a file of blank lines", ["blank.csv"], /is empty: choose another file/],
    ["an empty sheet", ["void.xlsx"], /is empty: choose another file/],
    ["a web page under a workbook's name", ["page.xlsx"], /web page .* save it as \.xlsx/],
    ["a workbook that was cut off", ["cut.xlsx"], /damaged or was cut off: get a new copy/],
    ["a quote left open", ["open.csv"], /opens on line 2 and is never closed: close it/],
    [
      "a sheet without codes",
      ["words.csv"],
      /No column of words\.csv looks like codes: say which one is with --columns\.$/m,
    ],
    [
      "a sheet without codes beside another",
      ["two.xlsx"],
      /No column of two\.xlsx, sheet Notes looks like codes: .* another sheet with --sheet \("Claims"\)/,
    ],
    [
      "a missing sheet",
      ["two.xlsx", "--sheet", "Claim"],
      /no sheet "Claim": choose one of "Notes", "Claims" with --sheet/,
    ],
    ["a sheet of a text file", ["good.csv", "--sheet", "A"], /--sheet is for workbooks/],
    [
      "a date that is none",
      ["good.csv", "--on", "2026-02-30"],
      /--on takes a date like 2026-03-05/,
    ],
    [
      "an unknown format",
      ["good.csv", "--format", "xml"],
      /--format takes text, json or csv, not "xml"/,
    ],
    ["--fill without --out", ["good.csv", "--fill"], /--fill needs --out/],
    ["--repair without --out", ["good.csv", "--repair"], /--repair needs --out/],
    [
      "--out on the input",
      ["good.csv", "--out", "good.csv"],
      /--out names the very file that is read/,
    ],
    [
      "a copy of another kind",
      ["good.csv", "--fill", "--out", "good.xlsx"],
      /give --out the ending \.csv/,
    ],
    [
      "--out in no folder",
      ["good.csv", "--out", "no/where.txt"],
      /cannot be written .* give another --out/,
    ],
    ["a map that is not JSON", ["good.csv", "--columns", "bad.json"], /bad\.json is not JSON/],
    [
      "a map with an unknown role",
      ["good.csv", "--columns", "bad-role.json"],
      /the role of "B" is one of/,
    ],
    ["a map that is not there", ["good.csv", "--columns", "no.json"], /no\.json cannot be read/],
    ["an unknown option", ["good.csv", "--fast"], /unknown option '--fast'/],
    ["no file at all", [], /missing required argument 'file'/],
    ["two files", ["good.csv", "good.csv"], /Expected 1 argument but got 2\. Help:/],
  ])("%s", async (_, args, message) => {
    const placed = args.map((arg) =>
      /^\.$|\.(csv|xlsx?|pdf|json|txt)$/.test(arg) ? folder.path(arg) : arg,
    );
    const { code, stdout, stderr } = await runHere("check", ...placed);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^encounter-codes: [^\n]+\n$/);
    expect([code, stdout]).toEqual([2, ""]);
  });

  test("--out on the input by another name", async () => {
    linkSync(folder.path("good.csv"), folder.path("link.csv"));
    const { code, stderr } = await runHere(
      "check",
      folder.path("good.csv"),
      "--repair",
      "--out",
      folder.path("link.csv"),
    );
    expect(code).toBe(2);
    expect(stderr).toContain("the very file that is read");
    expect(folder.read("good.csv").toString()).toBe("Claim,Dx 1\n1,E11.9\n");
  });

  test("nothing is left behind where the copy could not be made", async () => {
    await runHere("check", folder.path("words.csv"), "--fill", "--out", folder.path("never.csv"));
    expect(existsSync(folder.path("never.csv"))).toBe(false);
  });
});
