import { readDay } from "../reading/dates";
import { cellIn, isBlank, type Row } from "../reading/row";
import { readProcedureCell } from "./procedure-cell";

/** Which column of a CPT list holds what; null where there is none. */
export interface CptColumns {
  readonly code: number;
  readonly description: number | null;
  readonly modifier: number | null;
  readonly from: number | null;
  readonly to: number | null;
  /** Line of the first row with a code: above it are titles and headers. */
  readonly firstLine: number;
}

const CODE_HEADER = /\b(?:cpt|hcpcs|procedure|proc|code)/i;
const DESCRIPTION_HEADER =
  /desc|narrative|definition|\bname\b|\blong\b|\bmedium\b|\bshort\b|service/i;
const MODIFIER_HEADER = /\bmod/i;
const FROM_HEADER = /\beff(?:ective)?\b|start|begin|\bfrom\b|\badd(?:ed)?\b/i;
const TO_HEADER = /\bterm|\bend(?:s|ed|ing)?\b|delet|expir|inactiv|through|thru/i;
/** Of several columns of words, the fullest. */
const LONG = /long|full|complete/i;
const SHORT = /short|abbr|brief/i;

/** Below the first code, so many of a column's filled cells are procedures, or it is no column of codes. */
const SHARE_OF_CODES = 0.5;
const HEADER_COUNTS_AS = 0.25;
/** A header of dates above something else: of so many filled cells, not even half are days. */
const ENOUGH_CELLS = 3;
const SHARE_OF_DAYS = 0.5;
/** A column of words has so many letters in a cell. */
const LETTERS_OF_WORDS = 4;

function widthOf(rows: readonly Row[]): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

function columnsOf(rows: readonly Row[]): number[] {
  return Array.from({ length: widthOf(rows) }, (_, column) => column);
}

/** What stands above a column: the nearest filled cell of each of the rows above the first code, from below. */
function headersAbove(head: readonly Row[], firstAt: number): (column: number) => string {
  const header = head
    .slice(0, firstAt)
    .filter((row) => row.cells.filter((cell) => cell.trim()).length > 1);
  const nearest = header.at(-1);
  return (column) => (nearest ? cellIn(nearest, column) : "");
}

function isDayOrNone(cell: string): boolean {
  try {
    readDay(cell, 0);
    return true;
  } catch {
    return false; // no day: the question asked
  }
}

/** False for a column that only its header makes one of dates, such as "Effective fee". */
function mayHoldDays(rows: readonly Row[], column: number): boolean {
  const filled = rows.map((row) => cellIn(row, column)).filter((cell) => cell !== "");
  const days = filled.filter(isDayOrNone).length;
  return filled.length < ENOUGH_CELLS || days >= filled.length * SHARE_OF_DAYS;
}

interface Candidate {
  readonly column: number;
  readonly firstAt: number;
  readonly score: number;
}

function codeCandidate(head: readonly Row[], column: number): Candidate | null {
  const firstAt = head.findIndex((row) => readProcedureCell(cellIn(row, column))?.isCpt);
  if (firstAt < 0) return null;
  const filled = head.slice(firstAt).filter((row) => cellIn(row, column) !== "");
  const codes = filled.filter((row) => readProcedureCell(cellIn(row, column)) !== null);
  const share = codes.length / filled.length;
  if (share < SHARE_OF_CODES) return null;
  const isNamed = CODE_HEADER.test(headersAbove(head, firstAt)(column));
  return { column, firstAt, score: share + (isNamed ? HEADER_COUNTS_AS : 0) };
}

function lettersIn(rows: readonly Row[], column: number): number {
  const letters = rows.reduce(
    (sum, row) => sum + cellIn(row, column).replace(/[^a-z]/gi, "").length,
    0,
  );
  return letters / rows.length;
}

function descriptionColumn(
  rows: readonly Row[],
  headerOf: (column: number) => string,
  taken: readonly (number | null)[],
): number | null {
  let best: { column: number; score: number } | null = null;
  for (const column of columnsOf(rows)) {
    if (taken.includes(column)) continue;
    const letters = lettersIn(rows, column);
    if (letters < LETTERS_OF_WORDS) continue;
    const header = headerOf(column);
    let score = letters;
    if (DESCRIPTION_HEADER.test(header)) score += 1_000;
    if (LONG.test(header)) score += 500;
    if (SHORT.test(header)) score -= 500;
    if (best === null || score > best.score) best = { column, score };
  }
  return best?.column ?? null;
}

/**
 * Tells the columns of a CPT list or fee schedule from its first rows: the codes by what the cells look like, the
 * rest by the words of the header. Titles may stand above it. Null where no column holds CPT codes.
 */
export function findCptColumns(rows: readonly Row[]): CptColumns | null {
  const head = rows.filter((row) => !isBlank(row));
  const candidates = columnsOf(head).flatMap((column) => codeCandidate(head, column) ?? []);
  const [best] = candidates.sort((a, b) => b.score - a.score || a.column - b.column);
  if (!best) return null;

  const headerOf = headersAbove(head, best.firstAt);
  const below = head.slice(best.firstAt);
  const named = (pattern: RegExp, taken: readonly (number | null)[]): number | null =>
    columnsOf(below).find((column) => !taken.includes(column) && pattern.test(headerOf(column))) ??
    null;
  const code = best.column;
  const notDays = columnsOf(below).filter((column) => !mayHoldDays(below, column));
  const to = named(TO_HEADER, [code, ...notDays]);
  const from = named(FROM_HEADER, [code, to, ...notDays]);
  const modifier = named(MODIFIER_HEADER, [code, to, from]);
  return {
    code,
    description: descriptionColumn(below, headerOf, [code, to, from, modifier]),
    modifier,
    from,
    to,
    firstLine: head[best.firstAt]?.line ?? 1,
  };
}
