import {
  type BatchLines,
  BREATH,
  type Breath,
  type ClaimLine,
  type LineField,
  type LineNumbers,
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

interface Grouping {
  /** The group of each line. */
  readonly of: Uint32Array;
  readonly count: number;
}

/**
 * Lines of one patient with the same provider's number belong together over claims. Without a provider, or a patient,
 * only those of one claim do: two claims can be of two providers.
 */
function* groupsOf(lines: BatchLines<VisitField>): Generator<Breath, Grouping> {
  const byPatient = lines.numbered(["patientIds", "npis", "serviceDay"]);
  yield BREATH;
  const byClaim = lines.numbered(["claimIds", "npis", "serviceDay"]);
  yield BREATH;
  const names = remembered(lines, ["patientIds", "claimIds", "npis"], (line) => ({
    patient: line.patientIds.length > 0,
    claim: line.claimIds.length > 0,
    provider: line.npis.length > 0,
  }));
  const of = new Uint32Array(lines.count);
  const alone = byPatient.count + byClaim.count;
  for (let line = 0; line < lines.count; line++) {
    if (line % LINES_A_BREATH === 0) yield BREATH;
    const { patient, claim, provider } = names(line);
    const isOfPatient = patient && (provider || !claim);
    of[line] = groupOf(line, isOfPatient, claim, byPatient, byClaim, alone);
  }
  return { of, count: alone + lines.count };
}

function groupOf(
  line: number,
  isOfPatient: boolean,
  hasClaim: boolean,
  byPatient: LineNumbers,
  byClaim: LineNumbers,
  alone: number,
): number {
  if (isOfPatient) return byPatient.of[line] ?? 0;
  return hasClaim ? byPatient.count + (byClaim.of[line] ?? 0) : alone + line;
}

/**
 * The claim lines of each patient, day and provider, in the order of the sheet; a line that tells neither claim nor
 * patient is by itself. Between them a breath now and then.
 */
export function* visitsOf(lines: BatchLines<VisitField>): Generator<readonly number[] | Breath> {
  const { of, count } = yield* groupsOf(lines);
  yield BREATH;
  const ends = new Uint32Array(count + 1);
  for (let line = 0; line < lines.count; line++)
    if (lines.isClaim(line)) ends[(of[line] ?? 0) + 1]!++;
  for (let group = 1; group <= count; group++) ends[group]! += ends[group - 1] ?? 0;
  yield BREATH;
  const next = ends.slice();
  const ordered = new Uint32Array(ends[count] ?? 0);
  for (let line = 0; line < lines.count; line++)
    if (lines.isClaim(line)) ordered[next[of[line] ?? 0]!++] = line;
  for (let group = 0; group < count; group++) {
    if (group % LINES_A_BREATH === 0) yield BREATH;
    const [start, end] = [ends[group] ?? 0, ends[group + 1] ?? 0];
    if (end > start) yield [...ordered.subarray(start, end)];
  }
}
