import type { CellValue } from "../../claims/types";
import type { ColumnChanges, LoggedChange } from "../undo/change-log";
import { changedCells, headerOf } from "../undo/change-log";
import type { UnfinishedJob } from "../unfinished/job";
import { cellsWritten } from "../unfinished/job";
import { asRecord, parseStored } from "./stored";

/** One fill, change or undo, as the workbook keeps it. */
export interface ChangeRecord {
  /** Its number in this workbook, from 1 on. */
  readonly number: number;
  /** When, as an ISO date and time in UTC. */
  readonly at: string;
  readonly title: string;
  /** The sheet's name at that time. */
  readonly sheetName: string;
  /** How many cells were changed. */
  readonly cells: number;
  /** How many of them are told one by one. */
  readonly told: number;
}

/** The changed cells of one column. */
export interface RecordedColumn {
  /** 0-based, as it stood right after the change. */
  readonly column: number;
  readonly header: string;
  /** True when this change inserted the column. */
  readonly inserted: boolean;
  readonly cells: number;
  /** 0-based first and last row changed. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly told: readonly RecordedCell[];
}

export interface RecordedCell {
  /** 0-based, as it stood then. */
  readonly row: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

/**
 * In characters: some thousands of cells. A fill of a million would outweigh the workbook: beyond this its columns and
 * rows are told, but not each cell.
 */
const MOST_TEXT = 100_000;
/** Longer values are cut: enough to know them by. */
const LONGEST_VALUE = 120;
/** What a row and two places in the list of values take, at most. */
const NUMBERS_OF_A_CELL = 24;

/** A column's cells as they are stored: each different value once; then row after row the step to it, before, after. */
interface StoredColumn extends Omit<RecordedColumn, "told"> {
  readonly values: readonly CellValue[];
  readonly told: readonly number[];
}

/** What is to be kept of a change. */
export interface Recorded {
  readonly record: Omit<ChangeRecord, "number">;
  readonly text: string;
  /** The setting that told of the change before it was made, and goes once the log does. */
  readonly announced?: string;
}

/** Takes down what was changed; the cells of the first rows where there are too many. */
export function recordOf(change: LoggedChange, at: string): Recorded {
  let room = MOST_TEXT;
  const columns = change.columns
    .filter(({ inserted, rows }) => inserted || rows.length > 0)
    .map((column) => {
      const { size, ...cells } = storedCells(column, room);
      room -= size;
      return {
        column: column.column,
        header: headerOf(change, column),
        inserted: column.inserted !== null && !change.undoes,
        ...cells,
      };
    });
  const told = columns.reduce((sum, column) => sum + column.told.length / 3, 0);
  const { title, announced } = change;
  const { sheetName } = change.reading;
  return {
    record: { at, title, sheetName, cells: changedCells(change), told },
    text: JSON.stringify({ columns }),
    ...(announced !== undefined && { announced }),
  };
}

/** Takes down a job that did not come to its end: how much it wrote and where, but not each cell. */
export function recordOfUnfinished(job: UnfinishedJob): Recorded {
  const { title, at, sheetName, firstRow, lines, key } = job;
  const rows = { firstRow: firstRow + lines.first, lastRow: firstRow + lines.end - 1 };
  const columns = job.columns.map(({ column, header, inserted, cells }) => ({
    ...{ column, header, inserted, cells, ...rows },
    ...{ values: [], told: [] },
  }));
  return {
    record: { at, title: `${title} (interrupted)`, sheetName, cells: cellsWritten(job), told: 0 },
    text: JSON.stringify({ columns }),
    announced: key,
  };
}

function storedCells({ rows, before, after }: ColumnChanges, room: number) {
  const places = new Map<CellValue, number>();
  const told: number[] = [];
  let size = 0;
  let [firstRow, lastRow, last] = [rows[0] ?? 0, 0, 0];
  const placeOf = (value: CellValue): number => {
    const short = typeof value === "string" ? cut(value) : value;
    const known = places.get(short);
    if (known !== undefined) return known;
    size += JSON.stringify(short).length + 1;
    places.set(short, places.size);
    return places.size - 1;
  };
  rows.forEach((row, i) => {
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
    if (size + 2 * LONGEST_VALUE + NUMBERS_OF_A_CELL > room) return;
    told.push(row - last, placeOf(before[i]!), placeOf(after[i]!));
    size += String(row - last).length + String(places.size).length * 2 + 3;
    last = row;
  });
  return { cells: rows.length, firstRow, lastRow, values: [...places.keys()], told, size };
}

const cut = (text: string): string =>
  text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;

/** The changed cells of a record, column by column; empty for anything that we did not write. */
export function parseColumns(stored: unknown): RecordedColumn[] {
  const columns = parseStored(stored)?.["columns"];
  return Array.isArray(columns) ? columns.filter(isColumn).map(recordedColumn) : [];
}

function recordedColumn({ values, told, ...column }: StoredColumn): RecordedColumn {
  const cells: RecordedCell[] = [];
  let row = 0;
  for (let i = 0; i + 2 < told.length; i += 3) {
    row += told[i]!;
    cells.push({ row, before: values[told[i + 1]!] ?? "", after: values[told[i + 2]!] ?? "" });
  }
  return { ...column, told: cells };
}

function isColumn(value: unknown): value is StoredColumn {
  const read = asRecord(value);
  if (!read) return false;
  const { header, inserted, values, told } = read;
  const numbers = ["column", "cells", "firstRow", "lastRow"].map((name) => read[name]);
  return (
    numbers.every((each) => typeof each === "number") &&
    typeof header === "string" &&
    typeof inserted === "boolean" &&
    Array.isArray(values) &&
    Array.isArray(told) &&
    told.every((each) => typeof each === "number")
  );
}
