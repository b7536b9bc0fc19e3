import { defineLineRule, type DiagnosisColumn, type LineVerdict } from "./line-types";

function gapVerdict({ column, place }: DiagnosisColumn, next: number): LineVerdict {
  return {
    cell: { column, value: "" },
    message: `Diagnosis ${place} is empty although diagnosis ${next} is filled: move the later ones up, and the pointers with them`,
  };
}

/** A blank diagnosis before a filled one. */
export const diagnosisGap = defineLineRule({
  id: "diagnosis-gap",
  severity: "warning",
  title: "Empty diagnosis before a filled one",
  explanation:
    "The diagnoses of a claim stand one after the other, the first being the main reason for the service. An empty place " +
    "between them is either a diagnosis that was forgotten, or the ones behind it move up when the claim is made, and then " +
    "the pointers of its lines name the wrong ones. Only places that the sheet has a column for are looked at.",
  sources: [
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, item 21 (diagnoses in priority order)",
    },
  ],
  reads: ["diagnoses"],
  examples: [
    {
      lines: [{ diagnosis: ["E11.9", "", "I10"] }],
      instead: [{ diagnosis: ["E11.9", "I10", ""] }],
    },
  ],

  check({ diagnoses, diagnosisColumns }) {
    const filled = diagnoses.map(({ place }) => place);
    const verdicts: LineVerdict[] = [];
    let isInGap = false;
    for (const column of diagnosisColumns) {
      const next = filled.find((place) => place > column.place);
      const isBlank = !filled.includes(column.place) && next !== undefined && !column.isList;
      // Several empty places in a row are one gap.
      if (isBlank && !isInGap) verdicts.push(gapVerdict(column, next));
      isInGap = isBlank;
    }
    return verdicts;
  },
});
