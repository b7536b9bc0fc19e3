import { formatRect } from "../model/address";
import { cellRect, MAX_COLUMNS, MAX_ROWS, type Rect } from "../model/rect";
import type { SimulatedExcel } from "../simulated-excel";
import type { Grid, Place } from "./grid";

const STEPS: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
  PageUp: [-25, 0],
  PageDown: [25, 0],
};

/** Selecting and typing in the grid, with mouse and keys, as in Excel. */
export class CellEntry {
  #excel: SimulatedExcel;
  readonly #grid: Grid;
  readonly #entry: HTMLInputElement;
  readonly #told: (problem: string) => void;

  constructor(
    grid: Grid,
    entry: HTMLInputElement,
    excel: SimulatedExcel,
    told: (problem: string) => void,
  ) {
    this.#grid = grid;
    this.#entry = entry;
    this.#excel = excel;
    this.#told = told;
    grid.element.addEventListener("pointerdown", (event) => this.#point(event));
    grid.element.addEventListener("keydown", (event) => this.#press(event));
    entry.addEventListener("keydown", (event) => this.#pressInEntry(event));
  }

  /** Another workbook was opened. */
  follow(excel: SimulatedExcel): void {
    this.#excel = excel;
  }

  /** Does what a person does, and says in the page why Excel refused it. */
  act(deed: () => void): void {
    try {
      deed();
    } catch (error) {
      this.#told(error instanceof Error ? error.message : String(error));
    }
  }

  #point(event: PointerEvent): void {
    const place = this.#grid.placeAt(event.clientX, event.clientY);
    if (!place) return;
    if (event.shiftKey) return this.#extendTo(place);
    this.#select(place);
    const drag = (move: PointerEvent) => {
      const end = this.#grid.placeAt(move.clientX, move.clientY);
      if (end) this.#extendTo(end);
    };
    addEventListener("pointermove", drag);
    addEventListener("pointerup", () => removeEventListener("pointermove", drag), { once: true });
  }

  #press(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      const { row, column } = this.#active();
      return this.#select({ row: row + step[0], column: column + step[1] });
    }
    if (event.key === "Delete") return this.#write("");
    const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!typed && event.key !== "F2") return;
    event.preventDefault();
    if (typed) this.#entry.value = event.key;
    this.#entry.focus();
  }

  #pressInEntry(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      this.#select(this.#active());
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      this.#write(this.#entry.value);
      const { row, column } = this.#active();
      this.#select(event.key === "Enter" ? { row: row + 1, column } : { row, column: column + 1 });
    } else return;
    this.#grid.element.focus();
  }

  #active(): Place {
    const { workbook } = this.#excel;
    return workbook.selection(workbook.activeSheet)[0] ?? { row: 0, column: 0 };
  }

  #write(text: string): void {
    const { row, column } = this.#active();
    this.act(() => this.#excel.person.type(formatRect(cellRect(row, column)), text));
  }

  #select({ row, column }: Place): void {
    const place = {
      row: Math.min(Math.max(row, 0), MAX_ROWS - 1),
      column: Math.min(Math.max(column, 0), MAX_COLUMNS - 1),
    };
    this.#choose(cellRect(place.row, place.column));
  }

  #extendTo(end: Place): void {
    const start = this.#active();
    const rect = {
      row: Math.min(start.row, end.row),
      column: Math.min(start.column, end.column),
      rows: Math.abs(end.row - start.row) + 1,
      columns: Math.abs(end.column - start.column) + 1,
    };
    this.#choose(rect);
  }

  #choose(rect: Rect): void {
    this.#excel.person.select(formatRect(rect));
  }
}
