import { beforeAll, describe, expect, test } from "@jest/globals";
import { testTables } from "../../../test/tables";
import type { CodeTables } from "../../codes/types";
import { detectLayout } from "./detect-layout";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

const CLAIMS = "DOS,Dx 1,CPT";
const LINE = "5/30/2025,E11.9,99213";
/** Which columns are read, and which are told to be lists of their own. */
function read(rows: readonly string[], activeColumn?: number) {
  const cells = rows.map((row) => row.split(","));
  const layout = detectLayout(cells, {
    tables,
    ...(activeColumn !== undefined && { activeColumn }),
  });
  const columns = layout.columns.filter(({ role }) => role !== null).map(({ column }) => column);
  return [columns, layout.beside ?? []];
}

describe("lists side by side", () => {
  const TWO = [`${CLAIMS},,${CLAIMS}`, `${LINE},,${LINE}`, `,,,,${LINE}`];

  test("the leftmost is read, and the other is told", () => {
    expect(read(TWO)).toEqual([[0, 1, 2], [{ first: 4, last: 6 }]]);
  });

  test("the one with the active cell is read instead", () => {
    expect(read(TWO, 5)).toEqual([[4, 5, 6], [{ first: 0, last: 2 }]]);
    expect(read(TWO, 3)).toEqual(read(TWO));
    expect(read(TWO, 99)).toEqual(read(TWO));
  });

  test("the other needs not have all columns of the first", () => {
    expect(read([`Claim,${CLAIMS},,,${CLAIMS},POS`, `A1,${LINE},,,${LINE},11`])).toEqual([
      [0, 1, 2, 3],
      [{ first: 6, last: 9 }],
    ]);
  });

  test("three stand beside each other as well as two", () => {
    const three = [`${CLAIMS},,${CLAIMS},,${CLAIMS}`, `${LINE},,${LINE},,${LINE}`];
    expect(read(three, 5)).toEqual([
      [4, 5, 6],
      [
        { first: 0, last: 2 },
        { first: 8, last: 10 },
      ],
    ]);
  });
});

describe("one list with blank columns in it", () => {
  test.each([
    ["parts of one claim", ["Claim,DOS,,Dx 1,Dx 2,,CPT,Mod", "A1,5/30/2025,,I10,E11.9,,99213,25"]],
    ["a count beside it", [`${CLAIMS},,Row Labels,Count of CPT`, `${LINE},,99213,3`]],
    ["one header that comes again", ["DOS,Dx 1,,CPT,DOS", "5/30/2025,I10,,99213,5/30/2025"]],
    ["the same headers without a blank column", [`${CLAIMS},${CLAIMS}`, `${LINE},${LINE}`]],
  ])("%s", (_, rows) => {
    expect(read(rows)[1]).toEqual([]);
  });
});
