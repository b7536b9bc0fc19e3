import { readFileSync } from "node:fs";
import type { CellValue } from "../../src/claims/types";
import { openWorkbook, valuesOf } from "../../src/files/xlsx";

/** The clinic month sample with its lines repeated: the header, then `count` lines. */
export function clinicLines(count: number): CellValue[][] {
  const workbook = openWorkbook(readFileSync("assets/samples/clinic-month.xlsx"));
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("The sample has no sheet");
  const [header, ...lines] = Array.from(workbook.rows(sheet), valuesOf);
  if (!header) throw new Error("The sample is empty");
  const width = header.length;
  const full = (row: CellValue[]) => Array.from({ length: width }, (_, i) => row[i] ?? "");
  return [header, ...Array.from({ length: count }, (_, i) => full(lines[i % lines.length] ?? []))];
}

/** The middle one of several measurements, in milliseconds. */
export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** "1,234 ms, 81,000 lines a second". */
export function pace(milliseconds: number, lines: number): string {
  const rate = Math.round(lines / (milliseconds / 1000));
  return `${Math.round(milliseconds).toLocaleString("en-US")} ms, ${rate.toLocaleString("en-US")} lines a second`;
}
