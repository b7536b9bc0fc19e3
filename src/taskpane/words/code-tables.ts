import type { BeyondCoverage } from "../../check/findings/beyond-coverage";
import { toldEnd } from "../../codes/systems";
import type { CodeSystem } from "../../codes/types";
import type { Problem } from "../../excel/types";
import type { StoreFault } from "../checker/shelf/store";
import type { TableCoverage } from "../checker/facts";
import type { OwnFacts, OwnKind } from "../../own-tables";
import { count, day } from "./format";
import { LIST_NAMES } from "./look-up";

/** Who publishes each list that comes with the add-in. */
const SOURCES: Readonly<Partial<Record<CodeSystem, string>>> = {
  icd10cm: "CDC/NCHS and CMS: order files of every release since October 2015",
  hcpcs: "CMS: HCPCS Level II quarterly updates",
  modifier: "CMS: the modifiers of HCPCS Level II",
  pos: "CMS: place of service code set",
  icd10pcs: "CMS: ICD-10-PCS order files",
  cpt: "From the lists that you added: CPT belongs to the American Medical Association",
};

/** What one of each kind of own table is called. */
const COUNTED: Readonly<Record<OwnKind, string>> = {
  icd10cm: "code",
  icd10pcs: "code",
  hcpcs: "code",
  cpt: "code",
  ncci: "pair",
  mue: "limit",
};

/** `10/01/2015 to 09/30/2027`; with one end open, only the other. A list without a first day begins at day 0. */
function dates(from: number | null, to: number | null): string {
  if (from && to !== null) return `${day(from)} to ${day(to)}`;
  if (from) return `from ${day(from)}`;
  return to === null ? "without dates" : `to ${day(to)}`;
}

/** Sentences of the panel about the code tables. */
export const codeTableWords = {
  title: "Code tables",
  open: "Code tables",
  bundled: "All codes, by list",
  inpatient:
    "ICD-10-PCS of every release since October 2015 is loaded when a sheet has such a column, or when it is searched.",
  own: "Lists that you added",
  none: "None yet.",
  hint: "Add next year’s ICD-10-CM, ICD-10-PCS or HCPCS release as CMS publishes it (the zip as it is), a CPT list or fee schedule of your own (CSV or Excel), or CMS’s NCCI and MUE files. They stay on this computer and are used for checks, descriptions and search.",
  add: "Add a list…",
  drop: "or drop files here",
  chooseFiles: "Files with codes",
  firstDay: "First day of the release",
  firstDayHint: "CMS tells it beside the download. Most releases begin on October 1.",
  addDated: "Add it",
  leaveOut: "Leave it out",
  adding: (file: string) => `Reading ${file}…`,
  facts: ({ system, from, to, size }: TableCoverage) =>
    [count(size, "code"), dates(from, toldEnd({ system, to }))].join(" · "),
  newest: ({ system, releases }: TableCoverage) => {
    const newest = releases.at(-1)?.name;
    if (newest === undefined) return "";
    if (system === "pos") return `as published in ${newest}`;
    return releases.length === 1
      ? newest
      : `${count(releases.length, "release")}, newest ${newest}`;
  },
  source: (system: CodeSystem) => SOURCES[system] ?? "",
  ownFacts: ({ kind, count: held, modifiers, from, to }: OwnFacts) =>
    [
      count(held, COUNTED[kind]),
      ...(modifiers > 0 ? [count(modifiers, "modifier")] : []),
      dates(from, to),
    ].join(" · "),
  ownFile: ({ file, added }: OwnFacts) =>
    `From ${file}, added ${day(Number(added.slice(0, 10).replaceAll("-", "")))}`,
  remove: "Remove",
  removeNamed: (name: string) => `Remove ${name}`,
  removing: (name: string) => `Removing ${name}…`,
  removed: (name: string) => `${name} is removed. To have it back, add its file again.`,
  damaged: (name: string) =>
    `${name} is kept here but can no longer be read. Remove it and add its file again.`,
  checkAgain: "Results that are shown are from before. Check again.",
  unreadable: (file: string) => `${file} could not be read from the disk. Choose it again.`,
  beyond: ({ system, to, lines }: BeyondCoverage) =>
    `${count(lines, "line")} ${lines === 1 ? "has" : "have"} a date of service after ${day(to)}, where our ${LIST_NAMES[system]} list ends.`,
  addNewer: "Add a newer list",
} as const;

/** Why own tables cannot be kept or read, and what to do. */
export const STORE_PROBLEMS: Readonly<Record<StoreFault, Problem>> = {
  unavailable: {
    what: "Lists cannot be kept here: the browser does not let this add-in store anything.",
    next: "A private window does so, and blocked cookies; use a normal window and allow them.",
    left: "The lists that come with the add-in work as before.",
  },
  full: {
    what: "There is not enough room to keep this list.",
    next: "Free some space on the disk, or remove a list that is no longer needed, and add it again.",
    left: "The lists are as they were.",
  },
  blocked: {
    what: "Another Excel window still uses an older version of this add-in.",
    next: "Close the add-in there and try again.",
    left: "The lists are as they were.",
  },
  newer: {
    what: "A newer version of this add-in keeps the lists on this computer.",
    next: "Close the pane and open it again, so that it is the newer version too.",
    left: "The lists are as they were.",
  },
  failed: {
    what: "The lists that are kept on this computer could not be read or written.",
    next: "Close the pane, open it again and try again.",
    left: "The lists that come with the add-in work as before.",
  },
};
