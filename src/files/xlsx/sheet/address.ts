import { columnLetters } from "../../../check/columns/column-letters";

/** Excel's last column is XFD, its last row 1,048,576. Both 0-based here. */
export const LAST_COLUMN = 16_383;
export const LAST_ROW = 1_048_575;

const A1 = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** 0-based column of letters: `A` 0, `AA` 26. */
export function columnOfLetters(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * 26 + (letters.charCodeAt(i) & 31);
  return number - 1;
}

/** `C5` of 0-based row and column. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** 0-based row and column of an address like `C5`; null for anything else. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = A1.exec(address);
  if (!match) return null;
  return { column: columnOfLetters(match[1] ?? ""), row: Number(match[2]) - 1 };
}
