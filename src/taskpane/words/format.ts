import type { Day } from "../../codes/types";

const NUMBER = new Intl.NumberFormat("en-US");

/** 12345 as `12,345`. */
export function number(value: number): string {
  return NUMBER.format(value);
}

/** `1 line`, `2 lines`; the plural is the singular with an s unless given. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** 20270930 as `09/30/2027`, the way US claims write a day. */
export function day(value: Day): string {
  const digits = String(value).padStart(8, "0");
  return `${digits.slice(4, 6)}/${digits.slice(6)}/${digits.slice(0, 4)}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}

/** A cell's address from 0-based row and column: (16, 2) is `C17`. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A column's letters from its 0-based number: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/**
 * A cell's text with its clutter to be seen: spaces at the ends, double and unusual spaces as dots (as Word shows
 * them), line breaks as arrows.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n|[\r\n]/g, "↵")
    .replace(/[\t\u00a0\u2000-\u200b\u202f\u3000\ufeff]/g, "·")
    .replace(/^ +| +$| {2,}/g, (spaces) => "·".repeat(spaces.length));
}
