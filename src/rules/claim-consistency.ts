import { toUs } from "../codes/day";
import {
  defineBatchRule,
  type BatchLines,
  type BatchVerdict,
  type ClaimLine,
  type LineCell,
} from "./line-types";

type Read = "claimIds" | "birthDates" | "sexes" | "patientIds";
type Lines = BatchLines<Read>;

/** One thing of which a claim has only one. */
interface Fact {
  readonly noun: string;
  readonly field: Exclude<Read, "claimIds">;
  /** The first cell that says something, and what it says; null for none. */
  said(line: ClaimLine<Read>): { readonly cell: LineCell; readonly value: string } | null;
}

const FACTS: readonly Fact[] = [
  {
    noun: "date of birth",
    field: "birthDates",
    said({ birthDates }) {
      for (const cell of birthDates) if (cell.day !== null) return { cell, value: toUs(cell.day) };
      return null;
    },
  },
  {
    noun: "sex",
    field: "sexes",
    said({ sexes }) {
      for (const cell of sexes) if (cell.sex !== null) return { cell, value: cell.sex };
      return null;
    },
  },
  {
    noun: "patient number",
    field: "patientIds",
    said({ patientIds }) {
      const [cell] = patientIds;
      return cell ? { cell, value: cell.text.toUpperCase() } : null;
    },
  },
];

/** If so many claims of several lines contradict themselves, their "claim number" is something else: a family's account. */
const SHARE_OF_CONTRADICTIONS = 0.25;
const FEW_CLAIMS = 4;

/** The lines of each claim that has several. */
function claimsOf({ count, isClaim, numbered, line }: Lines): number[][] {
  const { of, count: different } = numbered(["claimIds"]);
  const claims: (number[] | undefined)[] = new Array<number[] | undefined>(different);
  for (let at = 0; at < count; at++) {
    if (isClaim(at)) (claims[of[at] ?? 0] ??= []).push(at);
  }
  return claims.filter((lines): lines is number[] => {
    const [first] = lines ?? [];
    return first !== undefined && (lines?.length ?? 0) > 1 && line(first).claimIds.length > 0;
  });
}

/** The lines of one claim that say something else than most of them, or than the first. */
function contradictions(claim: readonly number[], fact: Fact, { line }: Lines): BatchVerdict[] {
  const said = claim.flatMap((at) => {
    const found = fact.said(line(at));
    return found ? [{ at, ...found }] : [];
  });
  const times = new Map<string, number>();
  for (const { value } of said) times.set(value, (times.get(value) ?? 0) + 1);
  if (times.size < 2) return [];
  const [usual = ""] = [...times].reduce((most, next) => (next[1] > most[1] ? next : most));
  return said
    .filter(({ value }) => value !== usual)
    .map(({ at, cell, value }) => ({
      line: at,
      cell,
      message: `The ${fact.noun} ${value} differs from ${usual} on another line of the same claim: correct the one that is wrong, or the claim number`,
    }));
}

/** The claims whose lines may disagree on a fact: a quick look before the lines are read. */
function suspects(claims: readonly (readonly number[])[], fact: Fact, { numbered }: Lines) {
  const { of } = numbered([fact.field]);
  return claims.filter((claim) => claim.some((at) => of[at] !== of[claim[0] ?? 0]));
}

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
  reads: ["claimIds", "birthDates", "sexes", "patientIds"],
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

  *check(lines: Lines): Iterable<BatchVerdict> {
    const claims = claimsOf(lines);
    for (const fact of FACTS) {
      const found = suspects(claims, fact, lines)
        .map((claim) => contradictions(claim, fact, lines))
        .filter((verdicts) => verdicts.length > 0);
      if (claims.length > FEW_CLAIMS && found.length >= claims.length * SHARE_OF_CONTRADICTIONS)
        continue;
      for (const verdicts of found) yield* verdicts;
    }
  },
});
