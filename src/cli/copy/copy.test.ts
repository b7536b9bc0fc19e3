import { beforeAll, describe, expect, test } from "@jest/globals";
import { testTables } from "../../../test/tables";
import { batchOf } from "../../claims/test-batch";
import { cellAt } from "../../claims/column-cells";
import type { CodeTables } from "../../codes/types";
import { planFill } from "./plan-fill";
import { repairedBatch } from "./repaired-batch";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

const DIABETES = "Type 2 diabetes mellitus without complications";

describe("filling descriptions", () => {
  test("fills the empty cells of the description column and nothing beside unknown codes", () => {
    const batch = batchOf(
      [
        { role: "diagnosis", header: "Dx" },
        { role: "description", describes: 0, header: "Words" },
      ],
      [
        ["E11.9", ""],
        ["E11.9", "sugar"],
        ["E99.99", ""],
        ["E11.9", "  "],
      ],
    );
    expect(planFill(batch, 2, tables)).toEqual([
      { column: 1, header: null, texts: [DIABETES, null, null, DIABETES] },
    ]);
  });

  test("makes a new column at the right end for codes without one, but none that would stay empty", () => {
    const batch = batchOf(
      [
        { role: "diagnosis", header: "Dx 1" },
        { role: "procedure", header: "CPT" },
        { role: "procedure", header: "HCPCS", position: 2 },
        { role: "placeOfService", header: "POS" },
        { role: "diagnosis", header: "", position: 2 },
      ],
      [["E11.9", "99213", "J1885", "11", "E11.9"]],
    );
    expect(planFill(batch, 7, tables).map(({ column, header }) => [column, header])).toEqual([
      [7, "Dx 1 description"],
      [8, "HCPCS description"],
      [9, "diagnosis 2 description"],
    ]);
  });

  test("gives a description column without any content its header", () => {
    const batch = batchOf(
      [
        { role: "diagnosis", header: "Dx" },
        { role: "description", describes: 0 },
      ],
      [["E11.9", ""]],
    );
    expect(planFill(batch, 2, tables)).toEqual([
      { column: 1, header: "Dx description", texts: [DIABETES] },
    ]);
  });
});

test("a repaired batch holds the corrected cells and leaves the batch it came from as it was", () => {
  const batch = batchOf(
    [{ role: "diagnosis" }, { role: "diagnosis", position: 2 }],
    [
      ["e11.9", "I10"],
      ["e11.9", "I10"],
    ],
  );
  const repaired = repairedBatch(batch, [{ line: 1, column: 0, before: "e11.9", after: "E11.9" }]);
  const cells = ({ columns }: typeof batch) =>
    columns.map((column) => [0, 1].map((line) => cellAt(column.cells, line)));
  expect(cells(repaired)).toEqual([
    ["e11.9", "E11.9"],
    ["I10", "I10"],
  ]);
  expect(cells(batch)).toEqual([
    ["e11.9", "e11.9"],
    ["I10", "I10"],
  ]);
});
