import type { Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import type { WireObject } from "../protocol/wire-object";
import type { WireContext } from "./context";

/** The table that columns, rows, an order or a filter belong to, as they see it. */
export interface OwningTable {
  readonly context: WireContext;
  readonly sheet: Sheet;
  /** Fails once the table is gone. */
  readonly model: Table;
  /** A part of it as a range; a part that the table does not show is an error. */
  range(rect: Rect | null): WireObject;
}
