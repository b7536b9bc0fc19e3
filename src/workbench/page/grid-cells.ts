import { columnName } from "../model/address";
import { type GridLayout, HEAD_WIDTH, ROW_HEIGHT } from "./grid-layout";
import type { CellLook, GridSource } from "./grid-source";

const WIDTH_A_CHARACTER = 7;

/** The part of the grid that is in view, in CSS pixels. */
export interface GridView {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Everything to be seen of a sheet in this view, as elements placed within it. */
export function drawnCells(source: GridSource, layout: GridLayout, view: GridView): HTMLElement[] {
  const columns = columnsInView(source, layout, view);
  const drawn = [place(make("div", "corner"), 0, 0, HEAD_WIDTH)];
  for (const column of columns) drawn.push(columnHead(source, layout, view, column));
  const firstLine = Math.floor(view.top / ROW_HEIGHT);
  const lines = Math.ceil(view.height / ROW_HEIGHT) + 1;
  for (let line = firstLine; line < firstLine + lines; line++) {
    const row = layout.rowOfLine(line);
    if (row === null) break;
    const top = (line + 1) * ROW_HEIGHT - view.top;
    drawn.push(rowHead(source, row, top), ...rowCells(source, layout, view, columns, row, top));
  }
  drawn.push(selectionFrame(source, layout, view));
  return drawn;
}

function columnsInView(source: GridSource, layout: GridLayout, view: GridView): number[] {
  const columns: number[] = [];
  let column = layout.columnAt(view.left + HEAD_WIDTH) ?? source.columnCount;
  for (; column < source.columnCount; column++) {
    if (layout.left(column) - view.left > view.width) break;
    columns.push(column);
  }
  return columns;
}

function columnHead(
  { selection }: GridSource,
  layout: GridLayout,
  view: GridView,
  column: number,
): HTMLElement {
  const chosen = column >= selection.column && column < selection.column + selection.columns;
  const head = make("div", chosen ? "column-head chosen" : "column-head", columnName(column));
  const { left, width } = layout.boxOf({ row: 0, column });
  return place(head, left - view.left, 0, width);
}

function rowHead({ selection }: GridSource, row: number, top: number): HTMLElement {
  const chosen = row >= selection.row && row < selection.row + selection.rows;
  const head = make("div", chosen ? "row-head chosen" : "row-head", String(row + 1));
  return place(head, 0, top, HEAD_WIDTH);
}

function rowCells(
  source: GridSource,
  layout: GridLayout,
  view: GridView,
  columns: readonly number[],
  row: number,
  top: number,
): HTMLElement[] {
  let textEnd = 0;
  return columns.map((column) => {
    const look = source.cell(row, column);
    const cell = drawnCell(look);
    // No line crosses a text that runs on.
    if (column + 1 < textEnd) cell.classList.add("covered");
    const end = look.alignment === "left" ? endOfText(source, layout, row, column) : column + 1;
    textEnd = Math.max(textEnd, end);
    const left = layout.left(column);
    return place(cell, left - view.left, top, layout.left(end) - left);
  });
}

function drawnCell(look: CellLook): HTMLElement {
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
  return cell;
}

/** As in Excel, a text that is too long for its cell runs on over empty cells to its right. */
function endOfText(source: GridSource, layout: GridLayout, row: number, column: number): number {
  const right = layout.left(column) + source.cell(row, column).text.length * WIDTH_A_CHARACTER;
  let end = column + 1;
  while (
    end < source.columnCount &&
    layout.left(end) < right &&
    source.cell(row, end).text === ""
  ) {
    end++;
  }
  return end;
}

function selectionFrame(source: GridSource, layout: GridLayout, view: GridView): HTMLElement {
  const { row, column, rows, columns } = source.selection;
  const { left, top } = layout.boxOf({ row, column });
  const width = layout.left(column + columns) - left;
  const frame = place(make("div", "selection"), left - view.left, top - view.top, width);
  const lines = layout.lineOfRow(row + rows) - layout.lineOfRow(row);
  frame.style.height = `${lines * ROW_HEIGHT}px`;
  return frame;
}

export function make(tag: string, className: string, text = ""): HTMLElement {
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
