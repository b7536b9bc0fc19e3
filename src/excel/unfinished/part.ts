import type { CellValue } from "../../claims/types";
import type { Rows } from "../address";
import { runsOf } from "../address";
import type { PlannedLine } from "../write/column-plan";
import { fingerprint } from "./fingerprint";

/**
 * Some neighbouring cells of a column that were written, as the workbook keeps them: how their lines are known again,
 * and what the cells held before. Rows are counted from the first claim line, as rows may come in above.
 */
export interface Part {
  /** Of the cells that tell the line, and what we wrote beside them, line by line. */
  readonly fingerprint: string;
  readonly rows: readonly Rows[];
  /** What each cell held, row by row; left out where all were blank. */
  readonly before?: readonly CellValue[];
}

/** How many cells a part may stand for, so that all parts of a job stay few: those of a small job stand for one each. */
const MOST_PARTS = 3_000;
export const partSize = (cells: number): number => Math.max(1, Math.ceil(cells / MOST_PARTS));

/** The lines as parts of at most `size`. */
export function partsOf(lines: readonly PlannedLine[], size: number, firstRow: number): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < lines.length; at += size) {
    parts.push(partOf(lines.slice(at, at + size), firstRow));
  }
  return parts;
}

function partOf(lines: readonly PlannedLine[], firstRow: number): Part {
  const print = fingerprint();
  for (const { line, after } of lines) print.add([...line.guards, after]);
  const before = lines.map(({ line }) => line.cell.value);
  return {
    fingerprint: print.text(),
    rows: runsOf(lines.map(({ line }) => line.row - firstRow)),
    ...(before.some((value) => value !== "") && { before }),
  };
}
