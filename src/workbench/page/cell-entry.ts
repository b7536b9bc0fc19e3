import { formatRect } from "../model/address";
import { cellRect } from "../model/rect";
import type { SimulatedExcel } from "../simulated-excel";
import { textOf, textRows } from "./clipboard-text";
import type { Grid } from "./grid";
import type { ProblemStrip } from "./problem-strip";
import { Selecting, type Step } from "./selecting";

/** Tab is not among them: it leads out of the grid, to the pane. */
const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  PageUp: [-25, 0],
  PageDown: [25, 0],
};

const NO_UNDO =
  "This simulated Excel has no Undo of its own. Undo in the pane puts back what the add-in has changed.";

/** Selecting and typing in the grid, with mouse, keys and clipboard, as in Excel. */
export class CellEntry {
  readonly selecting: Selecting;

  constructor(
    private readonly grid: Grid,
    private readonly entry: HTMLInputElement,
    private readonly excel: () => SimulatedExcel,
    private readonly problems: ProblemStrip,
  ) {
    this.selecting = new Selecting(excel);
    grid.element.addEventListener("pointerdown", (event) => this.#point(event));
    grid.element.addEventListener("keydown", (event) => this.#press(event));
    grid.element.addEventListener("copy", (event) => this.#copy(event));
    grid.element.addEventListener("paste", (event) => this.#paste(event));
    entry.addEventListener("keydown", (event) => this.#pressInEntry(event));
  }

  #point(event: PointerEvent): void {
    const place = this.grid.placeAt(event.clientX, event.clientY);
    if (!place) return;
    if (event.shiftKey) return this.selecting.extendTo(place);
    this.selecting.select(place);
    const drag = (move: PointerEvent) => {
      const end = this.grid.placeAt(move.clientX, move.clientY);
      if (end) this.selecting.extendTo(end);
    };
    addEventListener("pointermove", drag);
    addEventListener("pointerup", () => removeEventListener("pointermove", drag), { once: true });
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key.toLowerCase() === "z") this.problems.tell(NO_UNDO);
      return;
    }
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      if (event.shiftKey) this.selecting.extend(step);
      else this.selecting.move(step);
      return;
    }
    if (event.key === "Delete") {
      return this.problems.act(() =>
        this.excel().person.clear(formatRect(this.selecting.selected)),
      );
    }
    const typed = event.key.length === 1;
    if (!typed && event.key !== "F2") return;
    event.preventDefault();
    if (typed) this.entry.value = event.key;
    this.entry.focus();
  }

  #pressInEntry(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      this.selecting.select(this.selecting.selected);
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      this.problems.act(() => this.excel().person.type(this.#activeCell, this.entry.value));
      this.selecting.move(event.key === "Enter" ? [1, 0] : [0, 1]);
    } else return;
    this.grid.element.focus();
  }

  #copy(event: ClipboardEvent): void {
    event.preventDefault();
    const text = textOf(this.excel().workbook, this.selecting.selected);
    event.clipboardData?.setData("text/plain", text);
  }

  #paste(event: ClipboardEvent): void {
    event.preventDefault();
    const rows = textRows(event.clipboardData?.getData("text/plain") ?? "");
    this.problems.act(() => this.excel().person.paste(this.#activeCell, rows));
  }

  get #activeCell(): string {
    const { row, column } = this.selecting.selected;
    return formatRect(cellRect(row, column));
  }
}
