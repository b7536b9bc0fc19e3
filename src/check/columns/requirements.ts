import { proceduresHeld } from "../../claims/inpatient-procedures";
import type { Batch, BatchColumn, ColumnRole } from "../../claims/types";
import { looksLikeDental } from "../../codes/hcpcs";
import { textOf } from "../../rules/reading/cell";
import type { Need, Requirement } from "../../rules/types";
import {
  claimNumbers,
  countFilled,
  NO_CLAIM,
  type ClaimLines,
  type InLine,
} from "../lines/claim-lines";

/** Why a column's cell may not stay blank in a line; null where it may. */
export type RequirementIn = (line: number) => Requirement;

/** With fewer lines no habit shows. */
const ENOUGH_LINES = 20;

/** Columns that say whose a line is, and of which day. */
const IDENTIFYING: ReadonlySet<ColumnRole> = new Set([
  "claimId",
  "patientId",
  "serviceDate",
  "serviceDateTo",
  "birthDate",
]);

/** Something that every claim line of a sheet may need: its first diagnosis, its procedure, its code. */
export interface LineNeed {
  readonly column: BatchColumn;
  readonly requirement: Need;
  /** True in a line that has what is needed, in this column or elsewhere. */
  readonly isMet: InLine;
}

function columnsOf(batch: Batch, role: ColumnRole): BatchColumn[] {
  return batch.columns
    .filter((column) => column.role === role)
    .sort((a, b) => a.position - b.position || a.column - b.column);
}

function anyOf(columns: readonly BatchColumn[], lineCount: number): InLine {
  const filled = countFilled(columns, lineCount);
  return (line) => filled[line]! > 0;
}

/**
 * Lines of a dentist, whose claim form asks for diagnoses only where they change what is paid: ADA Dental Claim Form, items
 * 29a and 34a.
 */
function ofDentists(batch: Batch): InLine {
  const columns = columnsOf(batch, "procedure").map(({ cells: { distinct, indexes } }) => {
    const dental = distinct.map((value) => looksLikeDental(textOf(value).trim().toUpperCase()));
    return (line: number) => dental[indexes[line] ?? -1] ?? false;
  });
  return (line) => columns.some((isDental) => isDental(line));
}

/** A diagnosis counts for all later lines of its claim: many programs write it on the first one only. */
function hasDiagnosis(batch: Batch, first: BatchColumn, others: readonly BatchColumn[]): InLine {
  const inFirst = anyOf([first], batch.lineCount);
  const inAny = anyOf([first, ...others], batch.lineCount);
  const claims = claimNumbers(batch);
  const told = new Uint8Array(batch.lineCount);
  const isMet = new Uint8Array(batch.lineCount);
  for (let line = 0; line < batch.lineCount; line++) {
    const claim = claims[line]!;
    // Later diagnoses without a first one: the gap is on this line.
    if (inAny(line)) isMet[line] = inFirst(line) ? 1 : 0;
    else if (claim !== NO_CLAIM) isMet[line] = told[claim]!;
    if (inAny(line) && claim !== NO_CLAIM) told[claim] = 1;
  }
  return (line) => isMet[line] === 1;
}

/** What the batch's columns can be asked for, needed or not. */
export function needsOf(batch: Batch, isAsked: (column: BatchColumn) => boolean): LineNeed[] {
  const found: LineNeed[] = [];
  const [principal, ...diagnoses] = columnsOf(batch, "diagnosis");
  if (principal && isAsked(principal)) {
    const isTold = hasDiagnosis(batch, principal, diagnoses);
    const isDental = ofDentists(batch);
    const isMet: InLine = (line) => isTold(line) || isDental(line);
    found.push({ column: principal, requirement: "principal", isMet });
  }
  const procedures = columnsOf(batch, "procedure");
  // An inpatient's stay is billed with or without a procedure.
  const billed = procedures.find((column) => proceduresHeld(column) !== "inpatient");
  if (billed && isAsked(billed)) {
    const isMet = anyOf([...procedures, ...columnsOf(batch, "revenueCode")], batch.lineCount);
    found.push({ column: billed, requirement: "procedure", isMet });
  }
  // Beside a claim's own columns it is one more, such as the diagnosis at admission.
  const codes = principal || billed ? [] : columnsOf(batch, "code");
  if (codes[0] && isAsked(codes[0]))
    found.push({ column: codes[0], requirement: "code", isMet: anyOf(codes, batch.lineCount) });
  return found;
}

/** False for a column without a single blank cell: nothing to find out then. */
function hasBlanks(column: BatchColumn): boolean {
  return countFilled([column], column.cells.indexes.length).includes(0);
}

/** True if most claim lines go without: then the column is not one that every line of this sheet needs. */
function isMostlyLeftOut({ isMet }: LineNeed, batch: Batch, lines: ClaimLines): boolean {
  let claims = 0;
  let without = 0;
  for (let line = 0; line < batch.lineCount; line++) {
    if (!lines.isClaim(line)) continue;
    claims++;
    if (!isMet(line)) without++;
  }
  return isNoHabit(claims, without);
}

/** True if so many claim lines, of all of them, go without that the sheet shows no habit of it. */
export function isNoHabit(claims: number, without: number): boolean {
  return claims >= ENOUGH_LINES && without * 2 > claims;
}

/**
 * Which columns a claim line may not leave blank, and in which lines.
 * @param leftOut What most lines of the sheet go without, for a batch that is only a part of it.
 */
export function requirements(
  batch: Batch,
  lines: ClaimLines,
  leftOut?: ReadonlySet<Need>,
): ReadonlyMap<BatchColumn, RequirementIn> {
  return new Map(
    needsOf(batch, hasBlanks)
      .filter((need) => !(leftOut?.has(need.requirement) ?? isMostlyLeftOut(need, batch, lines)))
      .map(({ column, requirement, isMet }) => {
        const wanted = requirement === "principal" ? principalOf(batch) : () => requirement;
        const inLine = (line: number) =>
          !isMet(line) && lines.isClaim(line) ? wanted(line) : null;
        return [column, inLine];
      }),
  );
}

/** Reports that leave out what repeats say whose a line is on its claim's first line only. */
function principalOf(batch: Batch): RequirementIn {
  const identifying = batch.columns.filter(({ role }) => IDENTIFYING.has(role));
  if (identifying.length === 0) return () => "principal";
  const filled = countFilled(identifying, batch.lineCount);
  return (line) => (filled[line] === 0 ? "unlessAbove" : "principal");
}
