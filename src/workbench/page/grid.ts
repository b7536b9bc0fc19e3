import { columnName } from "../model/address";

/** How one cell looks. Colours are CSS colours; null where the sheet sets none. */
export interface CellLook {
  readonly text: string;
  readonly alignment: "left" | "center" | "right";
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** What the grid draws. Rows and columns are 0-based. */
export interface GridSource {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly showGridlines: boolean;
  /** In CSS pixels. */
  columnWidth(column: number): number;
  rowHidden(row: number): boolean;
  cell(row: number, column: number): CellLook;
  readonly selection: GridRect;
}

export interface GridRect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export const ROW_HEIGHT = 20;
const HEAD_WIDTH = 52;
const WIDTH_A_CHARACTER = 7;

/** Draws the part of a sheet that is in view, and only that: a sheet of a million rows scrolls like one of ten. */
export class Grid {
  readonly #layer = make("div", "cells");
  readonly #extent = make("div", "extent");
  #visibleRows: readonly number[] | null = null;
  #lefts: readonly number[] = [];
  #frame = 0;

  constructor(
    readonly element: HTMLElement,
    private source: GridSource,
  ) {
    element.replaceChildren(this.#layer, this.#extent);
    element.addEventListener("scroll", () => this.#schedule());
    new ResizeObserver(() => this.#schedule()).observe(element);
    this.show(source);
  }

  /** Draws this source from now on; call again whenever it changed. */
  show(source: GridSource): void {
    this.source = source;
    this.#visibleRows = visibleRows(source);
    this.#lefts = lefts(source);
    this.element.classList.toggle("bare", !source.showGridlines);
    const rows = this.#visibleRows?.length ?? source.rowCount;
    this.#extent.style.height = `${(rows + 1) * ROW_HEIGHT}px`;
    this.#extent.style.width = `${this.#lefts.at(-1) ?? 0}px`;
    this.#schedule();
  }

  /** The cell under a point of the window, or null outside the cells. */
  placeAt(clientX: number, clientY: number): Place | null {
    const box = this.element.getBoundingClientRect();
    const x = clientX - box.left + this.element.scrollLeft;
    const line = Math.floor((clientY - box.top + this.element.scrollTop) / ROW_HEIGHT) - 1;
    if (clientX - box.left < HEAD_WIDTH || clientY - box.top < ROW_HEIGHT) return null;
    const column = this.#lefts.findLastIndex((left) => left <= x);
    const row = this.#rowOfLine(line);
    return column >= 0 && column < this.source.columnCount && row !== null ? { row, column } : null;
  }

  /** Where a cell stands within the element's content, in CSS pixels. */
  boxOf({ row, column }: Place): { left: number; top: number; width: number } {
    const left = this.#lefts[column] ?? 0;
    return {
      left,
      top: (this.#lineOfRow(row) + 1) * ROW_HEIGHT,
      width: (this.#lefts[column + 1] ?? left) - left,
    };
  }

  /** Scrolls as little as needed to bring a cell into view. */
  reveal(place: Place): void {
    const { left, top, width } = this.boxOf(place);
    const view = this.element;
    const above = top - ROW_HEIGHT;
    if (above < view.scrollTop) view.scrollTop = above;
    if (top + ROW_HEIGHT > view.scrollTop + view.clientHeight)
      view.scrollTop = top + ROW_HEIGHT - view.clientHeight;
    if (left - HEAD_WIDTH < view.scrollLeft) view.scrollLeft = left - HEAD_WIDTH;
    if (left + width > view.scrollLeft + view.clientWidth)
      view.scrollLeft = left + width - view.clientWidth;
  }

  #schedule(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #draw(): void {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.element;
    const firstLine = Math.floor(scrollTop / ROW_HEIGHT);
    const lines = Math.ceil(clientHeight / ROW_HEIGHT) + 1;
    const firstColumn = Math.max(
      0,
      this.#lefts.findLastIndex((left) => left <= scrollLeft + HEAD_WIDTH),
    );
    const nodes: HTMLElement[] = [this.#corner()];
    for (let column = firstColumn; column < this.source.columnCount; column++) {
      const left = this.#lefts[column]! - scrollLeft;
      if (left > clientWidth) break;
      nodes.push(this.#columnHead(column, left));
    }
    for (let line = firstLine; line < firstLine + lines; line++) {
      const row = this.#rowOfLine(line);
      if (row === null) break;
      const top = (line + 1) * ROW_HEIGHT - scrollTop;
      nodes.push(this.#rowHead(row, top));
      for (let column = firstColumn; column < this.source.columnCount; column++) {
        const left = this.#lefts[column]! - scrollLeft;
        if (left > clientWidth) break;
        nodes.push(this.#cell(row, column, left, top));
      }
    }
    nodes.push(this.#selection(scrollLeft, scrollTop));
    this.#layer.replaceChildren(...nodes);
  }

  #corner(): HTMLElement {
    return place(make("div", "corner"), 0, 0, HEAD_WIDTH);
  }

  #columnHead(column: number, left: number): HTMLElement {
    const { selection } = this.source;
    const chosen = column >= selection.column && column < selection.column + selection.columns;
    const head = make("div", chosen ? "column-head chosen" : "column-head", columnName(column));
    return place(head, left, 0, this.#lefts[column + 1]! - this.#lefts[column]!);
  }

  #rowHead(row: number, top: number): HTMLElement {
    const { selection } = this.source;
    const chosen = row >= selection.row && row < selection.row + selection.rows;
    return place(
      make("div", chosen ? "row-head chosen" : "row-head", String(row + 1)),
      0,
      top,
      HEAD_WIDTH,
    );
  }

  #cell(row: number, column: number, left: number, top: number): HTMLElement {
    const look = this.source.cell(row, column);
    const classes = [
      "cell",
      look.alignment,
      look.bold && "bold",
      look.italic && "italic",
      look.fill && "filled",
    ];
    const cell = make("div", classes.filter(Boolean).join(" "), look.text);
    if (look.fill) cell.style.background = look.fill;
    if (look.color) cell.style.color = look.color;
    const end = look.alignment === "left" ? this.#endOfText(row, column, look.text) : column + 1;
    return place(cell, left, top, this.#lefts[end]! - this.#lefts[column]!);
  }

  /** As in Excel, a text that is too long for its cell runs on over empty cells to its right. */
  #endOfText(row: number, column: number, text: string): number {
    const needed = text.length * WIDTH_A_CHARACTER;
    let end = column + 1;
    while (
      end < this.source.columnCount &&
      this.#lefts[end]! - this.#lefts[column]! < needed &&
      this.source.cell(row, end).text === ""
    ) {
      end++;
    }
    return end;
  }

  #selection(scrollLeft: number, scrollTop: number): HTMLElement {
    const { row, column, rows, columns } = this.source.selection;
    const start = this.boxOf({ row, column });
    const last = Math.min(column + columns, this.source.columnCount);
    const frame = place(
      make("div", "selection"),
      start.left - scrollLeft,
      start.top - scrollTop,
      (this.#lefts[last] ?? start.left) - start.left,
    );
    frame.style.height = `${(this.#lineOfRow(row + rows - 1) - this.#lineOfRow(row) + 1) * ROW_HEIGHT}px`;
    return frame;
  }

  #rowOfLine(line: number): number | null {
    const row = this.#visibleRows ? this.#visibleRows[line] : line;
    return row === undefined || row < 0 || row >= this.source.rowCount ? null : row;
  }

  #lineOfRow(row: number): number {
    if (!this.#visibleRows) return row;
    const line = this.#visibleRows.findIndex((visible) => visible >= row);
    return line < 0 ? this.#visibleRows.length : line;
  }
}

/** The rows in view order, or null when none is hidden (the common case, which needs no list). */
function visibleRows(source: GridSource): readonly number[] | null {
  const rows: number[] = [];
  for (let row = 0; row < source.rowCount; row++) if (!source.rowHidden(row)) rows.push(row);
  return rows.length === source.rowCount ? null : rows;
}

/** Left edge of each column and, last, the right edge of the last one. */
function lefts(source: GridSource): readonly number[] {
  const edges = [HEAD_WIDTH];
  for (let column = 0; column < source.columnCount; column++) {
    edges.push(edges[column]! + source.columnWidth(column));
  }
  return edges;
}

function make(tag: string, className: string, text = ""): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function place(element: HTMLElement, left: number, top: number, width: number): HTMLElement {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
  element.style.width = `${width}px`;
  return element;
}
