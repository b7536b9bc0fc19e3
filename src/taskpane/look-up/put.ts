import type { CellToWrite } from "../../check/cells/place-code";
import type { SearchHit } from "../../codes/search";
import type { CellChange } from "../../excel/types";
import type { Pane } from "../actions/pane";
import { address } from "../words/format";
import { lookUpWords } from "../words/look-up";
import type { Writes } from "./placement-words";

/** Writes a code, and its description, into the active line, and says what came of it. */
export async function put(
  pane: Pane,
  placement: Writes,
  hit: SearchHit,
  withOldDescription: boolean,
): Promise<void> {
  const { store, excel, working } = pane;
  const seen = store.state().lookUp.line;
  if (seen.kind !== "line") return;
  const { row, reading } = seen.line;
  const cells = cellsOf(placement, withOldDescription);
  const changes = cells.map((cell): CellChange => ({ ...cell, row }));
  const title = lookUpWords.putTitle(hit.display);
  store.dispatch({ kind: "replacingAsked", isAsking: false });
  await working(lookUpWords.putting(hit.display), async (stage) => {
    const outcome = await excel.writeInLine(seen.line, title, changes, stage);
    if (outcome.changed > 0) renewResults(pane, reading.sheetId, changes);
    const text = told(hit, placement, cells, row, outcome.changed);
    const isDone = outcome.changed === cells.length;
    store.dispatch({
      kind: "noticed",
      notice: isDone ? { kind: "done", text, undoable: true } : { kind: "said", text },
    });
  });
}

type Cells = readonly CellToWrite[];

function cellsOf(
  { code, description, oldDescription }: Writes,
  withOldDescription: boolean,
): Cells {
  return [code, description, withOldDescription ? oldDescription : null].filter(
    (cell) => cell !== null,
  );
}

/** The line is checked again where that is done as one types; else the results are called outdated. */
function renewResults({ store, live }: Pane, sheetId: string, changes: readonly CellChange[]) {
  if (!live.follows(sheetId)) return store.dispatch({ kind: "outdated", sheetId });
  const areas = changes.map(({ row, column }) => ({
    rows: { first: row, end: row + 1 },
    columns: { first: column, end: column + 1 },
  }));
  live.tell(sheetId, { kind: "cells", areas });
}

/** What came of it, in a sentence. */
function told(
  { display }: SearchHit,
  { code, keeps }: Writes,
  cells: Cells,
  row: number,
  written: number,
): string {
  if (written === 0) return lookUpWords.lineChanged(display);
  const place = ({ column }: CellToWrite) => address(row, column);
  if (written < cells.length && code) return lookUpWords.descriptionLeft(display, place(code));
  const description = cells.find((cell) => cell !== code);
  return lookUpWords.isPut(
    display,
    code && place(code),
    description ? place(description) : null,
    keeps === null ? null : address(row, keeps),
  );
}
