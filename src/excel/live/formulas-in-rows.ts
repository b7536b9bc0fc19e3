import { CODE_ROLES } from "../../claims/layout/draft";
import type { BatchColumn, CellValue } from "../../claims/types";
import type { Rows } from "../address";
import { runsOf } from "../address";
import { together } from "../blocks";
import { isFormula } from "../cells";
import type { FormulaRows } from "../formula-rows";
import { neighbours } from "../read/read-columns";
import { tellsSpills } from "../spilled-rows";

/** The value of a cell in a run of rows: 0-based line of the run, and column of the sheet. */
export type ValueIn = (run: Rows, line: number, column: number) => CellValue;

/**
 * Asks which cells of the code columns hold formulas in some runs of rows: for few rows, where a search of the whole
 * columns would take longer. Call the answer once the queue was synchronised. It is null where a formula fills cells
 * beside its own: events do not tell which, so only a look at all lines does. Excel tells since ExcelApi 1.12.
 * learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-hasspill-member
 */
export function askFormulas(
  sheet: Excel.Worksheet,
  columns: readonly BatchColumn[],
  runs: readonly Rows[],
): (valueIn: ValueIn) => FormulaRows | null {
  const isTold = tellsSpills();
  const groups = neighbours(columns.filter(({ role }) => CODE_ROLES.has(role)));
  const asked = runs.flatMap((run) =>
    groups.map((group) => {
      const [{ column }, height] = [group[0]!, run.end - run.first];
      const range = sheet.getRangeByIndexes(run.first, column, height, group.length);
      range.load("formulas");
      if (isTold) range.load("hasSpill");
      return { run, group, range };
    }),
  );
  return (valueIn) => {
    const found = new Map<number, Rows[][]>();
    let fillsOthers = false;
    for (const { run, group, range } of asked) {
      fillsOthers ||= isTold && range.hasSpill !== false;
      const formulas = range.formulas as CellValue[][];
      group.forEach(({ column }, at) => {
        const lines = [...formulas.keys()].filter((line) =>
          isFormula(valueIn(run, line, column), formulas[line]?.[at] ?? ""),
        );
        const rows = runsOf(lines.map((line) => run.first + line));
        found.set(column, [...(found.get(column) ?? []), rows]);
      });
      range.untrack();
    }
    if (fillsOthers) return null;
    return new Map([...found].map(([column, rows]) => [column, together(rows)]));
  };
}
