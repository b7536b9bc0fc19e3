import type { Day } from "../codes/types";

/** A cell's value as Excel, CSV and xlsx give it. An empty cell is "". */
export type CellValue = string | number | boolean;

/** What a column holds. */
export type ColumnRole =
  | "diagnosis"
  | "procedure"
  | "modifier"
  | "diagnosisPointer"
  | "placeOfService"
  | "units"
  | "charge"
  | "serviceDate"
  | "serviceDateTo"
  | "birthDate"
  | "sex"
  | "npi"
  | "ndc"
  | "revenueCode"
  | "claimId"
  | "patientId"
  | "codeSystem"
  | "code"
  | "description";

/** What we take one column for, and why. */
export interface ColumnMapping {
  /** 0-based column of the sheet. */
  readonly column: number;
  /** The header's words (two header lines joined by a space); "" where there is none. */
  readonly header: string;
  /** null: not a column that we read. */
  readonly role: ColumnRole | null;
  /** 1-based among the columns of a role that repeats (diagnosis 1..12, modifier 1..4). */
  readonly position: number;
  /** For `description`: the 0-based column of the code that it describes. */
  readonly describes: number | null;
  /** For a column that holds a list of codes in each cell: what stands between two codes. */
  readonly separator: string | null;
  /** 0 to 1. A role taken from a known header is 1; "user" is always 1. */
  readonly confidence: number;
  readonly evidence: "header" | "contents" | "user" | "none";
}

/** Rows that stand together under a header of their own, its title rows included. 0-based. */
export interface BlockRows {
  readonly first: number;
  /** The row where the next block begins; null for the lowest. */
  readonly end: number | null;
}

/** Columns that stand side by side, both included, 0-based. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** Where the claim lines of a sheet stand. All positions 0-based in the sheet. */
export interface SheetLayout {
  /** First and last row of the header (equal for one line); null for a sheet without. */
  readonly headerRows: { readonly first: number; readonly last: number } | null;
  /** The first claim line. */
  readonly firstRow: number;
  /** The rows of this block, where a sheet holds several one below the other; left out where it holds one. */
  readonly block?: BlockRows;
  /** How dates are written on the sheet, where a person said so. */
  readonly dateOrder?: DateOrder;
  readonly columns: readonly ColumnMapping[];
  /** Columns of other lists that stand beside this one, which are not read; left out where there are none. */
  readonly beside?: readonly ColumnSpan[];
}

/** One column's cells, dictionary-encoded: `distinct[indexes[i]]` is the value in line i. */
export interface ColumnCells {
  readonly distinct: readonly CellValue[];
  readonly indexes: Uint32Array;
}

/** A mapped column with its cells. */
export interface BatchColumn extends ColumnMapping {
  readonly role: ColumnRole;
  readonly cells: ColumnCells;
}

/** Which of two numbers comes first in a date written with digits. */
export type DateOrder = "month-first" | "day-first";

/** The claim lines of one check. Plain data: goes to a worker as it is. */
export interface Batch {
  /** 0-based sheet row of line 0. */
  readonly firstRow: number;
  readonly lineCount: number;
  readonly columns: readonly BatchColumn[];
  /** Where a line's date of service is missing or unreadable. */
  readonly defaultDay: Day;
  /** True when the workbook counts days from 1904. */
  readonly date1904: boolean;
  /**
   * How dates are written where the workbook is open. It decides where a column's own dates tell neither order; US
   * order when left out.
   */
  readonly dateOrder?: DateOrder;
  /** True where numbers are written `1.250,50`: then so are amounts that stand as text. */
  readonly commaDecimals?: boolean;
}
