import type { CodeSystem } from "../../codes/types";
import type { NoPlace } from "../../check/cells/place-code";
import { count } from "./format";

/** What each list of codes is called. */
export const LIST_NAMES: Readonly<Record<CodeSystem, string>> = {
  icd10cm: "ICD-10-CM",
  hcpcs: "HCPCS",
  cpt: "CPT",
  modifier: "Modifier",
  pos: "Place of service",
  icd10pcs: "ICD-10-PCS",
  icd9cm: "ICD-9-CM",
};

/** What a code of each list is called in a sentence. */
const CODE_NAMES: Readonly<Record<CodeSystem, string>> = {
  icd10cm: "diagnosis",
  hcpcs: "procedure",
  cpt: "procedure",
  modifier: "modifier",
  pos: "place of service",
  icd10pcs: "procedure",
  icd9cm: "diagnosis",
};

/** Sentences of the panel where codes are looked up. */
export const lookUpWords = {
  open: "Look up a code",
  openKey: "/",
  title: "Look up a code",
  placeholder: "E11, t2dm, broken wrist",
  field: "Code or words",
  where: "Where to look",
  everywhere: "All lists",
  results: "Codes found",
  category: "category, not billable",
  billable: "billable",
  ended: (day: string) => `ended ${day}`,
  begins: (day: string) => `begins ${day}`,
  listEnds: (day: string) => `as of ${day}, where our list ends`,
  categoryNote: "A category: choose one of the codes below it.",
  endedNote: (code: string, day: string) =>
    `${code} ended on ${day}. Details shows what replaced it, if anything did.`,
  beginsNote: (code: string, day: string) => `${code} is not valid before ${day}.`,
  forLine: (day: string, row: number) => `For ${day}, the date of service in row ${row}.`,
  forToday: (day: string) => `For today, ${day}.`,
  useToday: "Use today",
  useLine: (row: number) => `Use row ${row}`,
  hint: "Type the beginning of a code, or some words in any order. Short forms (htn, t2dm), plain words (broken wrist) and beginnings of words do.",
  aboutSelected: (code: string, cell: string) => `About ${code} in ${cell}`,
  nothing: (query: string, system: CodeSystem | null) =>
    system === null
      ? `Nothing found for “${query}”. Try fewer or other words.`
      : `Nothing found for “${query}” in the ${LIST_NAMES[system]} list. Try fewer or other words, or choose All lists.`,
  nothingOfCpt: (query: string) =>
    `Nothing found for “${query}”. CPT codes belong to the American Medical Association, so none come with this add-in: add the list that your practice is licensed for.`,
  toCodeTables: "Add it under Code tables",
  preparing: "Getting the descriptions ready. Until then codes are found by their beginning.",
  found: (hits: number) => `${count(hits, "code")} found`,
  put: (cell: string) => `Put in ${cell}`,
  putEnter: "Enter",
  goes: (code: string, cell: string) => `${code} goes into ${cell}`,
  goesAfter: (code: string, cell: string) => `${code} is added in ${cell}`,
  withDescription: (cell: string) => `, its description into ${cell}.`,
  keeps: (cell: string) => ` The text in ${cell} is left as it is.`,
  onlyDescription: (code: string, cell: string) =>
    `${code} stands there already; its description goes into ${cell}.`,
  replaces: (cell: string, value: string) => `${cell} holds ${value}: you will be asked first.`,
  ask: (cell: string, value: string, code: string) => `Replace ${value} in ${cell} with ${code}?`,
  askDescription: (cell: string, text: string) =>
    `Also replace the description “${text}” in ${cell}`,
  replace: "Replace",
  keep: (value: string) => `Keep ${value}`,
  copy: "Copy code",
  copied: (code: string) => `${code} is copied.`,
  notCopied: (code: string) =>
    `${code} could not be copied. Select it in the list and press Ctrl+C.`,
  details: "Details",
  othersLeft: "The other selected cells are left as they are.",
  hidden: (row: number) => `Row ${row} is hidden, by a filter perhaps.`,
  looking: "Looking at the selected cell…",
  noLine: "To put a code in the sheet, select a cell of a claim line.",
  noSheet: "No claim lines were found on this sheet: codes can be copied.",
  protected: "This sheet is protected: codes can be copied, not put in.",
  busy: "Wait until the work under way has ended.",
  putTitle: (code: string) => `Put in ${code}`,
  putting: (code: string) => `Writing ${code}…`,
  isPut: (code: string, cell: string | null, description: string | null, kept: string | null) => {
    if (cell === null) return `The description of ${code} is in ${description ?? ""}.`;
    const written = `${code} is in ${cell}${description === null ? "." : `, its description in ${description}.`}`;
    return kept === null ? written : `${written} The text in ${kept} was left as it is.`;
  },
  lineChanged: (code: string) =>
    `The line was changed or moved meanwhile, so ${code} was not written. Select the line and try again.`,
  descriptionLeft: (code: string, cell: string) =>
    `${code} is in ${cell}. The line was changed meanwhile, so the description was not written.`,
} as const;

/** Why a code has no place in a line. */
export function noPlaceWords(
  why: NoPlace,
  system: CodeSystem,
  row: number,
  cell: string | null,
): string {
  const name = CODE_NAMES[system];
  switch (why) {
    case "no-column":
      return `This sheet has no ${name} column for ${LIST_NAMES[system]} codes: copy the code.`;
    case "all-filled":
      return `Every ${name} cell in row ${row} is filled. Select the one to replace.`;
    case "formula":
      return `${cell ?? "The cell"} holds a formula, which is left as it is.`;
    case "merged":
      return `${cell ?? "The cell"} is part of a merged cell, which is left as it is.`;
    case "already-there":
      return `${cell ?? "The cell"} holds this code already.`;
  }
}
