import { count, number } from "./format";

/** Findings that a person ignores. */
export const ignoreWords = {
  open: "Ignore…",
  title: "Ignore this finding",
  hint: "It leaves the list, the counts and the flags, and comes back when the code changes. Your reason is kept with this workbook and stands in the audit report.",
  reason: "Reason",
  reasonHint: "A few words, such as: payer accepts this code.",
  given: "Reasons given before",
  where: "Where",
  allCells: (cells: number) => `All ${count(cells, "cell")} with this value`,
  oneCell: (address: string) => `Only ${address}`,
  apply: (cells: number) => `Ignore ${count(cells, "cell")}`,
  group: (findings: number) => `Ignored (${number(findings)})`,
  everywhere: (cells: number) => `all ${count(cells, "cell")}`,
  takeBack: "Take back",
  takeBackOne: (value: string) => `Take back: ${value}`,
  notMet: (findings: number) =>
    `${count(findings, "ignored finding")} no longer ${findings === 1 ? "applies" : "apply"} to these lines.`,
  forget: "Forget",
  summary: (findings: number) => `${count(findings, "finding")} ignored`,
  onlyIgnored: "Nothing left but what is ignored",
  ignored: "Ignored. You find it at the end of the list, with its reason.",
  takenBack: "Taken back: it counts again.",
  forgotten: "Forgotten.",
  saving: "Saving your choice…",
  flagging: "Flagging cells in the sheet…",
} as const;
