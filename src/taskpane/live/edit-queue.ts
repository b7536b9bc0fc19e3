import type { SheetEdit } from "../../excel/live/sheet-edit";

/** Edits of a followed sheet that wait to be looked at, in their order. */
export interface EditQueue {
  add(edit: SheetEdit): void;
  isEmpty(): boolean;
  /** True if lines may stand in other rows once these edits are looked at. */
  shifts(): boolean;
  take(): SheetEdit[];
  /** Edits that were taken are to be looked at once more, before all others. */
  putBack(edits: readonly SheetEdit[]): void;
  /** Nobody knows whether rows shifted before they were read or after: all lines are to be looked at. */
  doubtShifts(): void;
  clear(): void;
  /** A whole check begins to read: it knows of all that was told until now, if it comes to its end. */
  hold(): void;
  /** A whole check came to its end, or it did not: then what it would have known of is still to be looked at. */
  release(isKnown: boolean): void;
}

/** True if the edits shift lines. */
export const shifted = (edits: readonly SheetEdit[]): boolean =>
  edits.some(({ kind }) => kind !== "cells");

/** True if all of them were made at other machines. */
export const areRemote = (edits: readonly SheetEdit[]): boolean =>
  edits.length > 0 && edits.every((edit) => edit.isRemote);

export function createEditQueue(): EditQueue {
  let waiting: SheetEdit[] = [];
  let held: SheetEdit[] = [];
  return {
    add: (edit) => void waiting.push(edit),
    isEmpty: () => waiting.length === 0,
    shifts: () => shifted(waiting),
    take: () => waiting.splice(0),
    putBack: (edits) => void waiting.unshift(...edits),
    doubtShifts() {
      if (shifted(waiting)) waiting = [{ kind: "unsure", isRemote: areRemote(waiting) }];
    },
    clear: () => void (waiting = []),
    hold: () => void held.push(...waiting.splice(0)),
    release(isKnown) {
      if (!isKnown) waiting.unshift(...held);
      held = [];
    },
  };
}
