import { isWithin } from "../../claims/layout/side-lists";
import type { ColumnMapping, ColumnRole, SheetLayout } from "../../claims/types";
import { CODE_ROLES, LIST_ROLES } from "../../claims/layout/draft";
import { MOST_COLUMNS } from "../words/roles";

/** Roles that make a sheet worth checking: without one of these there is nothing to check. */
export const MAIN_CODE_ROLES: readonly ColumnRole[] = ["diagnosis", "procedure", "code"];

type Columns = readonly ColumnMapping[];

/** The columns of the list that is read, without those of lists beside it. */
export function columnsOfList({ columns, beside = [] }: SheetLayout): Columns {
  return columns.filter(({ column }) => !beside.some((list) => isWithin(list, column)));
}

export function hasCodes(columns: Columns): boolean {
  return columns.some(({ role }) => role !== null && MAIN_CODE_ROLES.includes(role));
}

/** The columns that a description column may describe. */
export function codeColumns(columns: Columns): Columns {
  return columns.filter(({ role }) => role !== null && CODE_ROLES.has(role));
}

/** Whether a cell of this column may hold several codes. */
export function mayHoldList({ role }: ColumnMapping): boolean {
  return role !== null && CODE_ROLES.has(role) && LIST_ROLES.has(role);
}

/** What a column is chosen to hold. */
export type Choice = Pick<ColumnMapping, "role" | "position" | "describes">;

/** Says by the user's hand what a column holds; another column with the same number takes this one's old one. */
export function withChoice(columns: Columns, column: number, choice: Choice): Columns {
  const before = columns.find((each) => each.column === column);
  const isDiagnosisOrModifier = choice.role !== null && choice.role in MOST_COLUMNS;
  const displaced = columns.find(
    (each) =>
      isDiagnosisOrModifier &&
      each.column !== column &&
      each.role === choice.role &&
      each.position === choice.position,
  );
  const keepsList = before?.role === choice.role;
  const chosen = change(columns, column, keepsList ? choice : { ...choice, separator: null });
  if (!displaced) return chosen;
  const position =
    before?.role === choice.role ? before.position : nextPosition(chosen, choice.role);
  return change(chosen, displaced.column, { position });
}

export function withSeparator(columns: Columns, column: number, separator: string | null): Columns {
  return change(columns, column, { separator });
}

/** The columns that the user set by hand: those are kept with the workbook. */
export function byHand(columns: Columns): Columns {
  return columns.filter(({ evidence }) => evidence === "user");
}

function change(columns: Columns, column: number, to: Partial<ColumnMapping>): Columns {
  return columns.map((each) =>
    each.column === column ? { ...each, ...to, evidence: "user", confidence: 1 } : each,
  );
}

function nextPosition(columns: Columns, role: ColumnRole | null): number {
  const taken = new Set(columns.filter((each) => each.role === role).map((each) => each.position));
  let position = 1;
  while (taken.has(position)) position++;
  return position;
}
