import { readFileSync } from "node:fs";
import type { CellValue } from "../../src/claims/types";
import { openWorkbook, valuesOf } from "../../src/files/xlsx";

/** The rows of the clinic month sample, all of one length: the header, then its lines. */
export function sampleRows(): CellValue[][] {
  const workbook = openWorkbook(readFileSync("assets/samples/clinic-month.xlsx"));
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("The sample has no sheet");
  const rows = Array.from(workbook.rows(sheet), valuesOf);
  const width = rows[0]?.length ?? 0;
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
}

/** The clinic month sample with its lines repeated: the header, then `count` lines. */
export function clinicLines(count: number): CellValue[][] {
  const [header, ...lines] = sampleRows();
  if (!header) throw new Error("The sample is empty");
  return [header, ...Array.from({ length: count }, (_, i) => [...(lines[i % lines.length] ?? [])])];
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
