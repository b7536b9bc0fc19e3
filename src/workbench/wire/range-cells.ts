import { displayText } from "../display";
import { invalidArgument } from "../excel-error";
import { refuseTooManyCells, refuseUnlessAllowed } from "../model/edit/guards";
import type { RawEntry } from "../model/edit/enter";
import { readValues } from "../model/edit/read";
import { writeEntries } from "../model/edit/write";
import type { Locale } from "../model/locale";
import { EN_US } from "../model/locale";
import type { Rect } from "../model/rect";
import { cellRect, isEntireColumn, isEntireRow } from "../model/rect";
import { apiValue, valueType } from "../model/scalar";
import { cellwise, text } from "./args";
import { RangeGeometry } from "./range-geometry";

type Cell = string | number | boolean;

/** What stands in a range's cells. */
export abstract class RangeCells extends RangeGeometry {
  get Values(): Cell[][] | null {
    const { rect } = this;
    if (isEntireRow(rect) || isEntireColumn(rect)) return null;
    refuseTooManyCells(rect);
    return readValues(this.context.workbook, this.sheet, rect);
  }
  set Values(values: unknown) {
    this.write(values, entryOrNull);
  }

  get ValueTypes(): string[][] | null {
    const { workbook } = this.context;
    const { sheet } = this;
    return this.grid((row, column) => valueType(workbook.valueAt(sheet, row, column)));
  }

  get Text(): string[][] | null {
    const { workbook } = this.context;
    const { sheet } = this;
    return this.grid((row, column) => {
      const format = workbook.styleAt(sheet, row, column).numberFormat;
      return displayText(workbook.valueAt(sheet, row, column), format, workbook.date1904);
    });
  }

  get Formulas(): Cell[][] | null {
    const { workbook } = this.context;
    const { sheet } = this;
    return this.grid((row, column) => {
      const formula = sheet.grid.column(column)?.formulas.get(row);
      return formula ? formula.text : apiValue(workbook.valueAt(sheet, row, column));
    });
  }
  set Formulas(values: unknown) {
    this.write(values, entryOrNull);
  }
  get FormulasLocal(): Cell[][] | null {
    return this.Formulas;
  }
  set FormulasLocal(values: unknown) {
    this.write(values, entryOrNull, this.context.workbook.locale);
  }

  get NumberFormat(): string[][] | null {
    const { workbook } = this.context;
    const { sheet } = this;
    return this.grid((row, column) => workbook.styleAt(sheet, row, column).numberFormat);
  }
  set NumberFormat(formats: unknown) {
    const { workbook } = this.context;
    const rect = this.boundedRect();
    const formatAt = cellwise(formats, rect.rows, rect.columns, textOrNull);
    refuseUnlessAllowed(this.sheet, "allowFormatCells");
    if (!Array.isArray(formats)) {
      const numberFormat = formatAt(0, 0);
      if (numberFormat !== null) workbook.restyle(this.sheet, rect, { numberFormat });
    } else {
      this.restyleColumns(rect, formatAt);
    }
    workbook.emit({ kind: "formatChanged", sheet: this.sheet, rects: [rect] });
  }
  get NumberFormatLocal(): string[][] | null {
    return this.NumberFormat;
  }

  /** Throws unless the caller's array has this size. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.rect.rows || columns !== this.rect.columns) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  }

  /**
   * Something for each cell. Null for a whole row or column: Excel answers so.
   * https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
   */
  protected grid<T>(read: (row: number, column: number) => T): T[][] | null {
    const { rect } = this;
    if (isEntireRow(rect) || isEntireColumn(rect)) return null;
    refuseTooManyCells(rect);
    return Array.from({ length: rect.rows }, (_, row) =>
      Array.from({ length: rect.columns }, (__, column) =>
        read(rect.row + row, rect.column + column),
      ),
    );
  }

  protected boundedRect(): Rect {
    const { rect } = this;
    if (isEntireRow(rect) || isEntireColumn(rect)) {
      throw invalidArgument("Cells of an unbounded range cannot be set.");
    }
    refuseTooManyCells(rect);
    return rect;
  }

  // Only the "local" properties read as a person in this locale types.
  private write(
    values: unknown,
    read: (cell: unknown) => RawEntry | null,
    locale: Locale = EN_US,
  ): void {
    // https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-blank-null-values
    if (values === null || values === undefined) throw invalidArgument();
    const rect = this.boundedRect();
    const entryAt = cellwise(values, rect.rows, rect.columns, read);
    writeEntries(this.context.workbook, this.sheet, rect, entryAt, locale);
  }

  // Runs of one format down a column are set at once: a million equal formats stay one run.
  private restyleColumns(
    rect: Rect,
    formatAt: (row: number, column: number) => string | null,
  ): void {
    for (let column = 0; column < rect.columns; column += 1) {
      for (let row = 0; row < rect.rows;) {
        const numberFormat = formatAt(row, column);
        let end = row + 1;
        while (end < rect.rows && formatAt(end, column) === numberFormat) end += 1;
        if (numberFormat !== null) {
          const run = { ...cellRect(rect.row + row, rect.column + column), rows: end - row };
          this.context.workbook.restyle(this.sheet, run, { numberFormat });
        }
        row = end;
      }
    }
  }
}

export function entryOrNull(cell: unknown): RawEntry | null {
  if (cell === null) return null;
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") {
    return cell;
  }
  throw invalidArgument();
}

function textOrNull(cell: unknown): string | null {
  return cell === null ? null : text(cell);
}
