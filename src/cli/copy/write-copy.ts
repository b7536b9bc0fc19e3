import { planRepairs, type Correction } from "../../check/findings/repairs";
import type { Findings } from "../../check/types";
import type { CodeTables } from "../../codes/types";
import type { CellTexts } from "../../files/changes";
import type { SheetReading } from "../check/read-batch";
import type { CopyRequest } from "../check/request";
import type { ClaimSheet } from "../sheets/claim-sheet";
import { planFill, type FilledColumn } from "./plan-fill";
import { repairedBatch } from "./repaired-batch";

/** What became of the copy. */
export interface CopyOutcome {
  readonly path: string;
  readonly corrected: number;
  readonly described: number;
  /** Findings whose certain repair was not made, because it contradicts another one of the same cell. */
  readonly refused: number;
  /** Addresses of cells that were left alone, because they hold a formula. */
  readonly formulas: readonly string[];
}

/** Writes the corrected copy: repairs first, then descriptions of the codes as they are after that. */
export function writeCorrectedCopy(
  sheet: ClaimSheet,
  reading: SheetReading,
  findings: Findings,
  request: CopyRequest,
  tables: CodeTables,
): CopyOutcome {
  const { batch, layout, width } = reading;
  const { corrections, refused } = request.repair
    ? planRepairs(batch, findings)
    : { corrections: [], refused: [] };
  const filled = request.fill ? planFill(repairedBatch(batch, corrections), width, tables) : [];

  const correctedIn = correctionsByLine(corrections);
  const headerRow = layout.headerRows?.last ?? null;
  const changes: CellTexts = {
    endRow: batch.firstRow + batch.lineCount,
    endColumn: [...corrections, ...filled].reduce(
      (end, { column }) => Math.max(end, column + 1),
      0,
    ),
    inRow(row) {
      if (row === headerRow) return headersOf(filled);
      const line = row - batch.firstRow;
      return line < 0 ? undefined : textsOf(line, correctedIn(line), filled);
    },
  };
  const formulas = sheet.writeCopy(request.path, changes);
  const described = filled.reduce((sum, { texts }) => sum + countTexts(texts), 0);
  return {
    path: request.path,
    corrected: corrections.length,
    described,
    refused: refused.length,
    formulas,
  };
}

/** Looks the corrections of a line up; they are in order of their lines. */
function correctionsByLine(
  corrections: readonly Correction[],
): (line: number) => readonly Correction[] {
  const firstOf = new Map<number, number>();
  corrections.forEach(({ line }, at) => {
    if (!firstOf.has(line)) firstOf.set(line, at);
  });
  return (line) => {
    const first = firstOf.get(line);
    if (first === undefined) return [];
    let end = first;
    while (corrections[end]?.line === line) end++;
    return corrections.slice(first, end);
  };
}

function headersOf(filled: readonly FilledColumn[]): ReadonlyMap<number, string> {
  return new Map(
    filled.flatMap(({ column, header }) => (header === null ? [] : [[column, header]])),
  );
}

function textsOf(
  line: number,
  corrected: readonly Correction[],
  filled: readonly FilledColumn[],
): ReadonlyMap<number, string> {
  const texts = new Map(corrected.map(({ column, after }) => [column, after]));
  for (const { column, texts: ofColumn } of filled) {
    const text = ofColumn[line] ?? null;
    if (text !== null) texts.set(column, text);
  }
  return texts;
}

function countTexts(texts: readonly (string | null)[]): number {
  return texts.reduce((sum, text) => (text === null ? sum : sum + 1), 0);
}
