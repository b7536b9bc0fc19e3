import { invalidArgument } from "../excel-error";
import { MAX_COLUMNS, MAX_ROWS } from "../model/rect";
import { WireObject } from "../protocol/wire-object";

// Arguments come from the add-in as any JSON: each is held against what the documentation says it may be.

export function integer(value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  throw invalidArgument();
}

export function optionalInteger(value: unknown, otherwise: number): number {
  return value === null || value === undefined ? otherwise : integer(value);
}

export function rowIndex(value: unknown): number {
  const row = integer(value);
  if (row < 0 || row >= MAX_ROWS) throw invalidArgument();
  return row;
}

export function columnIndexArg(value: unknown): number {
  const column = integer(value);
  if (column < 0 || column >= MAX_COLUMNS) throw invalidArgument();
  return column;
}

export function text(value: unknown): string {
  if (typeof value === "string") return value;
  throw invalidArgument();
}

export function optionalText(value: unknown): string | null {
  return value === null || value === undefined ? null : text(value);
}

export function flag(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw invalidArgument();
}

export function optionalFlag(value: unknown, otherwise = false): boolean {
  return value === null || value === undefined ? otherwise : flag(value);
}

export function number(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument();
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise?: T): T {
  if ((value === null || value === undefined) && otherwise !== undefined) return otherwise;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

export function fields(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  if (value instanceof WireObject) throw invalidArgument();
  return value as Record<string, unknown>;
}

/** "#RRGGBB" from "#RRGGBB", "#RGB" or a name that HTML knows. */
export function color(value: unknown): string {
  const given = text(value).trim();
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  if (/^#[0-9a-f]{3}$/i.test(given))
    return `#${given.slice(1).replace(/./g, "$&$&")}`.toUpperCase();
  const named = NAMED_COLORS[given.toLowerCase()];
  if (named !== undefined) return named;
  throw invalidArgument();
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  purple: "#800080",
  lightyellow: "#FFFFE0",
  lightgray: "#D3D3D3",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  pink: "#FFC0CB",
  darkred: "#8B0000",
  transparent: "#FFFFFF",
};

/**
 * A value for each cell: one value for all, or rows of columns of exactly the range's size. Gives what stands at a
 * place, counted from the range's corner.
 */
export function cellwise<T>(
  value: unknown,
  rows: number,
  columns: number,
  read: (cell: unknown) => T,
): (row: number, column: number) => T {
  if (!Array.isArray(value)) {
    const one = read(value);
    return () => one;
  }
  const grid = value as unknown[];
  const fits =
    grid.length === rows && grid.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  // Read all of it first, so that one bad cell stops the write before anything is changed.
  const read2d = (grid as unknown[][]).map((line) => line.map(read));
  return (row, column) => (read2d[row] as T[])[column] as T; // sizes were checked above
}
