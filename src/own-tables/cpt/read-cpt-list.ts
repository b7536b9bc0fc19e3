import type { Day } from "../../codes/types";
import type { ListedCode } from "../code-list";
import { TableProblem } from "../problem";
import { readDay } from "../reading/dates";
import { cellIn, isBlank, type Row } from "../reading/row";
import type { CptColumns } from "./find-columns";
import { readProcedureCell, type ProcedureCell } from "./procedure-cell";

/** What a CPT list says. */
export interface CptList {
  readonly lines: readonly ListedCode[];
  /** The one effective date of all rows: that of the list, not of its codes. */
  readonly from: Day | null;
  /** Rows that hold something else: HCPCS codes, headings, totals. */
  readonly leftOut: number;
}

interface Entry {
  readonly line: number;
  readonly hasModifier: boolean;
  readonly listed: ListedCode;
}

/** A cell that a spreadsheet would run. */
const FORMULA = /^[=@]|^[+-].*[(!|]/;
const LINES_A_STEP = 2_000;

function refuseFormula(row: Row, { code, description }: CptColumns): void {
  const isRun = [code, description].some(
    (column) =>
      column !== null && (row.formulas.includes(column) || FORMULA.test(cellIn(row, column))),
  );
  if (!isRun) return;
  throw new TableProblem(
    "a code or description is a formula, not a text",
    "copy the column and paste it as values, then add the file again",
    row.line,
  );
}

function overlaps(a: ListedCode, b: ListedCode): boolean {
  return (a.from ?? 0) <= (b.to ?? Infinity) && (b.from ?? 0) <= (a.to ?? Infinity);
}

/**
 * Adds a row to those of its code. A fee schedule has a row for each modifier: the one without tells what the code
 * means.
 */
function add(entry: Entry, known: Entry[]): void {
  const same = known.findIndex(({ listed }) => overlaps(listed, entry.listed));
  const before = known[same];
  if (!before) {
    known.push(entry);
    return;
  }
  if (before.hasModifier && !entry.hasModifier) known[same] = entry;
  if (before.hasModifier || entry.hasModifier) return;
  const [text, other] = [before.listed.text, entry.listed.text];
  if (text.toLowerCase() === other.toLowerCase() || other === "") return;
  if (text === "") {
    known[same] = entry;
    return;
  }
  throw new TableProblem(
    `${entry.listed.code} stands here and on line ${before.line} with different descriptions`,
    "keep the right one and add the file again",
    entry.line,
  );
}

function listedIn(row: Row, { code }: ProcedureCell, columns: CptColumns): ListedCode {
  const from = readDay(cellIn(row, columns.from), row.line);
  const to = readDay(cellIn(row, columns.to), row.line);
  if (from !== null && to !== null && to < from) {
    throw new TableProblem(
      `${code} ends before it begins`,
      "correct the dates and add the file again",
      row.line,
    );
  }
  const text = cellIn(row, columns.description).replace(/\s+/g, " ");
  return { code, billable: true, from, to, text };
}

/** The day from which all codes hold, where the list has only this one: then it is the list's own. */
function listDay(lines: readonly ListedCode[]): Day | null {
  const day = lines[0]?.from ?? null;
  return lines.every(({ from, to }) => from === day && to === null) ? day : null;
}

/**
 * Reads a CPT list or fee schedule, in steps.
 * @throws TableProblem at the first row that cannot be right
 */
export function* readCptList(rows: Iterable<Row>, columns: CptColumns): Generator<void, CptList> {
  const byCode = new Map<string, Entry[]>();
  let leftOut = 0;
  for (const row of rows) {
    if (row.line % LINES_A_STEP === 0) yield;
    if (row.line < columns.firstLine || isBlank(row)) continue;
    refuseFormula(row, columns);
    const procedure = readProcedureCell(cellIn(row, columns.code));
    if (!procedure?.isCpt) {
      leftOut++;
      continue;
    }
    const entries = byCode.get(procedure.code) ?? [];
    const hasModifier = procedure.modifier !== "" || cellIn(row, columns.modifier) !== "";
    add({ line: row.line, hasModifier, listed: listedIn(row, procedure, columns) }, entries);
    byCode.set(procedure.code, entries);
  }
  const lines = [...byCode.values()].flat().map(({ listed }) => listed);
  const from = listDay(lines);
  return {
    lines: from === null ? lines : lines.map((line) => ({ ...line, from: null })),
    from,
    leftOut,
  };
}
