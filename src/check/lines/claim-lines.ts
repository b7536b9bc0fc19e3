import { LINE_KIND, lineKinds } from "../../claims/line-kinds";
import type { Batch, BatchColumn, CellValue, ColumnRole } from "../../claims/types";
import { isPlaceholder } from "../../rules/missing-code";
import { textOf } from "../../rules/reading/cell";
import { withoutOuterSpaces } from "../../rules/reading/spaces";
import { numberValues, throughNumbers } from "./field-columns";

/** Whether something holds in a line. */
export type InLine = (line: number) => boolean;

/** For each line, in how many of these columns the cell says something: neither blank nor a word for nothing. */
export function countFilled(columns: readonly BatchColumn[], lineCount: number): Uint16Array {
  const count = new Uint16Array(lineCount);
  for (const { cells } of columns) {
    const { distinct, indexes } = cells;
    const answers = Uint8Array.from(distinct, (value) => (saysSomething(value) ? 1 : 0));
    for (let line = 0; line < lineCount; line++) count[line]! += answers[indexes[line] ?? -1] ?? 0;
  }
  return count;
}

function saysSomething(value: CellValue): boolean {
  const text = withoutOuterSpaces(textOf(value));
  return text !== "" && !isPlaceholder(text);
}

/** Roles one of which shows that a line bills something. */
const PROOFS: readonly ColumnRole[] = [
  "serviceDate",
  "diagnosis",
  "procedure",
  "code",
  "codeSystem",
];
/** Roles that show it only together: a footer can fill one of them. */
const HINTS: readonly ColumnRole[] = [
  "claimId",
  "patientId",
  "birthDate",
  "sex",
  "npi",
  "ndc",
  "units",
  "placeOfService",
  "modifier",
  "revenueCode",
];
const ENOUGH_HINTS = 2;

/** What the lines of a batch are. */
export interface ClaimLines {
  /** True for a total, or a header in mid-sheet: nothing in it is a code. */
  readonly isNoClaim: InLine;
  /** True for a line that bills something, so that its codes can be missed. */
  readonly isClaim: InLine;
}

export function claimLines(batch: Batch): ClaimLines {
  const kinds = lineKinds(batch);
  const ofRoles = (roles: readonly ColumnRole[]) =>
    countFilled(
      batch.columns.filter(({ role }) => roles.includes(role)),
      batch.lineCount,
    );
  const proofs = ofRoles(PROOFS);
  const hints = ofRoles(HINTS);
  const isNoClaim: InLine = (line) => kinds[line] !== LINE_KIND.claim;
  return {
    isNoClaim,
    isClaim: (line) => !isNoClaim(line) && (proofs[line]! > 0 || hints[line]! >= ENOUGH_HINTS),
  };
}

/** What `claimNumbers` gives a line of which nobody knows the claim. */
export const NO_CLAIM = -1;

/** Lines with the same number are of one claim: of one claim number, else of one patient and date. */
export function claimNumbers(batch: Batch): Int32Array {
  const textsOf = (role: ColumnRole) => {
    const column = batch.columns.find((each) => each.role === role);
    return column ? numberedTexts(column, batch.lineCount) : new Uint32Array(batch.lineCount);
  };
  const claims = textsOf("claimId");
  const patients = textsOf("patientId");
  const dates = textsOf("serviceDate");
  const numbers = new Int32Array(batch.lineCount).fill(NO_CLAIM);
  const known = new Map<number, number>();
  for (let line = 0; line < numbers.length; line++) {
    const claim = claims[line]!;
    const isKnown = claim > 0 || (patients[line]! > 0 && dates[line]! > 0);
    if (!isKnown) continue;
    // Below 2^53, as no sheet has more than 2^20 lines; a claim's key is negative.
    const key = claim > 0 ? -claim : patients[line]! * 2 ** 21 + dates[line]!;
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = known.size));
    numbers[line] = number;
  }
  return numbers;
}

/** A number for each line's text in the column, from 1 on; 0 for a blank cell. */
function numberedTexts({ cells }: BatchColumn, lineCount: number): Uint32Array {
  const { distinct, indexes } = cells;
  const texts = numberValues(distinct, (value) => withoutOuterSpaces(textOf(value)));
  const ofValue = Uint32Array.from(distinct, (value, at) =>
    withoutOuterSpaces(textOf(value)) === "" ? 0 : texts.of[at]! + 1,
  );
  return throughNumbers(indexes, { of: ofValue, count: texts.count + 1 }, lineCount).of;
}
