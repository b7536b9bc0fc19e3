import type { PageCodeFirst, PageEdit } from "../../codes/code-page";
import type {
  CodeStatus,
  CodeSystem,
  Day,
  DiagnosisEdit,
  Interval,
  ProcedureEdit,
} from "../../codes/types";
import { count, day as dayText } from "./format";

/** `10/01/2015 to 09/30/2021`, `since 10/01/2021`. */
export function period({ from, to }: Interval): string {
  return to === null ? `since ${dayText(from)}` : `${dayText(from)} to ${dayText(to)}`;
}

/** What each edit of the Medicare Code Editor means for a claim; those that a clerk need not know have none. */
const EDITS: Readonly<Partial<Record<DiagnosisEdit | ProcedureEdit, string>>> = {
  ecodepdx: "External cause: never the first-listed diagnosis of an inpatient stay",
  manifestation: "Manifestation: its cause is coded first",
  unacceptable: "Not accepted as the principal diagnosis of an inpatient stay",
  unspecified:
    "Leaves the side or place open: on inpatient claims Medicare asks for the code that tells it",
  qadm: "By itself not usually a reason to admit a patient to hospital",
  reqsdx: "Accepted as principal diagnosis only with a second diagnosis",
  female: "For female patients only",
  male: "For male patients only",
  newborn: "For newborns",
  pediatric: "For children",
  maternity: "For patients of childbearing age",
  adult: "For adults",
  noncovered: "Not covered by Medicare",
  ncov_z302: "Not covered by Medicare for sterilization (diagnosis Z30.2)",
  ncov6: "Not covered by Medicare with some diagnoses of leukemia",
  ncov7: "Not covered by Medicare with multiple myeloma (diagnoses C90.00 and C90.01)",
  ncov12agele60: "Not covered by Medicare for patients older than 60",
  ncov45: "Not covered by Medicare unless its conditions for this transplant are met",
  lcov: "Limited coverage by Medicare",
  lcov_artheartxpa: "Limited coverage by Medicare",
  lcov_artheartxpb: "Limited coverage by Medicare",
  los: "Only for stays of four days or more",
};

/** Sentences of the page about one code. */
export const codePageWords = {
  unknown: (code: string) => `${code} is in none of the code lists held here.`,
  cptCode: (code: string) =>
    `${code} looks like a CPT code. That list belongs to the American Medical Association: add your own under Code tables, and its description is shown here.`,
  cptModifier: (code: string) =>
    `${code} is a CPT modifier. What it means belongs to the American Medical Association and is not held here.`,
  status: (status: CodeStatus, on: Day, coveredTo: Day | null): string => {
    const day = dayText(on);
    switch (status) {
      case "valid":
        return `Can be billed on ${day}.`;
      case "header":
        return `A category on ${day}, not billable: choose one of the codes below it.`;
      case "not-yet":
        return `Not in use yet on ${day}.`;
      case "expired":
        return `No longer in use on ${day}.`;
      case "unknown":
        return `Not in use on ${day}.`;
      case "outside-coverage":
        return coveredTo === null
          ? `The list held here does not say what it is on ${day}.`
          : `The list held here ends on ${dayText(coveredTo)} and does not say what it is on ${day}.`;
    }
  },
  noDescription: "No description",
  shortly: (text: string) => `In short: ${text}`,
  where: "Where it stands",
  chapter: (number: number, title: string) => `Chapter ${number}: ${title}`,
  history: "When it was valid",
  billable: "billable",
  category: "category",
  inferred: "the date was inferred, not published",
  below: "Codes below it",
  billableBelow: (codes: number) => `${count(codes, "billable code")} in all.`,
  inItsPlace: (day: Day) => `Used in its place from ${dayText(day)}.`,
  inside: "What it holds",
  asOf: (day: Day) => `As of ${dayText(day)}.`,
  replacedBy: (status: CodeStatus) =>
    status === "valid" ? "Part of it now has a code of its own" : "Replaced by",
  replaces: "Replaces",
  from: (day: Day) => `from ${dayText(day)}`,
  excludes: "Not coded together with (Excludes1)",
  codeFirst: "Code first",
  includes: "Includes",
  codeAlso: "Code also, where it applies, in either order",
  useAdditional: "Use an additional code, where it applies",
  excludes2: "Not included here, may be coded as well (Excludes2)",
  sevenths: "What the 7th character means",
  notesDate: "These notes are from the tabular list of January 2021: later releases may differ.",
  at: (at: string) => `Note at ${at}`,
  noTargets: "the underlying condition",
  condition: ({ isRequired, isOpen }: PageCodeFirst) =>
    [isRequired ? "" : "where it applies", isOpen ? "for example" : ""]
      .filter((part) => part !== "")
      .join(", "),
  edits: (system: CodeSystem) =>
    system === "icd10pcs" ? "Sex and coverage" : "Age, sex and position",
  editsFrom: (release: string) => `From the ${release} (CMS).`,
  edit: ({ edit, ages }: PageEdit): string | null => {
    const words = EDITS[edit];
    if (words === undefined) return null;
    return ages === null ? words : `${words}: ${ages.first} to ${ages.last} years`;
  },
  put: "Put it in the sheet",
} as const;
