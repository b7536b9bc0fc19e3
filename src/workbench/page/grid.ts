import { drawnCells, make } from "./grid-cells";
import { GridLayout, HEAD_WIDTH, ROW_HEIGHT } from "./grid-layout";
import type { GridSource, Place } from "./grid-source";

/** Draws the part of a sheet that is in view, and only that: a sheet of a million rows scrolls like one of ten. */
export class Grid {
  readonly #layer = make("div", "cells");
  readonly #extent = make("div", "extent");
  #layout: GridLayout;
  #frame = 0;

  constructor(
    readonly element: HTMLElement,
    private source: GridSource,
  ) {
    element.replaceChildren(this.#layer, this.#extent);
    element.addEventListener("scroll", () => this.#schedule());
    new ResizeObserver(() => this.#schedule()).observe(element);
    this.#layout = this.show(source);
  }

  /** Draws this source from now on; call again whenever it changed. */
  show(source: GridSource): GridLayout {
    this.source = source;
    this.#layout = new GridLayout(source);
    this.element.classList.toggle("bare", !source.showGridlines);
    this.#extent.style.height = `${this.#layout.height}px`;
    this.#extent.style.width = `${this.#layout.width}px`;
    this.#schedule();
    return this.#layout;
  }

  /** The cell under a point of the window, or null outside the cells. */
  placeAt(clientX: number, clientY: number): Place | null {
    const box = this.element.getBoundingClientRect();
    const x = clientX - box.left;
    const y = clientY - box.top;
    if (x < HEAD_WIDTH || y < ROW_HEIGHT) return null;
    const column = this.#layout.columnAt(x + this.element.scrollLeft);
    const row = this.#layout.rowAt(y + this.element.scrollTop);
    return row === null || column === null ? null : { row, column };
  }

  /** Scrolls as little as needed to bring a cell into view. */
  reveal(place: Place): void {
    const { left, top, width } = this.#layout.boxOf(place);
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
    const view = { left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight };
    this.#layer.replaceChildren(...drawnCells(this.source, this.#layout, view));
  }
}
