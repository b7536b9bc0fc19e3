import {
  type BatchLines,
  BREATH,
  type Breath,
  type ClaimLine,
  type LineField,
  LINES_A_BREATH,
} from "../line-types";

/** What tells which lines are of one patient, one day and one provider. */
export const VISIT_FIELDS = ["claimIds", "patientIds", "npis", "serviceDay"] as const;
export type VisitField = (typeof VISIT_FIELDS)[number];

/** Something that follows from a few fields: looked at once for all lines that are alike in them. */
export function remembered<F extends LineField, T>(
  lines: BatchLines<F>,
  fields: readonly F[],
  read: (line: ClaimLine<F>) => T,
): (line: number) => T {
  const { of, count } = lines.numbered(fields);
  const known = new Array<{ readonly value: T } | undefined>(count);
  return (line) => {
    const number = of[line] ?? 0;
    return (known[number] ??= { value: read(lines.line(line)) }).value;
  };
}

/** True for the lines that say something in the field. */
function saying(
  lines: BatchLines<VisitField>,
  field: Exclude<VisitField, "serviceDay">,
): (line: number) => boolean {
  return remembered(lines, [field], (line) => line[field].length > 0);
}

/**
 * Gives the group of a line. Lines of one patient with the same provider's number belong together over claims. Without
 * a provider, or a patient, only those of one claim do: two claims can be of two providers.
 */
function* grouping(lines: BatchLines<VisitField>): Generator<Breath, (line: number) => number> {
  const byPatient = lines.numbered(["patientIds", "npis", "serviceDay"]);
  yield BREATH;
  const byClaim = lines.numbered(["claimIds", "npis", "serviceDay"]);
  yield BREATH;
  const hasPatient = saying(lines, "patientIds");
  const hasClaim = saying(lines, "claimIds");
  const hasProvider = saying(lines, "npis");
  return (line) => {
    if (hasPatient(line) && (hasProvider(line) || !hasClaim(line))) return byPatient.of[line]!;
    const ofClaim = byPatient.count + byClaim.of[line]!;
    return hasClaim(line) ? ofClaim : byPatient.count + byClaim.count + line;
  };
}

const NO_VISIT = -1;

/** A number for the visit of each line, from 0 on in the order of the sheet. */
function* numberedVisits(
  lines: BatchLines<VisitField>,
): Generator<Breath, { readonly of: Int32Array; readonly count: number }> {
  const groupOf = yield* grouping(lines);
  const of = new Int32Array(lines.count).fill(NO_VISIT);
  const numbers = new Map<number, number>();

  // The engine speeds up plain functions while they run, and generators not: what is done for each line stands in one.
  function numberLines(start: number, end: number): void {
    for (let line = start; line < end; line++) {
      if (!lines.isClaim(line)) continue;
      const group = groupOf(line);
      const number = numbers.get(group) ?? numbers.size;
      if (number === numbers.size) numbers.set(group, number);
      of[line] = number;
    }
  }

  for (let start = 0; start < lines.count; start += LINES_A_BREATH) {
    yield BREATH;
    numberLines(start, Math.min(start + LINES_A_BREATH, lines.count));
  }
  return { of, count: numbers.size };
}

/**
 * The claim lines of each patient, day and provider, in the order of the sheet; a line that tells neither claim nor
 * patient is by itself. Between them a breath now and then.
 */
export function* visitsOf(lines: BatchLines<VisitField>): Generator<readonly number[] | Breath> {
  const { of, count } = yield* numberedVisits(lines);
  yield BREATH;
  const visits = Array.from({ length: count }, (): number[] => []);
  of.forEach((visit, line) => visits[visit]?.push(line));
  for (const [at, visit] of visits.entries()) {
    if (at % LINES_A_BREATH === 0) yield BREATH;
    yield visit;
  }
}
