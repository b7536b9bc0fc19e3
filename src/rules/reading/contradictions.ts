import { toUs } from "../../codes/day";
import {
  BREATH,
  type BatchLines,
  type BatchVerdict,
  type Breath,
  type ClaimLine,
  type ClaimTally,
  type LineCell,
  LINES_A_BREATH,
} from "../line-types";

export const CLAIM_FIELDS = ["claimIds", "birthDates", "sexes", "patientIds"] as const;
type Read = (typeof CLAIM_FIELDS)[number];
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

/** The claims that have several lines: by the number of the claim, its first line and how many it has. */
interface Claims {
  readonly of: Uint32Array;
  readonly first: Uint32Array;
  readonly size: Uint32Array;
  /** How many claims have several lines. */
  readonly several: number;
}

function* claimsOf({ count, isClaim, numbered, line }: Lines): Generator<Breath, Claims> {
  const { of, count: different } = numbered(["claimIds"]);
  const first = new Uint32Array(different);
  const size = new Uint32Array(different);
  for (let at = 0; at < count; at++) {
    if (at % LINES_A_BREATH === 0) yield BREATH;
    if (!isClaim(at)) continue;
    const claim = of[at] ?? 0;
    if (size[claim]! === 0) first[claim] = at;
    size[claim]! += 1;
  }
  let several = 0;
  for (let claim = 0; claim < different; claim++) {
    if (claim % LINES_A_BREATH === 0) yield BREATH;
    if (size[claim]! < 2) continue;
    if (line(first[claim]!).claimIds.length === 0) size[claim] = 0;
    else several++;
  }
  return { of, first, size, several };
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

/** The lines of each claim that may disagree on a fact: a quick look before the lines are read. */
function* suspects(
  claims: Claims,
  fact: Fact,
  { count, isClaim, numbered }: Lines,
): Generator<Breath, number[][]> {
  const { of } = numbered([fact.field]);
  const linesOf = new Map<number, number[]>();
  for (let at = 0; at < count; at++) {
    if (at % LINES_A_BREATH === 0) yield BREATH;
    const claim = claims.of[at] ?? 0;
    if (claims.size[claim]! < 2 || linesOf.has(claim) || !isClaim(at)) continue;
    if (of[at] !== of[claims.first[claim]!]) linesOf.set(claim, []);
  }
  if (linesOf.size === 0) return [];
  yield BREATH;
  for (let at = 0; at < count; at++) if (isClaim(at)) linesOf.get(claims.of[at] ?? 0)?.push(at);
  return [...linesOf].sort(([a], [b]) => a - b).map(([, lines]) => lines);
}

/** What the claims of several lines contradict themselves in, fact by fact. */
export function* contradictionsOf(lines: Lines): Generator<Breath, ClaimTally> {
  const claims = yield* claimsOf(lines);
  const topics: { claims: number; verdicts: BatchVerdict[] }[] = [];
  for (const fact of FACTS) {
    const topic = { claims: 0, verdicts: [] as BatchVerdict[] };
    for (const claim of yield* suspects(claims, fact, lines)) {
      const verdicts = contradictions(claim, fact, lines);
      if (verdicts.length > 0) topic.claims += 1;
      topic.verdicts.push(...verdicts);
      yield BREATH;
    }
    topics.push(topic);
  }
  return { claims: claims.several, topics };
}
