import type { CellValue } from "../../claims/types";
import type { Rows } from "../address";
import type { LineNow } from "../line-now";
import { cellNow } from "../line-now";
import { rowsBytes } from "../payload";
import { tellsSpills } from "../spilled-rows";
import type { GuardedColumn } from "./guarded-column";
import { guardCells, targetCells } from "./guarded-column";

/** Rows of a guarded column at one moment of the workbook. */
export interface ColumnNow {
  line(row: number): LineNow;
  /** Of the rows asked for, those among which a formula elsewhere fills some cell or all, as far as Excel tells. */
  readonly spilled: readonly Rows[];
  /** Of the rows asked for, those among which some row is hidden, by a filter or by hand. */
  readonly hidden: readonly Rows[];
  /** About how many bytes the answer took. */
  readonly bytes: number;
  /** The header cells of guards and column: another text means that columns moved. */
  readonly headers: string;
}

/** The ranges of some rows that stand together. */
interface AskedRows {
  readonly rows: Rows;
  readonly target: Excel.Range;
  readonly guards: readonly Excel.Range[];
}

/** What they hold. */
interface RowsTold {
  readonly rows: Rows;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly guards: readonly (readonly (readonly CellValue[])[])[];
}

/**
 * Asks for the column's rows as they stand when the queue reaches this point; what follows in the same queue comes
 * after it. Call the answer once the queue was synchronised.
 */
export function askColumn(
  context: Excel.RequestContext,
  guarded: GuardedColumn,
  spans: readonly Rows[],
): () => ColumnNow {
  const isTold = tellsSpills();
  const asked = spans.map((rows): AskedRows => ({
    rows,
    target: targetCells(context, guarded, rows).load(
      `values,formulas,rowHidden${isTold ? ",hasSpill" : ""}`,
    ),
    guards: guardCells(context, guarded, rows).map((cells) => cells.load("values")),
  }));
  const headers = askHeaders(context, guarded);
  return () => {
    const parts = asked.map(told);
    return {
      line: lineReader(parts),
      spilled: isTold
        ? asked.filter(({ target }) => target.hasSpill !== false).map(({ rows }) => rows)
        : [],
      hidden: asked.filter(({ target }) => target.rowHidden !== false).map(({ rows }) => rows),
      bytes: parts.reduce((sum, part) => sum + bytesOf(part), 0),
      headers: headersText(headers.map((cell) => valuesOf(cell)[0]![0]!)),
    };
  };
}

/** The column's rows as they stand now. One round trip. */
export async function lookAtColumn(
  context: Excel.RequestContext,
  guarded: GuardedColumn,
  spans: readonly Rows[],
): Promise<ColumnNow> {
  const answer = askColumn(context, guarded, spans);
  await context.sync();
  return answer();
}

/** The header cells of guards and column; none where the sheet has no header. */
function askHeaders(context: Excel.RequestContext, guarded: GuardedColumn): Excel.Range[] {
  const { headerRow } = guarded;
  if (headerRow === null) return [];
  const top = { first: headerRow, end: headerRow + 1 };
  const cells = [...guardCells(context, guarded, top), targetCells(context, guarded, top)];
  return cells.map((cell) => cell.load("values"));
}

/** Header cells as one text, to compare. */
export const headersText = (cells: readonly CellValue[]): string => JSON.stringify(cells);

const valuesOf = (range: Excel.Range): CellValue[][] => range.values as CellValue[][];

const told = ({ rows, target, guards }: AskedRows): RowsTold => ({
  rows,
  values: valuesOf(target),
  formulas: target.formulas as CellValue[][],
  guards: guards.map(valuesOf),
});

const bytesOf = ({ values, formulas, guards }: RowsTold): number =>
  [values, formulas, ...guards].reduce((sum, cells) => sum + rowsBytes(cells), 0);

function lineReader(parts: readonly RowsTold[]): (row: number) => LineNow {
  let last = 0; // Lines are asked for in their order, nearly always.
  const holds = (part: RowsTold | undefined, row: number): part is RowsTold =>
    part !== undefined && row >= part.rows.first && row < part.rows.end;
  return (row) => {
    while (last < parts.length && !holds(parts[last], row)) last += 1;
    if (last === parts.length) last = parts.findIndex((part) => holds(part, row));
    const part = parts[last];
    if (!part) throw new RangeError(`row ${row} was not asked for`);
    const at = row - part.rows.first;
    return {
      row,
      cell: cellNow(part.values[at]![0]!, part.formulas[at]![0]!),
      guards: part.guards.map((cells) => cells[at]![0]!),
    };
  };
}
