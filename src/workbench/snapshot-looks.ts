import { columnName } from "./model/address";
import { MAX_COLUMNS, WHOLE_SHEET } from "./model/rect";
import type { Sheet } from "./model/sheet";
import { DEFAULT_STYLE } from "./model/style";
import type { CellStyle } from "./model/style";
import type { Workbook } from "./model/workbook";

/** Blocks of equal looks, told by what differs from an untouched cell; adjacent columns alike are one block. */
export function looksSnapshot(workbook: Workbook, sheet: Sheet): Record<string, unknown> {
  const looks: Record<string, unknown> = {};
  let open: { column: number; columns: number; key: string } | null = null;
  const close = (): void => {
    if (open === null || open.key === "[]") return;
    const name = `${columnName(open.column)}:${columnName(open.column + open.columns - 1)}`;
    looks[name] = JSON.parse(open.key);
  };
  for (const group of columnGroups(sheet)) {
    const key = JSON.stringify(
      group.runs
        .map(({ row, rows, style }) => ({
          rows: `${row + 1}:${row + rows}`,
          ...differences(workbook.styleTable.style(style)),
        }))
        .filter((run) => Object.keys(run).length > 1),
    );
    if (open !== null && open.key === key) open.columns += group.columns;
    else {
      close();
      open = { column: group.column, columns: group.columns, key };
    }
  }
  close();
  return looks;
}

interface ColumnGroup {
  readonly column: number;
  readonly columns: number;
  readonly runs: { readonly row: number; readonly rows: number; readonly style: number }[];
}

function columnGroups(sheet: Sheet): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  for (const { column, columns, row, rows, style } of sheet.styles.blocks(WHOLE_SHEET)) {
    let group = groups.at(-1);
    if (group?.column !== column) {
      group = { column, columns, runs: [] };
      groups.push(group);
    }
    group.runs.push({ row, rows, style });
  }
  const covered = groups.reduce((sum, { columns }) => sum + columns, 0);
  if (covered !== MAX_COLUMNS) throw new Error("The looks of some columns are missing.");
  return groups;
}

function differences(style: CellStyle): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(style).filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(DEFAULT_STYLE[name as keyof CellStyle]),
    ),
  );
}
