import { describe, expect, test } from "@jest/globals";
import { zipSync } from "fflate";
import { writeWorkbook } from "../../src/files/xlsx";
import { problemSentence, refusedBySize } from "../../src/own-tables";
import { ownFile, readAll } from "./own-file";

const LIST = "code,description\n99991,Invented one\n99992,Invented two\n";
const bytesOf = (text: string) => new TextEncoder().encode(text);

function refused(name: string, contents: string | Uint8Array): string {
  const reading = readAll(ownFile(name, contents));
  if ("ok" in reading) throw new Error(`taken as ${reading.ok.facts.name}`);
  const sentence = problemSentence(reading.problem);
  // Two sentences for a person: where and what, then what to do.
  expect(sentence).toMatch(
    new RegExp(`^${name.replace(/\W/g, "\\$&")}(?:, line [\\d,]+)?: .+\\. [A-Z].+\\.$`, "s"),
  );
  expect(sentence).not.toMatch(/undefined|null|NaN|\n/);
  return sentence;
}

/** An old workbook, or one under a password: a compound file. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, at) => (bytes[1024 + 2 * at] = letter.charCodeAt(0)));
  return bytes;
}

const zip = zipSync({ "list.csv": bytesOf(LIST.repeat(1)) });
const workbook = writeWorkbook([
  {
    name: "A",
    rows: [
      ["code", "description"],
      ["99991", "Invented"],
    ],
  },
]);

describe("a file that is no table, or not a whole one, is refused in words", () => {
  test.each([
    ["an empty file", "list.csv", "", "the file is empty"],
    [
      "a web page under the name of an archive",
      "release.zip",
      "<!DOCTYPE html><html><body>Licence</body></html>",
      "this is a web page",
    ],
    ["a web page with a mark", "release.zip", "\ufeff\n<html>", "this is a web page"],
    [
      "a web page that is XML",
      "release.zip",
      '<?xml version="1.0"?><!DOCTYPE html><html></html>',
      "this is a web page",
    ],
    [
      "the tabular list in XML",
      "icd10cm-tabular-2028.xml",
      '<?xml version="1.0" encoding="utf-8"?>\n<ICD10CM.tabular><version>2028</version></ICD10CM.tabular>',
      "in XML, which does not list every code with its own text. Choose the order file",
    ],
    ["other XML", "codes.xml", '<?xml version="1.0"?><codes/>', "this is an XML file"],
    ["a PDF", "list.pdf", "%PDF-1.7\n…", "this is a PDF"],
    ["an old workbook", "list.xls", compoundFile("Workbook"), "of the old kind (.xls)"],
    [
      "a workbook under a password",
      "list.xlsx",
      compoundFile("EncryptedPackage"),
      "protected with a password",
    ],
    ["a cut-off archive", "list.zip", zip.subarray(0, zip.length - 30), "damaged or was cut off"],
    [
      "a cut-off workbook",
      "list.xlsx",
      workbook.subarray(0, workbook.length >> 1),
      "damaged or was cut off",
    ],
    ["an empty archive", "list.zip", zipSync({}), "no table that we know"],
    [
      "an archive of other things",
      "photos.zip",
      zipSync({ "a.jpg": bytesOf("x"), "readme.txt": bytesOf("Hello") }),
      "no table that we know",
    ],
    [
      "an archive in an archive",
      "all.zip",
      zipSync({ "inner.zip": zip }),
      "archives inside the archive",
    ],
    ["a file of spaces", "list.csv", " \r\n\n  ", "the file is empty"],
    ["headings alone", "list.csv", "Code,Description\n", "it holds no CPT codes"],
    [
      "a table of a web page under the name of a workbook",
      "export.xls",
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>99991</td></tr></table></html>',
      "saved as a web page or as XML under the name of a workbook. Open it in Excel, save it as .xlsx",
    ],
    [
      "a workbook in the XML of 2003",
      "export.xls",
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>',
      "saved as a web page or as XML under the name of a workbook",
    ],
    [
      "the codes of a release without what can be billed",
      "icd10cm_codes_2028.txt",
      "A000    Cholera due to Vibrio cholerae 01, biovar cholerae\r\nA001    Cholera\r\n",
      "not which of them can be billed. Choose the order file",
    ],
    [
      "the procedures of a release without what can be billed",
      "icd10pcs_codes_2028.txt",
      "0016070 Bypass Cerebral Ventricle\r\n",
      "not which of them can be billed. Choose the order file",
    ],
    [
      "what changed in a release, in the columns of the order file",
      "icd10cm_order_addenda_2028.txt",
      "00001 A0002   1 Cholera                                                      Cholera\n",
      "what changed since the release before (addenda)",
    ],
    [
      "what changed in a release, in words, in an archive",
      "2028-addendum.zip",
      zipSync({ "icd10cm_addenda_2028.txt": bytesOf("Add:\tA00.2 Invented\n") }),
      "what changed since the release before (addenda)",
    ],
    [
      "bytes of any kind",
      "list.csv",
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251),
      "neither a text nor a workbook",
    ],
    [
      "an order file without a year",
      "codes.txt",
      "00001 A00     0 Cholera                                                      Cholera\n",
      "neither its name nor its contents tell which release this is",
    ],
    [
      "an order file that is a part",
      "icd10cm_order_2028.txt",
      "00001 A00     0 Cholera                                                      Cholera\n",
      "it has only 1 of the codes of a release",
    ],
    [
      "a line of another kind in an order file",
      "icd10cm_order_2028.txt",
      "00001 A00     0 Cholera                                                      Cholera\nand so on\n",
      "line 2: the line has not the columns",
    ],
  ])("%s", (_, name, contents, words) => {
    expect(refused(name, contents)).toContain(words);
  });

  test("a release whose archive and file tell different years", () => {
    const order = bytesOf(
      "00001 A00     0 Cholera                                                      Cholera\n",
    );
    const archive = zipSync({ "icd10cm_order_2027.txt": order });
    expect(refused("2028-code-descriptions.zip", archive)).toContain(
      "named for FY2028, but the file icd10cm_order_2027.txt in it for FY2027",
    );
  });

  test("pairs that begin after the quarter of their name", () => {
    const pairs =
      "Column 1\tColumn 2\t*\tEffective\tDeletion\tModifier\n99991\t99992\t\t20260701\t*\t1\n";
    expect(refused("ccipra-v313r0-f1.txt", pairs)).toContain(
      "its name says Q4 2025, but pairs in it begin as late as Q3 2026",
    );
  });

  test.each([
    "medicare-ncci-2026q2-practitioner-quarterly-additions-deletions-revisions-ptp.txt",
    "Additions.txt",
  ])("pairs that changed in a quarter, which would take the place of all: %s", (name) => {
    const pairs =
      "Column 1\tColumn 2\t*\tEffective\tDeletion\tModifier\n99991\t99992\t\t20260401\t*\t1\n";
    expect(refused(name, pairs)).toContain("a list of what changed in a quarter");
  });

  test("the reason is that of the file inside an archive", () => {
    const limits = "HCPCS/CPT Code,DME Supplier Services MUE Values\n99991,1\n";
    const archive = zipSync({ "readme.txt": bytesOf("Hello"), "limits.csv": bytesOf(limits) });
    expect(refused("limits.zip", archive)).toContain("without the adjudication indicator");
  });

  test("limits without an indicator, which look like a list of CPT codes", () => {
    const limits =
      "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Rationale\n99991,1,Clinical: Invented\n";
    expect(refused("limits.csv", limits)).toContain("without the adjudication indicator");
  });

  test("add-on codes, which look like a list of CPT codes", () => {
    const codes = "Add-On Code,Primary Code,Note\n99991,99992,Invented note\n";
    expect(refused("AOC_V2026Q1-MCR.csv", codes)).toContain("list of add-on codes");
  });

  test.each([
    [
      "whose dates Excel changed",
      "Column 1,Column 2,*,Effective,Deletion,Modifier",
      "99991,99992,,1/1/2020,*,1",
    ],
    [
      "in another order",
      "Effective Date,Deletion Date,Modifier,Column 1 Code,Column 2 Code",
      "20200101,*,1,99991,99992",
    ],
  ])("pairs %s, which look like a list of CPT codes", (_, header, row) => {
    expect(refused("ccipra-v323r0-f1.csv", `${header}\n${row}\n`)).toContain(
      "it has CMS’s pairs, but not as CMS gives them",
    );
  });

  test("a small archive that says it unpacks to more than any table is not begun", () => {
    const packed = zipSync({ "icd10cm_order_2028.txt": bytesOf("0".repeat(1_000)) });
    const huge = packed.slice();
    const view = new DataView(huge.buffer);
    for (let at = 0; at + 4 <= huge.length; at++)
      if (view.getUint32(at, true) === 1_000) view.setUint32(at, 0x7fff_ffff, true);
    expect(refused("bomb.zip", huge)).toContain("unpacks to more than any code table needs");
  });

  test("a file of 300 MB, by its size alone", () => {
    expect(refusedBySize("huge.zip", 300 * 2 ** 20)?.reason).toContain("300 MB");
    expect(refusedBySize("big.zip", 199 * 2 ** 20)).toBeNull();
  });

  test("an archive that unpacks to more than its directory says", () => {
    const packed = zipSync({ "list.csv": new Uint8Array(50_000_000).fill(65) });
    // The size of 50 MB, in the local header and in the directory, made one of a kilobyte.
    const lie = packed.slice();
    const view = new DataView(lie.buffer);
    for (let at = 0; at + 4 <= lie.length; at++)
      if (view.getUint32(at, true) === 50_000_000) view.setUint32(at, 1_000, true);
    expect(refused("bomb.zip", lie)).toContain("damaged or was cut off");
  });
});
