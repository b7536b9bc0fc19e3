import type { DateDoubt } from "../../claims/date-doubts";
import type { DateOrder } from "../../claims/types";
import { count, list, number } from "./format";

const ORDERS: Readonly<Record<DateOrder, string>> = {
  "month-first": "month/day/year",
  "day-first": "day/month/year",
};
const SAID: Readonly<Record<DateDoubt["by"], string>> = {
  person: "as you chose",
  excel: "as your Excel writes them",
  nobody: "as US claims write them",
};

/** Sentences about the sheet and its columns. */
export const sheetWords = {
  looking: "Reading the sheet…",
  lines: (lines: number) => count(lines, "line"),
  datesRead: (example: string, columns: readonly string[], { order, by }: DateDoubt) =>
    `Dates such as ${example} in ${columns.length === 1 ? "column" : "columns"} ${list(columns)} are read as ${ORDERS[order]}, ${SAID[by]}.`,
  readDatesAs: (order: DateOrder) => `Read them as ${ORDERS[order]}`,
  onlyRows: (first: number, last: number) => `Only ${rows(first, last)} of this sheet are checked.`,
  otherList: (first: number, last: number) =>
    `${capital(rows(first, last))} are a list of their own: to check it, click one of its cells, then check.`,
  listBeside: (first: string, last: string) =>
    `Columns ${first} to ${last} are a list of their own, which is not checked: to check it, click one of its cells, then check.`,
  otherRows: (first: number, last: number) => `${capital(rows(first, last))} hold something else.`,
  columns: "Columns",
  changeColumns: "Change columns",
  chooseColumns: "Choose columns",
  lookAgain: "Look again",
  emptyTitle: "No claim lines on this sheet",
  emptyNext: "Open the sheet with your claim lines, or paste them here. Then look again.",
  noCodesTitle: "No column with codes was found",
  noCodesNext: "Choose which column holds diagnosis or procedure codes.",
  protectedSheet:
    "This sheet is protected, so nothing will be written in it. The findings are shown here only.",
  scopeLabel: "Lines to check",
  scopeSheet: "All lines",
  scopeSelection: "Selected rows only",
  reportOnly: "Report only: do not flag cells in the sheet",
  guessed: (confidence: number) =>
    `guessed from the contents, ${Math.round(confidence * 100)}% sure`,
  guessesNote: (columns: readonly string[]) =>
    `What ${list(columns.map((name) => `“${name}”`))} ${columns.length === 1 ? "holds" : "hold"} was guessed from the contents: have a look.`,
  noHeader: (letters: string) => `Column ${letters}`,
  noServiceDate: "No date of service was found: codes are checked as of today.",
  willFlag:
    "Cells with a wrong code are colored, and a new column, Code check, says why. What you typed stays as it is.",
  willReport: "Findings are shown here only. The sheet stays as it is.",
} as const;

function rows(first: number, last: number): string {
  return `rows ${number(first)} to ${number(last)}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Sentences of the panel where columns are chosen. */
export const columnWords = {
  title: "What does each column hold?",
  hint: "Your choices are kept with this workbook.",
  holds: (name: string) => `What column ${name} holds`,
  several: "Several codes in one cell",
  between: "Between them:",
  separator: (name: string) => `What stands between two codes in column ${name}`,
  chosen: "chosen by you",
  save: "Save",
  cancel: "Cancel",
  back: "Back",
  none: "Choose at least one column with codes.",
} as const;
