import type { CellValue, ColumnRole } from "../../claims/types";
import type { RuleFacts, Severity, Suggestion } from "../types";
import type { CellPlace, ClaimLine, LineField } from "./line";

/** What a rule says of a line. */
export interface LineVerdict {
  /** The cell at fault: one of the line's cells, or the place of a blank one. */
  readonly cell: CellPlace;
  /** One sentence in plain words: the code or value, what is wrong with it, what to do. */
  readonly message: string;
  /** Where the evidence asks for less than the rule's own. */
  readonly severity?: Severity;
  /** The text that the cell should hold, when that is certain. */
  readonly repair?: string;
  readonly suggestions?: readonly Suggestion[];
}

/** The cells of an example's line by role; several where a role has several columns. */
export type ExampleLine = Partial<Record<ColumnRole, CellValue | readonly CellValue[]>>;

/** Lines of which the rule speaks, and lines that are right: for the rule's page, and a test holds each. */
export interface LineExample {
  readonly lines: readonly ExampleLine[];
  /** What could stand there instead; null where the lines do not tell. */
  readonly instead: readonly ExampleLine[] | null;
}

/**
 * A rule about the cells of one line together: data, and a pure function of the fields it reads. It runs once for
 * every different combination of these fields, so that it may read nothing else.
 *
 * A cell of which a cell rule says that its code is wrong gets no finding of a line rule: one cause, one finding.
 */
export interface LineRule<F extends LineField = LineField> extends RuleFacts {
  readonly reads: readonly F[];
  readonly examples: readonly LineExample[];
  /** Empty when the rule has nothing to say. Never throws. */
  check(line: ClaimLine<F>): readonly LineVerdict[];
}

/** Declares a rule about a line; its file holds everything that is to know about it. */
export function defineLineRule<const F extends LineField>(rule: LineRule<F>): LineRule {
  return Object.freeze(rule);
}
