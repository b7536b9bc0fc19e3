import {
  columnLabels,
  FORMULA_NOTE,
  isMarkText,
  markLabel,
  markText,
} from "../../check/findings/mark-texts";
import type { Findings, Severity } from "../../check/types";
import type { CellValue } from "../../claims/types";
import type { MarkFormat } from "./conditional-formats";
import { holdsFormula } from "../formula-rows";
import type { SheetReading } from "../types";

/** What is to stand in our column, line by line. */
export interface LineMarks {
  /** The text for a sheet row; "" for a line without findings. */
  textAt(row: number): string;
  /** How many cells of the row have findings. */
  flaggedAt(row: number): number;
  /** Rows with findings, ascending. */
  readonly rows: readonly number[];
  /** Columns with findings. */
  readonly columns: readonly number[];
  /** One format for each column and severity that occurs. */
  readonly formats: readonly MarkFormat[];
}

/** Arranges findings by line. */
export function lineMarks(reading: SheetReading, findings: Findings): LineMarks {
  const { firstRow, lineCount } = reading.batch;
  const starts = startsOfLines(findings, lineCount);
  const rows: number[] = [];
  for (let line = 0; line < lineCount; line++) {
    if (starts[line]! < starts[line + 1]!) rows.push(firstRow + line);
  }
  const labels = columnLabels(reading.layout.columns);
  const headerOf = (column: number): string => labels.get(column) ?? "";
  const inLine = (row: number): number[] => {
    const line = row - firstRow;
    if (line < 0 || line >= lineCount) return [];
    const length = starts[line + 1]! - starts[line]!;
    return Array.from({ length }, (_, i) => starts[line]! + i);
  };
  return {
    rows,
    columns: [...new Set(findings.column.subarray(0, findings.count))].sort((a, b) => a - b),
    formats: formatsOf(findings, headerOf),
    flaggedAt: (row) => new Set(inLine(row).map((i) => findings.column[i]!)).size,
    textAt: (row) =>
      markText(
        inLine(row).map((i) => {
          const { severity, message } = findings.causes[findings.cause[i]!]!;
          const column = findings.column[i]!;
          const isFormula = holdsFormula(reading.formulas, row, column);
          const told = isFormula ? `${message.replace(/\.$/, "")}. ${FORMULA_NOTE}` : message;
          return { severity, message: told, header: headerOf(column) };
        }),
      ),
  };
}

/** True for a text that only we write into a Code check column. */
export const isOurMark = (value: CellValue): boolean =>
  typeof value === "string" && isMarkText(value);

/** Where each line's findings begin; one more entry for the end. Findings are ordered by line. */
function startsOfLines({ line, count }: Findings, lineCount: number): Uint32Array {
  const starts = new Uint32Array(lineCount + 1);
  for (let i = 0; i < count; i++) starts[line[i]! + 1]! += 1;
  for (let at = 0; at < lineCount; at++) starts[at + 1]! += starts[at]!;
  return starts;
}

function formatsOf(
  { count, column, cause, causes }: Findings,
  headerOf: (column: number) => string,
): MarkFormat[] {
  const formats = new Map<string, MarkFormat>();
  for (let i = 0; i < count; i++) {
    const severity: Severity = causes[cause[i]!]!.severity;
    const key = `${column[i]!} ${severity}`;
    if (formats.has(key)) continue;
    const label = markLabel(severity, headerOf(column[i]!));
    formats.set(key, { column: column[i]!, severity, label });
  }
  return [...formats.values()];
}
