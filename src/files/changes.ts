/**
 * The cells of a sheet that get a new text. All positions 0-based in the sheet. Asked row by row from the top,
 * so that a change can be computed when its row comes.
 */
export interface CellTexts {
  /** The row after the last one that changes. */
  readonly endRow: number;
  /** The column after the last one that changes. */
  readonly endColumn: number;
  /** New texts by column; undefined where nothing changes. */
  inRow(row: number): ReadonlyMap<number, string> | undefined;
}
