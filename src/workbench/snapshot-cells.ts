import { columnName } from "./model/address";
import type { ColumnCells } from "./model/column-cells";
import type { Sheet } from "./model/sheet";
import type { Workbook } from "./model/workbook";

/** By address: a constant as it is stored, a formula with its "=", an apostrophe told beside. */
export function cellsSnapshot(
  workbook: Workbook,
  sheet: Sheet,
  digestCells: boolean,
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
