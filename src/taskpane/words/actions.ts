import type { ChangeOutcome, MarkOutcome, UndoOutcome } from "../../excel/types";
import { count, list, number } from "./format";

/** Named in full up to this many; the rest are counted. */
const NAMED_CELLS = 8;

function cellNames(addresses: readonly string[]): string {
  const named = addresses.slice(0, NAMED_CELLS);
  const rest = addresses.length - named.length;
  return rest > 0 ? `${named.join(", ")} and ${number(rest)} more` : list(named);
}

function leftAlone({ leftAlone: cells }: ChangeOutcome): string {
  if (cells.length === 0) return "";
  const was = cells.length === 1 ? "was" : "were";
  const it = cells.length === 1 ? "it" : "them";
  return ` ${cellNames(cells)} ${was} left alone: someone changed ${it} meanwhile, or a formula stands there.`;
}

function unrecorded(outcome: ChangeOutcome): string {
  return outcome.unrecorded
    ? " The workbook’s change log could not be written; that is tried again with the next change."
    : "";
}

function forgotten({ earlierForgotten }: UndoOutcome): string {
  return earlierForgotten
    ? " Changes before this one can no longer be undone here: there was no room to keep them all."
    : "";
}

/** Buttons, work under way, and what came of it. */
export const actionWords = {
  check: "Check codes",
  checkAgain: "Check again",
  checkChosen: "Check selected rows",
  reviewRepairs: (cells: number) => `Review ${count(cells, "certain repair")}`,
  fill: "Fill descriptions",
  clear: "Clear flags",
  cancel: "Cancel",
  undo: "Undo",
  startOver: "Start over",
  more: "More actions",
  tryAgain: "Try again",
  dismiss: "Dismiss",
  reading: "Reading the sheet…",
  checking: "Checking the codes…",
  flagging: "Flagging cells in the sheet…",
  clearing: "Clearing the flags…",
  looking: "Looking up descriptions…",
  filling: "Writing descriptions…",
  changing: "Changing cells…",
  undoing: "Putting cells back…",
  saving: "Saving your choices…",
  progress: (done: number, total: number) => `${number(done)} of ${number(total)}`,
  stopped: "Stopped.",
  keep: "Keep what is done",
  putBack: "Put it back",
  puttingFlagsBack: "Putting the flags back…",
  flagsPutBack: "The flags are as they were before.",
  stoppedFlagging: ({ flaggedCells }: MarkOutcome, row: number) =>
    `Stopped after row ${number(row)}. ${count(flaggedCells, "cell")} flagged down to there; below, the flags are as they were.`,
  stoppedFilling: (outcome: ChangeOutcome, row: number) =>
    `Stopped after row ${number(row)}. ${count(outcome.changed, "description")} filled in down to there; below, nothing was changed.${leftAlone(outcome)}`,
  stoppedChanging: (outcome: ChangeOutcome, row: number) =>
    `Stopped after row ${number(row)}. ${count(outcome.changed, "cell")} changed down to there; below, nothing was changed.${leftAlone(outcome)}`,
  cleared: "The flags are cleared. Your values and formats are as they were.",
  changed: (outcome: ChangeOutcome) =>
    `${count(outcome.changed, "cell")} changed.${leftAlone(outcome)}${unrecorded(outcome)}`,
  filled: (outcome: ChangeOutcome) =>
    `${count(outcome.changed, "description")} filled in.${leftAlone(outcome)}${unrecorded(outcome)}`,
  undone: (outcome: UndoOutcome) =>
    `${count(outcome.changed, "cell")} put back as before.${leftAlone(outcome)}${unrecorded(outcome)}${forgotten(outcome)}`,
  nothingToUndo: "There is nothing to undo.",
} as const;

/** Panels where changes are looked over before they are made. */
export const previewWords = {
  repairsTitle: "Certain repairs",
  repairsHint: "Each of these has only one right answer. Nothing else in the cells changes.",
  suggestionTitle: (before: string, after: string) => `Use ${after} instead of ${before}`,
  suggestionHint: "Use this only where the record says so.",
  chooseLine: (before: string, after: string) => `Change ${before} to ${after}`,
  whichCells: "Where",
  allCells: (cells: number) => `All ${count(cells, "cell")} with this value`,
  oneCell: (address: string) => `Only ${address}`,
  apply: (cells: number) => `Change ${count(cells, "cell")}`,
  nothingChosen: "Nothing is chosen",
  afterwards: "You can undo this afterwards.",
} as const;

/** The panel for filling descriptions. */
export const fillWords = {
  title: "Fill descriptions",
  hint: "The official description on each line’s date of service. Nothing is written beside a code that is not found.",
  into: (name: string) => `Descriptions of ${name} go to`,
  newColumn: "A new column to the right",
  newHeader: (name: string) => `${name} description`,
  skip: "Do not fill",
  otherColumns: "Fill other columns too",
  mode: "Which cells",
  emptyOnly: "Empty cells only",
  overwrite: "All cells: replace what is there",
  willWrite: (cells: number) => `${count(cells, "description")} will be written.`,
  noPlace: "Choose above where descriptions go.",
  nothing: "There is nothing to fill: every cell already has a description, or no code was found.",
  apply: (cells: number) => `Fill ${count(cells, "cell")}`,
} as const;
