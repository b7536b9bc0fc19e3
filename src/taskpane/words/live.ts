import type { FlagsBehind, LiveStatus } from "../live/types";
import { count, number } from "./format";

/** Sentences about checking while a person types. */
export const liveWords = {
  label: "Check as I type",
  status: (status: LiveStatus): string => {
    switch (status.kind) {
      case "watching":
        return "Live: what you change is checked at once.";
      case "checked":
        return `Live: ${rowsOf(status)} checked just now, ${foundIn(status.findings)}.`;
      case "checkingAll":
        return "Live: checking all lines…";
      case "allChecked":
        return "Live: all lines checked just now.";
      case "waiting":
        return "Live: waiting until the cell is finished (Enter or Esc).";
      case "later":
        return "Live: all lines will be checked when you are back on this sheet.";
      case "flagsWait":
        return `Live: the list is up to date, the flags are not. ${status.problem.what}`;
      case "stopped":
        return `Live: ${status.problem.what} Check again to go on.`;
    }
  },
  flagsBehind: ({ rows, wait }: FlagsBehind) => {
    const flags = `${rows === 1 ? "its flag is" : "their flags are"} not up to date`;
    switch (wait) {
      case "undo":
        return `${count(rows, "row")} changed; ${flags}.`;
      case "protected":
        return `${count(rows, "row")} changed; ${flags}, as the sheet is protected.`;
      case "others":
        return `Somebody else changed ${count(rows, "row")}; ${flags}.`;
    }
  },
  updateFlags: "Update flags",
  whyBehind: ({ wait }: FlagsBehind) => {
    switch (wait) {
      case "undo":
        return "Written at once, flags would take away Excel’s own Undo.";
      case "protected":
        return "Unprotect the sheet first (Review > Unprotect Sheet).";
      case "others":
        return "Whoever changed them may have this add-in too: then it writes their flags.";
    }
  },
} as const;

function rowsOf({ first, last, rows }: Extract<LiveStatus, { kind: "checked" }>): string {
  if (first === last) return `row ${number(first)}`;
  const isRun = last - first + 1 === rows;
  return isRun
    ? `rows ${number(first)} to ${number(last)}`
    : `${count(rows, "row")} from ${number(first)} to ${number(last)}`;
}

function foundIn(findings: number): string {
  return findings === 0 ? "nothing found" : count(findings, "finding");
}
