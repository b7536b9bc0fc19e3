import type { Severity } from "../../check/types";
import { FORMULA_NOTE } from "../../check/findings/mark-texts";
import { count, list, number } from "./format";

const SEVERITY_NAMES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["note", "notes"],
};

/** Sentences about the findings of a check. */
export const findingWords = {
  checked: (lines: number) => `${count(lines, "line")} checked`,
  checkedSelection: (lines: number) => `${count(lines, "selected line")} checked`,
  severity: (severity: Severity, cells: number) =>
    count(cells, SEVERITY_NAMES[severity][0], SEVERITY_NAMES[severity][1]),
  severityName: (severity: Severity) => SEVERITY_NAMES[severity][0],
  showSeverity: (severity: Severity) => `Show ${SEVERITY_NAMES[severity][1]}`,
  spoken: (counts: Readonly<Record<Severity, number>>) => {
    const found = (["error", "warning", "info"] as const).filter((each) => counts[each] > 0);
    const words = found.map((each) => count(counts[each], ...SEVERITY_NAMES[each]));
    return `Findings: ${words.length === 0 ? "none" : list(words)}.`;
  },
  clean: "Every code is in order",
  cleanFilled: "Nothing is left to do on this sheet.",
  onlyNotes: "No errors and no warnings",
  cells: (cells: number) => count(cells, "cell"),
  cellCount: (cells: number) => number(cells),
  blank: "(blank)",
  listLabel: "Findings",
  goTo: (address: string) => `Go to cell ${address}`,
  suggestions: "Could be meant:",
  showMore: (rest: number) => `Show ${number(rest)} more`,
  treat: "Change how this is treated",
  about: (code: string) => `About ${code}`,
  details: "Details",
  detailsOf: (code: string) => `Details of ${code}`,
  use: (value: string) => `Use ${value}`,
  repairCells: (cells: number, of: number) =>
    of === 1 ? "Repair this cell" : `Repair ${count(cells, "cell")}`,
  formula: FORMULA_NOTE,
  formulas: (addresses: readonly string[], more: number) =>
    addresses.length === 1
      ? `${addresses[0] ?? ""} holds a formula: correct the cell that it takes the code from.`
      : `${list(more > 0 ? [...addresses, `${number(more)} more`] : addresses)} hold formulas: correct the cells that they take the code from.`,
  why: "Why?",
  hideWhy: "Hide why",
  source: "Source:",
  hiddenBy: "Every finding is hidden by the choices above.",
  position: (place: number, of: number) => `${number(place)} of ${number(of)}`,
  walkedTo: (place: number, of: number, address: string, message: string) =>
    `${number(place)} of ${number(of)}, ${address}: ${message}`,
  walked: "That was the last finding.",
  previous: "Previous finding",
  next: "Next finding",
  goThrough: (findings: number) => `Go through ${count(findings, "finding")}`,
  flagged: (cells: number) => `${count(cells, "cell")} flagged`,
  flaggedThrough: (cells: number, row: number) =>
    `${count(cells, "cell")} flagged down to row ${number(row)}, none of this check below`,
  flagsCleared: "flags cleared",
  flagsAsBefore: "the flags are as they were before",
  notFlagged: "report only, nothing flagged",
  stale: (lines: number) =>
    `${count(lines, "line")} ${lines === 1 ? "has" : "have"} no flag: a cell was changed meanwhile, or something is typed where the flag belongs. Clear that, then check again.`,
  outdated: "The sheet was changed since this check.",
  beyondTables: (cells: number) =>
    `${count(cells, "cell")} could not be looked up: the date of service lies outside the code tables.`,
} as const;
