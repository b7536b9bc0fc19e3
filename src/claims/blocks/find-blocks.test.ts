import { describe, expect, test } from "@jest/globals";
import type { CellValue } from "../types";
import { findBlocks } from "./find-blocks";
import { rowGroups } from "./row-groups";

const blocksOf = (...rows: CellValue[][]) => findBlocks(rowGroups(rows, 0));

const CLAIMS = ["Claim ID", "DOS", "Dx 1", "CPT"];
const LINE = ["A1", 45_807, "E11.9", "99213"];
const LIST = ["Code", "Description"];
const BLANK: CellValue[] = [];

describe("one list", () => {
  test.each([
    ["without a blank row", [CLAIMS, LINE, LINE]],
    ["with blank rows inside", [CLAIMS, LINE, BLANK, LINE, BLANK, BLANK, LINE]],
    ["with its header once more", [CLAIMS, LINE, BLANK, CLAIMS, LINE]],
    ["with its header once more, below a page's title", [CLAIMS, LINE, BLANK, ["Page 2"], CLAIMS]],
    ["with its header once more, short of a column", [CLAIMS, LINE, BLANK, CLAIMS.slice(0, 3)]],
    [
      "with totals and a signature below",
      [CLAIMS, LINE, BLANK, ["Total", "", "", 3], BLANK, ["x"]],
    ],
    ["with titles above", [["Clinic"], BLANK, ["May"], BLANK, CLAIMS, LINE]],
    [
      "with a line below a blank row that holds hardly more than words",
      [CLAIMS, LINE, BLANK, ["A2", "", "diabetes", ""], LINE],
    ],
    ["without any header", [LINE, BLANK, LINE]],
  ])("%s", (_, rows) => {
    expect(blocksOf(...rows)).toEqual([]);
  });
});

describe("several lists", () => {
  test("another header below a blank row begins another block", () => {
    expect(blocksOf(CLAIMS, LINE, BLANK, BLANK, LIST, ["E11.9", "Diabetes"])).toEqual([
      { first: 0, end: 2, hasCodes: true },
      { first: 4, end: null, hasCodes: true },
    ]);
  });

  test("titles belong to the block below them, a blank row between or not", () => {
    const rows = [
      CLAIMS,
      LINE,
      BLANK,
      ["Codes of June"],
      BLANK,
      LIST,
      ["I10", "x"],
      BLANK,
      ["NPIs"],
    ];
    expect(blocksOf(...rows, ["Rendering NPI", "Provider name", "Claim ID"])).toEqual([
      { first: 0, end: 2, hasCodes: true },
      { first: 3, end: 7, hasCodes: true },
      { first: 8, end: null, hasCodes: false },
    ]);
  });

  test("another header right below the lines begins another block, the same one does not", () => {
    const codes = ["Diagnosis Code", "Diagnosis Description"];
    expect(blocksOf(CLAIMS, LINE, LINE, codes, ["I10", "x"], ["I10", "y"])).toEqual([
      { first: 0, end: 3, hasCodes: true },
      { first: 3, end: null, hasCodes: true },
    ]);
    const lines = Array.from({ length: 20 }, () => LINE);
    expect(blocksOf(CLAIMS, ...lines, codes, LINE)).toMatchObject([{ end: 21 }, { first: 21 }]);
    expect(blocksOf(CLAIMS, ...lines, CLAIMS, ...lines)).toEqual([]);
    expect(blocksOf(["Diagnosis", "", "Claim"], ["Dx 1", "Dx 2", "Claim ID"], LINE)).toEqual([]);
  });

  test("the same headers in other columns begin another block", () => {
    expect(blocksOf(CLAIMS, LINE, BLANK, ["", ...CLAIMS], ["", ...LINE])).toMatchObject([
      { first: 0, end: 2 },
      { first: 3, end: null },
    ]);
  });

  test("words above rows without a code or a date are no claim lines", () => {
    expect(blocksOf(CLAIMS, LINE, BLANK, ["Payer", "Phone"], ["Acme", "555-0100"])).toEqual([
      { first: 0, end: 2, hasCodes: true },
      { first: 3, end: null, hasCodes: false },
    ]);
  });
});
