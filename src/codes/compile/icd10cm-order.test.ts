import { expect, test } from "@jest/globals";
import { parseOrderFile } from "./icd10cm-order";

const LINES = [
  "00001 A00     0 Cholera                                                      Cholera",
  "00002 A000    1 Cholera due to Vibrio cholerae 01, biovar cholerae           Cholera due to Vibrio cholerae 01, biovar cholerae",
  "00003 S52001A 1 Unsp fracture of upper end of right ulna, init               Unspecified fracture of upper end of right ulna,  initial encounter",
];

test("an order file's columns are read, the long description as it stands", () => {
  expect(parseOrderFile(`${LINES.join("\r\n")}\r\n`)).toEqual([
    { code: "A00", billable: false, description: "Cholera" },
    {
      code: "A000",
      billable: true,
      description: "Cholera due to Vibrio cholerae 01, biovar cholerae",
    },
    {
      code: "S52001A",
      billable: true,
      description: "Unspecified fracture of upper end of right ulna,  initial encounter",
    },
  ]);
});

test.each(["", "00001 A00     2 Cholera", LINES[0]?.slice(0, 60) ?? "", "<html>"])(
  "a line that is none stops the compiler: %j",
  (line) => {
    expect(() => parseOrderFile(`${LINES[0]}\n${line}\n${LINES[1]}\n`)).toThrow(
      "line 2 is not an order line",
    );
  },
);
