import { invalidArgument } from "../excel-error";
import type { CellStyle } from "../model/style";
import { WireCollection, WireObject } from "../protocol/wire-object";
import { color, integer, oneOf, text } from "./args";
import type { RangeLooks } from "./range-looks";

/** Names of Excel.BorderIndex. https://learn.microsoft.com/en-us/javascript/api/excel/excel.borderindex */
const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];

interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}
const NO_LINE: Line = { style: "None", weight: "Thin", color: "#000000" };

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.rangebordercollection */
export class RangeBorderCollection extends WireCollection<RangeBorder> {
  readonly className = "RangeBorderCollection";
  readonly scalars = ["Count"];

  constructor(private readonly looks: RangeLooks) {
    super();
  }

  get Count(): number {
    return SIDES.length;
  }
  items(): RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.looks, side));
  }
  GetItem(side: unknown): RangeBorder {
    return new RangeBorder(this.looks, oneOf(side, SIDES));
  }
  GetItemAt(index: unknown): RangeBorder {
    const side = SIDES[integer(index)];
    if (side === undefined) throw invalidArgument();
    return new RangeBorder(this.looks, side);
  }
}

/**
 * One side of the range's cells. Kept per cell without telling edge from inside: enough to compare before and after.
 * https://learn.microsoft.com/en-us/javascript/api/excel/excel.rangeborder
 */
export class RangeBorder extends WireObject {
  readonly className = "RangeBorder";
  readonly scalars = ["SideIndex", "Style", "Weight", "Color"];

  constructor(
    private readonly looks: RangeLooks,
    private readonly side: Side,
  ) {
    super();
  }

  override get wireId(): string {
    return this.side;
  }
  get SideIndex(): string {
    return this.side;
  }
  get Style(): string | null {
    return this.looks.common((style) => this.#line(style).style);
  }
  set Style(value: unknown) {
    this.#change({ style: text(value) });
  }
  get Weight(): string | null {
    return this.looks.common((style) => this.#line(style).weight);
  }
  set Weight(value: unknown) {
    this.#change({ weight: text(value) });
  }
  get Color(): string | null {
    return this.looks.common((style) => this.#line(style).color);
  }
  set Color(value: unknown) {
    this.#change({ color: color(value) });
  }

  #line(style: CellStyle): Line {
    const line = style.borders[this.side];
    return line === undefined ? NO_LINE : (JSON.parse(line) as Line);
  }

  #change(change: Partial<Line>): void {
    const before = this.looks.common((style) => JSON.stringify(style.borders));
    const borders = before === null ? {} : (JSON.parse(before) as Record<string, string>);
    const line: Line = { ...NO_LINE, ...this.#lineOf(borders), ...change };
    const visible = {
      ...line,
      style: change.style ?? (line.style === "None" ? "Continuous" : line.style),
    };
    const { [this.side]: _old, ...others } = borders;
    this.looks.change({
      borders:
        visible.style === "None" ? others : { ...others, [this.side]: JSON.stringify(visible) },
    });
  }

  #lineOf(borders: Readonly<Record<string, string>>): Partial<Line> {
    const line = borders[this.side];
    return line === undefined ? {} : (JSON.parse(line) as Line);
  }
}
