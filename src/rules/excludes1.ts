import { isInRange, rangeText } from "../codes/table/code-range";
import type { DiagnosisNote } from "../codes/types";
import { defineLineRule, type LineCode, type LineVerdict } from "./line-types";
import { rangesInWords } from "./reading/code-first";
import { displayed, soundOnly } from "./reading/diagnoses";

function exclusionVerdict(one: LineCode, other: LineCode, note: DiagnosisNote): LineVerdict {
  // The note stands at one of the two and names the other.
  const named = isInRange(one.code, note.at) ? other : one;
  return {
    cell: one,
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
    "only the record tells: so this is never more than a warning. The notes are those of the tabular list of January 2021, " +
    "the newest that we have, as far as their codes are still in use; notes that were added, changed or taken back since then " +
    "are not known here, nor are those that name no codes.",
  sources: [
    {
      document: "ICD-10-CM Official Guidelines for Coding and Reporting",
      section: "section I.A.12.a (Excludes1)",
    },
    {
      document: "ICD-10-CM tabular list, January 2021 (CDC/NCHS)",
      section: "Excludes1 notes, inherited from the chapters, sections and codes above",
    },
  ],
  reads: ["diagnoses"],
  examples: [
    { lines: [{ diagnosis: ["E10.9", "E11.9"] }], instead: [{ diagnosis: ["E10.9", ""] }] },
  ],

  check({ diagnoses, tables }) {
    const sound = soundOnly(diagnoses);
    return sound.flatMap((one, at) => {
      for (const other of sound.slice(0, at)) {
        const note = tables.diagnosisNotes.excludes(other.code, one.code);
        if (note) return [exclusionVerdict(one, other, note)];
      }
      return [];
    });
  },
});
