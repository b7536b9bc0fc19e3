import type { Batch, BatchColumn } from "../../claims/types";
import { numberWritten } from "../../claims/number-written";
import { isBed, isRateCodeLine } from "../../rules/reading/claim-setting";
import { textOf } from "../../rules/reading/cell";
import { withoutOuterSpaces } from "../../rules/reading/spaces";

/** What may stand in a procedure column in place of a procedure: bits. */
const RATE = { code: 1, amount: 2 } as const;
const HIPPS = /^[A-Z0-9]{5}$/i;
const DOLLARS = /^\$/;

/** True in a line whose cell of this column holds a rate, and no procedure. */
export type HoldsRate = (line: number) => boolean;

function bitsOfLine(revenueCode: string): number {
  if (isRateCodeLine(revenueCode)) return RATE.code;
  return isBed(revenueCode) ? RATE.amount : 0;
}

function bitsOfCell(text: string): number {
  const isAmount = numberWritten(text.replace(DOLLARS, "")) !== null;
  return (HIPPS.test(text) ? RATE.code : 0) | (isAmount ? RATE.amount : 0);
}

/**
 * Where a facility's procedure column holds a rate: the HIPPS code of a patient's group beside revenue codes 0022 to
 * 0024, and the price of a day beside those of room and board. null for a column in which this cannot be.
 *
 * Source: form locator 44 of the UB-04 (HCPCS, accommodation rates, HIPPS rate codes), as the Medicare Claims Processing
 * Manual has it: chapter 6, section 30.1, for HIPPS rate codes; chapter 25 for the form.
 */
export function holdsRate(column: BatchColumn, batch: Batch): HoldsRate | null {
  const revenue = batch.columns.find(({ role }) => role === "revenueCode")?.cells;
  if (column.role !== "procedure" || !revenue) return null;
  const read = (bitsOf: (text: string) => number, { distinct }: BatchColumn["cells"]) =>
    Uint8Array.from(distinct, (value) => bitsOf(withoutOuterSpaces(textOf(value))));
  const ofLine = read(bitsOfLine, revenue);
  if (!ofLine.some((bits) => bits > 0)) return null;
  const ofCell = read(bitsOfCell, column.cells);
  const { indexes } = column.cells;
  return (line) =>
    ((ofLine[revenue.indexes[line] ?? -1] ?? 0) & (ofCell[indexes[line] ?? -1] ?? 0)) > 0;
}
