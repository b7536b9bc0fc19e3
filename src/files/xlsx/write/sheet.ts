import type { Day } from "../../../codes/types";

/**
 * A cell to write: text, a number as it is, a day (a number that Excel shows as a date), a number under a
 * number format, or a formula with the result that Excel would have stored. null leaves the cell out.
 */
export type CellToWrite =
  | string
  | number
  | boolean
  | null
  | { readonly day: Day }
  | { readonly number: number; readonly format: string }
  | { readonly formula: string; readonly result: string | number | boolean };

export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly CellToWrite[])[];
  readonly hidden?: boolean;
  /** Column widths in characters, from the first column on. */
  readonly widths?: readonly number[];
  /** Set in bold, and kept in view. 0 by default. */
  readonly headerRows?: number;
}
