import { encodeColumn } from "../src/claims/column-cells";
import { describeRole } from "../src/claims/role-words";
import type { Batch, BatchColumn, CellValue, ColumnRole } from "../src/claims/types";
import type { Day } from "../src/codes/types";
import type { ExampleLine } from "../src/rules/line-types";

function valuesOf(line: ExampleLine, role: ColumnRole): readonly CellValue[] {
  const held = line[role];
  if (held === undefined) return [];
  return typeof held === "object" ? held : [held];
}

/** The roles that any of the lines has, in the order in which they come up. */
function rolesOf(lines: readonly ExampleLine[]): ColumnRole[] {
  return [...new Set(lines.flatMap((line) => Object.keys(line) as ColumnRole[]))];
}

/** A sheet of these lines: one column for each cell that some line has, under the role's name. */
export function exampleBatch(lines: readonly ExampleLine[], defaultDay: Day): Batch {
  const columns = rolesOf(lines).flatMap((role) => {
    const width = Math.max(...lines.map((line) => valuesOf(line, role).length));
    return Array.from({ length: width }, (_, at) => ({ role, at }));
  });
  return {
    firstRow: 1,
    lineCount: lines.length,
    defaultDay,
    date1904: false,
    columns: columns.map(({ role, at }, column): BatchColumn => ({
      column,
      header: describeRole(role, at + 1),
      role,
      position: at + 1,
      describes: null,
      separator: null,
      confidence: 1,
      evidence: "header",
      cells: encodeColumn(lines.map((line) => valuesOf(line, role)[at] ?? "")),
    })),
  };
}
