import { noDescription } from "../check/cells/no-description";

/** Sentences that Excel shows beside an error value. */
export const functionWords = {
  noCode: "A yes/no value is not a code.",
  noDate: (text: string) => `${text} is not a date. Use a date, such as 3/5/2026 or 2026-03-05.`,
  shapes: "Give one date, or as many rows or columns of dates as there are of codes.",
  noText: (code: string) => `${noDescription(code)}.`,
  notYetLoaded:
    "The code tables could not be loaded. Check your connection, then press Ctrl+Alt+F9.",
  needsNewerExcel: "These formulas need Excel 2021 or newer, or Microsoft 365.",
} as const;
