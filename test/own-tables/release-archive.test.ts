import { expect, test } from "@jest/globals";
import { zipSync } from "fflate";
import { ownFile, readAll } from "./own-file";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const ORDER = ["A00     0", "A000    1", "A001    1"]
  .map((code, at) => `0000${at + 1} ${code} ${"Invented".padEnd(60)} Invented ${at}`)
  .join("\r\n");
/** CMS's layout of a release: an inner folder, with the order file among its lists, changes and papers. Invented. */
const RELEASE = {
  "Code Descriptions/icd10cm_codes_2028.txt": bytesOf("A000    Invented\r\nA001    Invented\r\n"),
  "Code Descriptions/icd10cm_codes_addenda_2028.txt": bytesOf("Add:    A001    Invented\r\n"),
  "Code Descriptions/icd10cm_order_addenda_2028.txt": bytesOf(
    `Add:  00003 A001    1 ${"Invented".padEnd(60)} Invented\r\n`,
  ),
  "Code Descriptions/icd10cm_order_2028.txt": bytesOf(ORDER),
  "Code Descriptions/icd10OrderFiles.pdf": bytesOf("%PDF-1.7 invented"),
};

test("of a release's archive the order file is read, and what was left aside is said", () => {
  const archive = zipSync(RELEASE);
  const reading = readAll(ownFile("2028-code-descriptions-tabular-order.zip", archive), {
    fewestCodes: 1,
  });
  expect(reading).toMatchObject({
    ok: { facts: { id: "icd10cm-fy2028", count: 3, from: 20271001 } },
    remarks: [
      "of the archive only icd10cm_order_2028.txt is read, the other 4 files are left aside",
    ],
  });
});
