import { detectLayout, type LayoutOptions } from "../../claims/layout/detect-layout";
import type { CellValue, ColumnMapping, SheetLayout } from "../../claims/types";
import { columnOfLetters, LAST_COLUMN } from "../../files/xlsx";
import { CommandProblem } from "../problem";
import type { ColumnMap, MappedColumn } from "./column-map";

/**
 * What the sheet's columns hold, told from its first rows; what the user said of a column wins.
 * @throws CommandProblem when the map names a column that is not there, or one twice.
 */
export function mapColumns(
  head: readonly (readonly CellValue[])[],
  map: ColumnMap | null,
  options: LayoutOptions,
): SheetLayout {
  const leftmost = detectLayout(head, options);
  if (map === null) return leftmost;
  // Of lists side by side it is the one that the map speaks of.
  const activeColumn = columnOf(map[0]?.key ?? "A", leftmost);
  const found = leftmost.beside ? detectLayout(head, { ...options, activeColumn }) : leftmost;
  const choices = choicesOf(map, found);
  const layout = detectLayout(head, { ...options, activeColumn, chosen: choices });
  // A column without any content is not in the layout, but a description can be filled into it.
  const missing = choices.filter(
    ({ column }) => !layout.columns.some((at) => at.column === column),
  );
  const columns = [...layout.columns, ...missing].sort((a, b) => a.column - b.column);
  for (const [at, mapped] of map.entries()) confirm(mapped, choices[at], columns, missing);
  return { ...layout, columns };
}

/** What was asked for must have come about, or a wrong letter would pass unseen. */
function confirm(
  { key, role, describes }: MappedColumn,
  choice: ColumnMapping | undefined,
  columns: readonly ColumnMapping[],
  missing: readonly ColumnMapping[],
): void {
  if (role !== null && role !== "description" && missing.some((column) => column === choice)) {
    throw new CommandProblem(
      `The column map names the column "${key}", which is empty: correct it, or take it away.`,
    );
  }
  if (role !== "description") return;
  const described = columns.find(({ column }) => column === choice?.column)?.describes ?? null;
  if (described !== null && (describes === null || described === choice?.describes)) return;
  throw new CommandProblem(
    describes === null
      ? `The column map does not say which codes "${key}" describes: add "describes" with the letter of their column.`
      : `The column map has "${key}" describe "${describes}", which is not a column of codes: give that column a role too.`,
  );
}

function choicesOf(map: ColumnMap, found: SheetLayout): ColumnMapping[] {
  const columns = map.map(({ key }) => columnOf(key, found));
  const twice = columns.findIndex((column, at) => columns.indexOf(column) !== at);
  if (twice >= 0) {
    throw new CommandProblem(
      `The column map names the column "${map[twice]?.key}" twice: take one away.`,
    );
  }
  return map.map((mapped, at): ColumnMapping => {
    const column = columns[at] ?? 0;
    const known = found.columns.find((other) => other.column === column);
    const before = map.filter(
      (other, i) => other.role === mapped.role && (columns[i] ?? 0) < column,
    );
    return {
      column,
      header: known?.header ?? "",
      role: mapped.role,
      position: mapped.position ?? before.length + 1,
      describes: mapped.describes === null ? null : columnOf(mapped.describes, found),
      separator: mapped.separator ?? separatorFound(known, mapped),
      confidence: 1,
      evidence: "user",
    };
  });
}

/** A list's separator is taken over from what the sheet shows, where it was read as the same kind of column. */
function separatorFound(known: ColumnMapping | undefined, mapped: MappedColumn): string | null {
  return known?.role === mapped.role ? (known.separator ?? null) : null;
}

const LETTERS = /^[A-Za-z]{1,3}$/;

/** A header's words come first: DX, CPT and POS are also letters of columns far to the right. */
function columnOf(key: string, { columns }: SheetLayout): number {
  const wanted = key.trim().toLowerCase();
  const named = columns.filter(({ header }) => header.trim().toLowerCase() === wanted);
  if (named.length > 1) {
    throw new CommandProblem(
      `"${key}" stands above several columns: give the column's letter in the column map.`,
    );
  }
  const column = named[0]?.column ?? (LETTERS.test(wanted) ? columnOfLetters(wanted) : -1);
  if (column >= 0 && column <= LAST_COLUMN) return column;
  const headers = columns.map(({ header }) => header).filter((header) => header !== "");
  throw new CommandProblem(
    `The column map names "${key}", which is no column's letter or header; the headers are ${headers.join(", ")}.`,
  );
}
