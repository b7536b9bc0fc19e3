import type { LineMoves } from "../../claims/line-moves";
import { carry } from "../../claims/line-moves";
import type { Batch, BatchColumn, ColumnRole } from "../../claims/types";
import { BREATH, type Breath, LINES_A_BREATH } from "../../rules/line-types";
import { textOf } from "../../rules/reading/cell";
import { withoutOuterSpaces } from "../../rules/reading/spaces";

/**
 * Which lines matter to each other: those of one claim number or, without one, of one patient. Read in capitals,
 * so that lines are tied rather once too often.
 */
export interface Ties {
  /**
   * For each line a number; lines with the same one are tied, and 0 ties to none. There is a second list where several
   * columns hold claim or patient numbers: it ties lines by all of them together.
   */
  readonly lists: readonly Uint32Array[];
  /** The numbers given so far. They stay the same as lines change, so that those of then and now can be compared. */
  readonly numbers: Map<string, number>;
}

/** A line's number in one list. */
type TieOf = (line: number) => number;

const UNREAD = -1;

/** The number of each line's text in a column; 0 for a blank cell. */
function byText(
  { role, cells: { distinct, indexes } }: BatchColumn,
  numberOf: (key: string) => number,
): TieOf {
  const known = new Int32Array(distinct.length).fill(UNREAD);
  return (line) => {
    const place = indexes[line] ?? 0;
    if (known[place] !== UNREAD) return known[place] ?? 0;
    const text = withoutOuterSpaces(textOf(distinct[place] ?? "")).toUpperCase();
    return (known[place] = text === "" ? 0 : numberOf(`${role} ${text}`));
  };
}

/** What gives a line its number, list by list. */
function tiesBy({ columns }: Batch, numbers: Map<string, number>): TieOf[] {
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
  const ofRole = (role: ColumnRole) =>
    columns.filter((column) => column.role === role).map((column) => byText(column, numberOf));
  const claims = ofRole("claimId");
  const patients = ofRole("patientId");
  const byName: TieOf = (line) => claims[0]?.(line) || patients[0]?.(line) || 0;
  if (claims.length < 2 && patients.length < 2) return [byName];
  const all = [...claims, ...patients];
  const byAll: TieOf = (line) => numberOf(all.map((tieOf) => tieOf(line)).join());
  return [byName, byAll];
}

/** The ties between a batch's lines, with a breath now and then. */
export function* tieLines(batch: Batch): Generator<Breath, Ties> {
  const numbers = new Map<string, number>();
  const lists: Uint32Array[] = [];
  for (const tieOf of tiesBy(batch, numbers)) {
    const list = new Uint32Array(batch.lineCount);
    for (let line = 0; line < list.length; line++) {
      if (line % LINES_A_BREATH === 0) yield BREATH;
      list[line] = tieOf(line);
    }
    lists.push(list);
  }
  return { lists, numbers };
}

/** The ties after an edit. Of the lines, only those read again can be tied otherwise. */
export function tiesAfter(
  { lists, numbers }: Ties,
  batch: Batch,
  moves: LineMoves,
  readAgain: readonly number[],
): Ties {
  const each = tiesBy(batch, numbers);
  const after = lists.map((list, i) => {
    const now = carry(list, new Uint32Array(moves.lineCount), moves);
    for (const line of readAgain) now[line] = each[i]?.(line) ?? 0;
    return now;
  });
  return { lists: after, numbers };
}

/** The numbers that tie these lines to others. */
export function tiesOfLines({ lists }: Ties, lines: Iterable<number>): Set<number> {
  const ties = new Set<number>();
  for (const line of lines) for (const list of lists) ties.add(list[line] ?? 0);
  ties.delete(0);
  return ties;
}

/** The lines that one of these numbers ties, ascending. */
export function linesTied({ lists, numbers }: Ties, ties: ReadonlySet<number>): number[] {
  const isWanted = new Uint8Array(numbers.size + 1);
  for (const tie of ties) isWanted[tie] = 1;
  const [byName = new Uint32Array(), byAll] = lists;
  const tied: number[] = [];
  for (let line = 0; line < byName.length; line++)
    if (isWanted[byName[line]!] || (byAll && isWanted[byAll[line]!])) tied.push(line);
  return tied;
}
