import { isInRange, rangeText } from "../codes/table/code-range";
import type { Day, DiagnosisNote } from "../codes/types";
import { defineLineRule, type LineCode, type LineVerdict } from "./line-types";
import { rangesInWords } from "./reading/code-first";
import { displayed, soundOnly } from "./reading/diagnoses";
import type { Severity } from "./types";

/**
 * Codes that a note of the tabular list keeps apart, and that go together from that day on. With insulin and tablets
 * both codes are given: ICD-10-CM Official Guidelines FY2022, section I.C.4.a.3; until FY2021 insulin alone.
 */
const TOGETHER_SINCE: ReadonlyMap<string, Day> = new Map([["Z794 Z7984", 20211001]]);

function areTogether(one: string, other: string, day: Day): boolean {
  const since = TOGETHER_SINCE.get([one, other].sort().join(" "));
  return since !== undefined && day >= since;
}

/** A note at a block or a range of categories speaks of them in general: of one pair of codes it says less. */
function severityOf({ at }: DiagnosisNote): Severity {
  return categoryOf(at.first) === categoryOf(at.last) ? "warning" : "info";
}

function categoryOf(code: string): string {
  return code.slice(0, 3);
}

function exclusionVerdict(one: LineCode, other: LineCode, note: DiagnosisNote): LineVerdict {
  // The note stands at one of the two and names the other.
  const named = isInRange(one.code, note.at) ? other : one;
  return {
    cell: one,
    severity: severityOf(note),
    message: `${displayed(one)} and ${displayed(other)} are not coded together, for the Excludes1 note at ${rangeText(note.at)} names ${rangesInWords(note.targets, named.code)}: keep the one that the record supports, unless the two have nothing to do with each other`,
  };
}

/** Two diagnoses of a line that an Excludes1 note keeps apart. */
export const excludes1 = defineLineRule({
  id: "excludes1",
  severity: "warning",
  title: "Diagnoses that exclude each other",
  explanation:
    "An Excludes1 note means that the condition is not coded here: the two codes say in different ways what can only be one of " +
    "them, such as type 1 and type 2 diabetes. The exception is two conditions that have nothing to do with each other, which " +
    "only the record tells: so this is never more than a warning, and only a note where the Excludes1 note stands at a whole block or " +
    "chapter, such as Z00 to Z13. The notes are those of the tabular list of January 2021, " +
    "the newest that we have, as far as their codes are still in use; notes that were added, changed or taken back since then " +
    "are not known here (but that insulin and tablets, Z79.4 and Z79.84, go together since October 2021), nor are those that name no codes.",
  sources: [
    {
      document: "ICD-10-CM Official Guidelines for Coding and Reporting",
      section: "section I.A.12.a (Excludes1)",
    },
    {
      document: "ICD-10-CM Official Guidelines for Coding and Reporting FY2022",
      section: "section I.C.4.a.3 (Diabetes mellitus and the use of insulin, oral hypoglycemics…)",
    },
    {
      document: "ICD-10-CM tabular list, January 2021 (CDC/NCHS)",
      section: "Excludes1 notes, inherited from the chapters, sections and codes above",
    },
  ],
  reads: ["diagnoses", "serviceDay"],
  examples: [
    { lines: [{ diagnosis: ["E10.9", "E11.9"] }], instead: [{ diagnosis: ["E10.9", ""] }] },
  ],

  check({ diagnoses, serviceDay: { day }, tables }) {
    const sound = soundOnly(diagnoses);
    return sound.flatMap((one, at) => {
      for (const other of sound.slice(0, at)) {
        if (areTogether(one.code, other.code, day)) continue;
        const note = tables.diagnosisNotes.excludes(other.code, one.code);
        if (note) return [exclusionVerdict(one, other, note)];
      }
      return [];
    });
  },
});
