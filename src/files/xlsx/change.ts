import type { CellTexts } from "../changes";
import { inLargePieces } from "../pieces";
import { requiredPart } from "./parts/package";
import { partText } from "./parts/part-text";
import type { SheetEntry } from "./parts/workbook";
import type { Workbook } from "./read";
import { patchSheet } from "./sheet/patch-sheet";
import { replaceEntry } from "../zip/replace";

export interface ChangedWorkbook {
  readonly bytes: Uint8Array;
  /** Addresses of cells that were left as they were, because they hold a formula. */
  readonly formulas: readonly string[];
}

/**
 * A copy of the workbook with some cells of one sheet holding a new text (as text: never a formula, whatever
 * it begins with). Only those cells' elements differ; all other parts are copied byte for byte.
 * Formulas elsewhere that look at a changed cell show their old result until Excel calculates again.
 */
export function changeCells(
  workbook: Workbook,
  sheet: SheetEntry,
  changes: CellTexts,
): ChangedWorkbook {
  const { file } = workbook;
  const entry = requiredPart(file, sheet.path);
  const formulas: string[] = [];
  const text = patchSheet(partText(file.bytes, entry), changes, (address) =>
    formulas.push(address),
  );
  const bytes = replaceEntry(file.bytes, file.directory, entry, encoded(text));
  return { bytes, formulas };
}

function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of inLargePieces(texts)) yield encoder.encode(piece);
}
