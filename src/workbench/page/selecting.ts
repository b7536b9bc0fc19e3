import { formatRect } from "../model/address";
import { cellRect, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, type Rect } from "../model/rect";
import type { SimulatedExcel } from "../simulated-excel";
import type { Place } from "./grid-source";

export type Step = readonly [rows: number, columns: number];

/** Selects cells of the active sheet, from the one where it was begun to the one that it was drawn to. */
export class Selecting {
  #start: Place = { row: 0, column: 0 };
  #end: Place = this.#start;

  constructor(private readonly excel: () => SimulatedExcel) {}

  /** What is selected, whoever selected it. */
  get selected(): Rect {
    const { workbook } = this.excel();
    return workbook.selection(workbook.activeSheet)[0] ?? cellRect(0, 0);
  }

  select(place: Place): void {
    this.#start = this.#end = onSheet(place);
    this.#choose(cellRect(this.#start.row, this.#start.column));
  }

  move(step: Step): void {
    this.select(moved(this.selected, step));
  }

  extendTo(end: Place): void {
    this.#takeOver();
    this.#end = onSheet(end);
    this.#choose(this.#between);
  }

  extend(step: Step): void {
    this.#takeOver();
    this.extendTo(moved(this.#end, step));
  }

  get #between(): Rect {
    const { row, column } = this.#start;
    return {
      row: Math.min(row, this.#end.row),
      column: Math.min(column, this.#end.column),
      rows: Math.abs(this.#end.row - row) + 1,
      columns: Math.abs(this.#end.column - column) + 1,
    };
  }

  /** A selection that somebody else has made begins at its top left cell. */
  #takeOver(): void {
    const { selected } = this;
    if (formatRect(selected) === formatRect(this.#between)) return;
    this.#start = selected;
    this.#end = { row: lastRow(selected), column: lastColumn(selected) };
  }

  #choose(rect: Rect): void {
    this.excel().person.select(formatRect(rect));
  }
}

function moved({ row, column }: Place, [rows, columns]: Step): Place {
  return { row: row + rows, column: column + columns };
}

function onSheet({ row, column }: Place): Place {
  return {
    row: Math.min(Math.max(row, 0), MAX_ROWS - 1),
    column: Math.min(Math.max(column, 0), MAX_COLUMNS - 1),
  };
}
