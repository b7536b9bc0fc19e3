import { defineBatchRule } from "./line-types";
import { CLAIM_FIELDS, contradictionsOf } from "./reading/contradictions";

/** If so many claims of several lines contradict themselves, their "claim number" is something else: a family's account. */
const SHARE_OF_CONTRADICTIONS = 0.25;
const FEW_CLAIMS = 4;

const isTooMany = (found: number, claims: number): boolean =>
  claims > FEW_CLAIMS && found >= claims * SHARE_OF_CONTRADICTIONS;

/** Lines of one claim that tell different things of its patient. */
export const claimConsistency = defineBatchRule({
  id: "claim-consistency",
  severity: "error",
  title: "One claim, two patients",
  explanation:
    "A claim is for one patient, so that all its lines have the same date of birth, sex and patient number. Of lines that disagree, " +
    "those that differ from most are shown, or from the first. Empty cells, an unknown sex, and dates that cannot be read " +
    "contradict nothing. Where a quarter of all claims disagree, the column is taken for something else than a claim number, such as a " +
    "family's account, and nothing is said.",
  sources: [
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.2, items 1a to 3",
    },
    {
      document: "ASC X12 837 Professional (005010X222A1), adopted by 45 CFR 162.1102",
      section: "loop 2300 (claim) within one subscriber or patient loop",
    },
  ],
  reads: CLAIM_FIELDS,
  examples: [
    {
      lines: [
        { claimId: "1001", birthDate: "05/06/1975", procedure: "99213" },
        { claimId: "1001", birthDate: "05/06/1957", procedure: "36415" },
      ],
      instead: [
        { claimId: "1001", birthDate: "05/06/1975", procedure: "99213" },
        { claimId: "1001", birthDate: "05/06/1975", procedure: "36415" },
      ],
    },
  ],

  byClaim: { tally: contradictionsOf, isTooMany },

  *check(lines) {
    const { claims, topics } = yield* contradictionsOf(lines);
    for (const { claims: found, verdicts } of topics)
      if (!isTooMany(found, claims)) yield* verdicts;
  },
});
