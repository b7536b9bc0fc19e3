import { defineLineRule, type LineCell, type LineVerdict } from "./line-types";
import { isPlaceholder } from "./missing-code";
import { isErrorValue, isScientific } from "./reading/excel-values";
import { DIGITS_ON_A_CLAIM, verdictOnNdc } from "./reading/ndc-written";

function verdictOn(cell: LineCell): LineVerdict | null {
  const { text } = cell;
  if (isErrorValue(text)) {
    return {
      cell,
      message: `Excel shows the error ${text} where the NDC belongs: mend the formula, or enter the NDC`,
    };
  }
  if (isScientific(text)) {
    return {
      cell,
      message: `Excel has made a scientific number of this NDC (${text}): format the column as Text and enter it again`,
    };
  }
  if (isPlaceholder(text)) {
    return {
      cell,
      message: `“${text}” is not an NDC: enter the NDC, or leave the cell empty if there is none`,
      severity: "warning",
    };
  }
  const verdict = verdictOnNdc(cell);
  if (verdict !== undefined) return verdict;
  return {
    cell,
    message: `“${text}” is not an NDC: enter its ${DIGITS_ON_A_CLAIM} digits`,
  };
}

/** A National Drug Code that is not in the form of claims. */
export const ndc = defineLineRule({
  id: "ndc",
  severity: "error",
  title: "NDC is not in the form of claims",
  explanation:
    "On claims a National Drug Code has eleven digits: five for the labeler, four for the product, two for the package. N4 may " +
    "stand before it, and its unit and quantity behind (UN1, ML0.5). Labels " +
    "print ten, as 4-4-2, 5-3-2 or 5-4-1; with the hyphens it is certain where the zero goes, without them it is not, and we " +
    "only suggest. Excel drops zeros at the front of a number. Whether the drug exists is not looked up. The FDA moves to " +
    "twelve digits in March 2033.",
  sources: [
    { document: "21 CFR 207.33, National Drug Code", section: "paragraph (b)" },
    {
      document: "45 CFR 162.1002, Medical data code sets (HIPAA)",
      section: "paragraph (b)(2), National Drug Codes (claims of pharmacies)",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, item 24 (N4, the 11 digits, then unit and quantity)",
    },
    {
      document: "91 FR 10749 (March 5, 2026), Revising the National Drug Code Format (FDA)",
      section: "12 digits from March 7, 2033 on",
    },
  ],
  reads: ["ndcs"],
  examples: [
    { lines: [{ ndc: "0002-7597-01" }], instead: [{ ndc: "00002-7597-01" }] },
    { lines: [{ ndc: 5024204062 }], instead: [{ ndc: "50242004062" }] },
    { lines: [{ ndc: "5.0242E+10" }], instead: null },
  ],

  check({ ndcs }) {
    return ndcs.flatMap((cell) => verdictOn(cell) ?? []);
  },
});
