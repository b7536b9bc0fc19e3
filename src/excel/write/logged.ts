import { Cancelled, withLeft } from "../problems";
import type { Stopped } from "../types";
import type { ChangeLog, LoggedChange } from "../undo/change-log";
import type { Announcement } from "../unfinished/announce";
import { changedCells } from "../undo/change-log";

/**
 * Does a job that writes cells, and logs what it wrote, however it ends. Stopped by the user, what was written stays;
 * failed, too, and the problem says how many cells that are.
 * @param entry Takes what is written, as it is.
 * @returns Where the user stopped it; null where it came to its end.
 */
export async function logged(
  log: ChangeLog,
  entry: LoggedChange,
  announcement: Announcement,
  write: () => Promise<void>,
): Promise<Stopped | null> {
  const hasBegun = (): boolean =>
    entry.columns.some(({ inserted, rows }) => inserted !== null || rows.length > 0);
  try {
    await write();
    return null;
  } catch (error) {
    if (!(error instanceof Cancelled) || !hasBegun())
      throw withLeft(error, changedSoFar(changedCells(entry)));
    return { throughRow: error.doneThrough ?? entry.reading.batch.firstRow };
  } finally {
    if (hasBegun()) log.add(entry);
    else await announcement.withdraw();
  }
}

/** What a job that stopped half-way says it left. */
export const changedSoFar = (cells: number): string =>
  cells === 0
    ? "No cell was changed."
    : `${cells === 1 ? "1 cell was" : `${cells} cells were`} changed before that; Undo puts ${cells === 1 ? "it" : "them"} back.`;
