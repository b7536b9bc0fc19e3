import { expect, test } from "@jest/globals";
import { parseConversionTable, parsePrevious } from "./conversion-table";

const one = (code: string) => ({ first: code, last: code });

test.each([
  ["A04.7", [one("A047")]],
  ["None", []],
  ["C50.919, C50.929", [one("C50919"), one("C50929")]],
  ["G56.01 and G56.02", [one("G5601"), one("G5602")]],
  ["W23.0XXA & W23.1XXA", [one("W230XXA"), one("W231XXA")]],
  ["H81.41-H81.43; H81.49", [{ first: "H8141", last: "H8143" }, one("H8149")]],
  ["Codes in Categories T15-T19", [{ first: "T15", last: "T19" }]],
  ["K59.09 AND Code from categories T36-T50", [one("K5909"), { first: "T36", last: "T50" }]],
  ["K31.89 and a code from R11-", [one("K3189"), one("R11")]],
  ["I63.- and P91.88", [one("I63"), one("P9188")]],
  ["E75.240, E75.241 ", [one("E75240"), one("E75241")]],
])("previous codes are read from “%s”", (text, codes) => {
  expect(parsePrevious(text)).toEqual(codes);
});

test("words that we do not know stop the compiler, so that nothing of a new edition is overlooked", () => {
  expect(() => parsePrevious("see A04.7")).toThrow("not a list of codes");
  expect(() => parsePrevious("")).toThrow("not a list of codes");
});

const HEAD = ["Current code assignment", "Effective", "Previous Code(s) Assignment"];

test("a year means its October 1, anything later is Excel's number of a day", () => {
  const rows = [
    ["A preface", "", ""],
    HEAD,
    ["A04.71", 2017, "A04.7"],
    ["C44.1121  ", 2018, "C44.112"],
    ["U09.9", 44652, "B94.8"],
    ["", "", ""],
  ];
  expect(parseConversionTable(rows)).toEqual([
    { code: "A0471", from: 20171001, previous: [one("A047")] },
    { code: "C441121", from: 20181001, previous: [one("C44112")] },
    { code: "U099", from: 20220401, previous: [one("B948")] },
  ]);
});

test("a table without its header, or with a line of another form, stops the compiler", () => {
  expect(() => parseConversionTable([["A04.71", 2017, "A04.7"]])).toThrow("no header");
  expect(() => parseConversionTable([HEAD, ["A04.71", "2017", "A04.7"]])).toThrow("A04.71");
});
