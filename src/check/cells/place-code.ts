import { splitCodes } from "../../claims/code-list";
import { cellAt } from "../../claims/column-cells";
import { cellText } from "../../claims/contents/cell-text";
import type { BatchColumn, CellValue, ColumnRole } from "../../claims/types";
import { toClaimForm, toDisplay } from "../../codes/systems";
import type { CodeSystem } from "../../codes/types";
import { dotStyleOf } from "../columns/code-columns";

/** A claim line, and where the active cell stands in it. */
export interface LineToFill {
  readonly columns: readonly BatchColumn[];
  /** Index of the line in the columns' cells. */
  readonly line: number;
  /** 0-based column of the active cell. */
  readonly activeColumn: number;
  /** Columns whose cell in this line is never written: it holds a formula, or is part of a merged cell. */
  readonly formulas: readonly number[];
  readonly merged: readonly number[];
}

/** A code that a person chose, with its description; null where there is none to write. */
export interface ChosenCode {
  readonly system: CodeSystem;
  /** Claim form. */
  readonly code: string;
  readonly description: string | null;
}

/** One cell and what it shall hold. */
export interface CellToWrite {
  /** 0-based column. */
  readonly column: number;
  readonly before: CellValue;
  readonly after: string;
}

/** Why a code has no place in a line. */
export type NoPlace = "no-column" | "all-filled" | "formula" | "merged" | "already-there";

/** Where a code goes in a line. */
export type Placement =
  | { readonly kind: "nowhere"; readonly why: NoPlace; readonly column: number | null }
  | {
      readonly kind: "writes";
      /** The code's cell; null where the code stands there already and only its description is missing. */
      readonly code: CellToWrite | null;
      readonly description: CellToWrite | null;
      /** True where something that a person typed would be replaced: never without asking. */
      readonly replaces: boolean;
      /** The description of the code that would be replaced, to replace too if the person says so. */
      readonly oldDescription: CellToWrite | null;
      /** The column beside a code that is written, whose text is neither blank nor to be replaced; null for none. */
      readonly keeps: number | null;
    };

const ROLES: Readonly<Partial<Record<CodeSystem, ColumnRole>>> = {
  icd10cm: "diagnosis",
  hcpcs: "procedure",
  cpt: "procedure",
  icd10pcs: "procedure",
  modifier: "modifier",
  pos: "placeOfService",
};
/** Systems whose codes a column of mixed codes may hold. */
const MIXED: ReadonlySet<CodeSystem> = new Set(["icd10cm", "hcpcs", "cpt", "icd10pcs"]);

/** A list that a database exported in brackets or quotes: how to add to it is not ours to guess. */
const WRAPPED = /[\])}"']\s*$/;

/**
 * Where a code goes in a line: into the active cell if its column holds codes of that system, else into the first
 * blank code column of that system in the line. Its description goes into the column that describes that code, if
 * the cell is blank. In a column of several codes a cell the code is added behind those that are there.
 */
export function placeCode(code: ChosenCode, line: LineToFill): Placement {
  const column = activeTarget(code, line) ?? firstBlank(code, line);
  if (!column) return { kind: "nowhere", why: whyNowhere(code, line), column: null };
  if (line.formulas.includes(column.column)) return nowhere("formula", column);
  if (line.merged.includes(column.column)) return nowhere("merged", column);
  return placeIn(column, code, line);
}

function nowhere(why: NoPlace, { column }: BatchColumn): Placement {
  return { kind: "nowhere", why, column };
}

function activeTarget({ system }: ChosenCode, line: LineToFill): BatchColumn | undefined {
  return line.columns.find(
    ({ column, role }) =>
      column === line.activeColumn &&
      (role === ROLES[system] || (role === "code" && MIXED.has(system))),
  );
}

/** The code columns of a system in the order of their positions; those of mixed codes only where it has no other. */
function columnsOf({ system }: ChosenCode, { columns }: LineToFill): BatchColumn[] {
  const own = columns.filter(({ role }) => role === ROLES[system]);
  const fitting =
    own.length > 0 || !MIXED.has(system) ? own : columns.filter(({ role }) => role === "code");
  return fitting.sort((a, b) => a.position - b.position || a.column - b.column);
}

function firstBlank(code: ChosenCode, line: LineToFill): BatchColumn | undefined {
  const open = columnsOf(code, line).filter((column) => isOpen(column, line));
  return (
    open.find((column) => isBlank(column, line)) ?? open.find(({ separator }) => separator !== null)
  );
}

function whyNowhere(code: ChosenCode, line: LineToFill): NoPlace {
  return columnsOf(code, line).length === 0 ? "no-column" : "all-filled";
}

function placeIn(column: BatchColumn, chosen: ChosenCode, line: LineToFill): Placement {
  const before = cellAt(column.cells, line.line);
  const description = descriptionCell(column, chosen, line);
  const written = asWritten(column, chosen);
  if (codesIn(column, before, chosen.system).includes(chosen.code)) {
    return description && cellText(description.before) === ""
      ? {
          kind: "writes",
          code: null,
          description,
          replaces: false,
          oldDescription: null,
          keeps: null,
        }
      : nowhere("already-there", column);
  }
  const isBlankCell = isBlank(column, line);
  const adds = !isBlankCell && column.separator !== null;
  if (adds && WRAPPED.test(String(before))) return nowhere("all-filled", column);
  const after = adds ? addedTo(String(before), column.separator, written) : written;
  const replaces = !isBlankCell && !adds;
  const isFree = description !== null && cellText(description.before) === "";
  return {
    kind: "writes",
    code: { column: column.column, before, after },
    description: isFree && !adds ? description : null,
    replaces,
    oldDescription: replaces && !isFree ? description : null,
    keeps: replaces && description ? null : filledBeside(column, line),
  };
}

/** The description column of a code column, where its cell in the line holds something. */
function filledBeside({ column: codeColumn }: BatchColumn, line: LineToFill): number | null {
  const beside = line.columns.find(
    ({ role, describes }) => role === "description" && describes === codeColumn,
  );
  return beside && !isBlank(beside, line) ? beside.column : null;
}

/** The code in the manner in which the column writes its codes. */
function asWritten(column: BatchColumn, { system, code }: ChosenCode): string {
  const isPlain = system === "icd10cm" && dotStyleOf(column) === "plain";
  return isPlain ? code : toDisplay(system, code);
}

function codesIn({ separator }: BatchColumn, value: CellValue, system: CodeSystem): string[] {
  return splitCodes(cellText(value), separator).map(({ text }) => toClaimForm(system, text));
}

/** One more code behind the others, with a space where the others have one. */
function addedTo(list: string, separator: string, code: string): string {
  const kept = list.trimEnd();
  const gap = separator !== " " && kept.includes(`${separator} `) ? " " : "";
  return kept.endsWith(separator) ? `${kept}${gap}${code}` : `${kept}${separator}${gap}${code}`;
}

function descriptionCell(
  { column: codeColumn }: BatchColumn,
  { description }: ChosenCode,
  line: LineToFill,
): CellToWrite | null {
  const column = line.columns.find(
    ({ role, describes }) => role === "description" && describes === codeColumn,
  );
  if (!column || !description || !isOpen(column, line)) return null;
  return {
    column: column.column,
    before: cellAt(column.cells, line.line),
    after: description,
  };
}

function isOpen({ column }: BatchColumn, { formulas, merged }: LineToFill): boolean {
  return !formulas.includes(column) && !merged.includes(column);
}

function isBlank({ cells }: BatchColumn, { line }: LineToFill): boolean {
  return cellText(cellAt(cells, line)) === "";
}
