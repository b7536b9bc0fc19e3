import { columnName, formatRect } from "./model/address";
import type { ColumnCells } from "./model/column-cells";
import { byPriority } from "./model/edit/conditional-formats";
import { MAX_COLUMNS, WHOLE_SHEET } from "./model/rect";
import type { Sheet } from "./model/sheet";
import { DEFAULT_STYLE } from "./model/style";
import type { CellStyle } from "./model/style";
import type { Workbook } from "./model/workbook";

export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export interface SnapshotOptions {
  /** One number for each column's cells instead of the cells: for sheets of a million rows. */
  readonly digestCells?: boolean;
}

/** Everything that a workbook file would hold, and what is selected, as plain data that two moments can be compared by. */
export function snapshot(workbook: Workbook, options: SnapshotOptions = {}): Plain {
  return plain({
    activeSheet: workbook.activeSheet.name,
    calculationMode: workbook.calculationMode,
    date1904: workbook.date1904,
    sheets: workbook.sheets.map((sheet) => sheetSnapshot(workbook, sheet, options)),
    names: workbook.names,
    settings: Object.fromEntries(workbook.settings),
    documentSettings: workbook.documentSettings,
    properties: Object.fromEntries(workbook.properties),
    customProperties: Object.fromEntries(workbook.customProperties),
    structureProtected: workbook.structureProtected,
  });
}

function sheetSnapshot(workbook: Workbook, sheet: Sheet, options: SnapshotOptions): unknown {
  return {
    name: sheet.name,
    id: sheet.id,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    selection: workbook.selection(sheet).map(formatRect),
    cells: cellsSnapshot(workbook, sheet, options),
    styles: stylesSnapshot(workbook, sheet),
    rows: sheet.rows.toJSON(),
    columns: sheet.columns.toJSON(),
    filteredOut: [...sheet.filteredOut.all()].filter(({ value }) => value),
    merges: sheet.merges.map(formatRect).sort(),
    spills: sheet.spills.map(formatRect).sort(),
    conditionalFormats: byPriority(sheet).map((format) => ({
      ...format,
      areas: format.areas.map(formatRect).sort(),
    })),
    validations: sheet.validations.map((validation) => ({
      ...validation,
      areas: validation.areas.map(formatRect).sort(),
    })),
    hyperlinks: sheet.hyperlinks.map((link) => ({
      ...link,
      areas: link.areas.map(formatRect).sort(),
    })),
    tables: sheet.tables.map((table) => ({
      ...table,
      rect: formatRect(table.rect),
      filters: Object.fromEntries(table.filters),
    })),
    charts: sheet.charts.map(({ source, covers, ...chart }) => ({
      ...chart,
      source: [source.sheet.name, source.rect && formatRect(source.rect)],
      covers: covers && formatRect(covers),
    })),
    filter: sheet.filter && {
      rect: formatRect(sheet.filter.rect),
      criteria: Object.fromEntries(sheet.filter.criteria),
    },
    protection: sheet.protection,
    frozen: sheet.frozen,
    pageSetup: sheet.pageSetup,
    customProperties: Object.fromEntries(sheet.customProperties),
    names: sheet.names,
  };
}

/** By address: a constant as it is stored, a formula with its "=", an apostrophe told beside. */
function cellsSnapshot(
  workbook: Workbook,
  sheet: Sheet,
  { digestCells }: SnapshotOptions,
): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const column of sheet.grid.usedColumns) {
    const content = sheet.grid.column(column);
    const used = content?.used();
    if (!content || !used) continue;
    const letter = columnName(column);
    if (digestCells) {
      cells[letter] = `${used.first + 1}:${used.last + 1} ${digest(content, used)}`;
      continue;
    }
    for (let row = used.first; row <= used.last; row += 1) {
      const { id, formula, textPrefix, spilled } = content.at(row);
      const scalar = workbook.dictionary.scalarOf(id);
      if (formula) cells[`${letter}${row + 1}`] = { formula: formula.text };
      else if (spilled) cells[`${letter}${row + 1}`] = { spilled: scalar };
      else if (textPrefix) cells[`${letter}${row + 1}`] = { text: scalar };
      else if (scalar !== null) cells[`${letter}${row + 1}`] = scalar;
    }
  }
  return cells;
}

/** FNV-1a over the column's dictionary ids, formulas and apostrophes. */
function digest(cells: ColumnCells, { first, last }: { first: number; last: number }): string {
  let hash = 0x811c9dc5;
  const mix = (value: number): void => {
    hash = Math.imul(hash ^ value, 0x01000193) >>> 0;
  };
  for (let row = first; row <= last; row += 1) {
    const id = cells.idAt(row);
    mix(id & 0xffff);
    mix(id >>> 16);
  }
  for (const [row, { text }] of [...cells.formulas].sort(([a], [b]) => a - b)) {
    mix(row);
    for (const letter of text) mix(letter.codePointAt(0) ?? 0);
  }
  for (const row of [...cells.textPrefixes].sort((a, b) => a - b)) mix(row);
  return hash.toString(16);
}

/** Blocks of equal looks, told by what differs from an untouched cell; adjacent columns alike are one block. */
function stylesSnapshot(workbook: Workbook, sheet: Sheet): Record<string, unknown> {
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

function plain(value: unknown): Plain {
  return JSON.parse(JSON.stringify(value)) as Plain;
}
