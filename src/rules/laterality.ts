import { dotted } from "../codes/icd10cm";
import type { Day, DiagnosisTable } from "../codes/types";
import { defineLineRule, type LineCode, type LineVerdict } from "./line-types";
import { displayed, soundOnly, suggestionFor } from "./reading/diagnoses";
import { codeOfBothSides, isSameButSide, sidedCode, type SidedCode } from "./reading/sides";

interface SidedDiagnosis {
  readonly diagnosis: LineCode;
  readonly sided: SidedCode;
}

/** One side and both sides: one of the two says too much, or too little. */
function oneAndBoth(one: SidedDiagnosis, earlier: SidedDiagnosis): LineVerdict {
  const [both, single] = one.sided.side === "both" ? [one, earlier] : [earlier, one];
  return {
    cell: one.diagnosis,
    message: `${displayed(both.diagnosis)} says both sides and ${displayed(single.diagnosis)} the ${single.sided.side} side of the same condition: keep the one that is right`,
  };
}

/** Left and right, where a code for both sides exists. Without one, a code for each side is as it should be. */
function leftAndRight(
  one: SidedDiagnosis,
  earlier: SidedDiagnosis,
  table: DiagnosisTable,
  day: Day,
): LineVerdict | null {
  const both = codeOfBothSides(table, one.sided, day);
  if (!both) return null;
  return {
    cell: one.diagnosis,
    message: `${displayed(earlier.diagnosis)} and ${displayed(one.diagnosis)} name the ${earlier.sided.side} and the ${one.sided.side} side of the same condition: use ${dotted(both.code)}, which says both, in their place`,
    suggestions: [suggestionFor(one.diagnosis, both.code, table.description(both.code, day))],
  };
}

/** Left, right and both sides of one condition together on a line. */
export const laterality = defineLineRule({
  id: "laterality",
  severity: "warning",
  title: "Left, right and both sides together",
  explanation:
    "Where the classification has a code for both sides of the body, that code stands alone: the codes for left and right are " +
    "not listed beside each other, nor beside it. Where it has none, a code for each side is right, and nothing is said. The " +
    "side and the condition are taken from the official texts of the codes; two codes whose texts differ in more than the " +
    "side are not compared, and an unspecified side is not looked at.",
  sources: [
    {
      document: "ICD-10-CM Official Guidelines for Coding and Reporting",
      section: "section I.B.13 (Laterality)",
    },
  ],
  reads: ["diagnoses", "serviceDay"],
  examples: [
    {
      lines: [{ diagnosis: ["H25.11", "H25.12"] }],
      instead: [{ diagnosis: ["H25.13", ""] }],
    },
    {
      lines: [{ diagnosis: ["M17.0", "M17.11"] }],
      instead: [{ diagnosis: ["M17.0", ""] }],
    },
  ],

  check({ diagnoses, serviceDay: { day }, tables: { icd10cm } }) {
    const sides = soundOnly(diagnoses).flatMap((diagnosis): SidedDiagnosis[] => {
      const sided = sidedCode(icd10cm, diagnosis.code, day);
      return sided ? [{ diagnosis, sided }] : [];
    });
    return sides.flatMap((one, at) => {
      for (const earlier of sides.slice(0, at)) {
        const isOfOther = earlier.sided.side !== one.sided.side;
        if (!isOfOther || !isSameButSide(earlier.sided, one.sided)) continue;
        const isOfBoth = earlier.sided.side === "both" || one.sided.side === "both";
        const verdict = isOfBoth
          ? oneAndBoth(one, earlier)
          : leftAndRight(one, earlier, icd10cm, day);
        if (verdict) return [verdict];
      }
      return [];
    });
  },
});
