import type { LiveStatus } from "../live/types";
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
      case "stopped":
        return `Live: ${status.problem.what} Check again to go on.`;
    }
  },
  flagsBehind: (rows: number) =>
    `${count(rows, "row")} changed; ${rows === 1 ? "its flag is" : "their flags are"} not up to date.`,
  updateFlags: "Update flags",
  whyBehind: "Written at once, flags would take away Excel’s own Undo.",
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
