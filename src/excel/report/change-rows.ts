import { columnLetters } from "../../check/columns/column-letters";
import type { ChangeRecord, RecordedColumn } from "../kept/change-record";
import type { KeptChanges } from "../kept/changes";
import type { ReportRow } from "./cells";
import { addressOf, momentText } from "./cells";
import { number } from "./words";

/** The change log, latest first: each cell that is told, and how many are not. */
export function changeRows({ changes, dropped }: KeptChanges): ReportRow[] {
  const rows = [...changes]
    .reverse()
    .flatMap(({ record, columns }) =>
      columns.length === 0
        ? [
            row(record, [
              "",
              "",
              "",
              "",
              `${number(record.cells)} cells, no longer listed one by one`,
            ]),
          ]
        : columns.flatMap((column) => columnRows(record, column)),
    );
  if (dropped === 0) return rows;
  return [...rows, [`${number(dropped)} earlier changes`, "", "", "", "", "", "no longer listed"]];
}

function columnRows(record: ChangeRecord, column: RecordedColumn): ReportRow[] {
  const { header, inserted, cells, told } = column;
  const letters = columnLetters(column.column);
  const added = inserted
    ? [row(record, ["", `${letters}:${letters}`, header, "", "New column"])]
    : [];
  const each = told.map((cell) =>
    row(record, [
      cell.row + 1,
      addressOf(cell.row, column.column),
      header,
      cell.before,
      cell.after,
    ]),
  );
  const rest = cells - told.length;
  if (rest === 0) return [...added, ...each];
  const span = `${addressOf(column.firstRow, column.column)}:${addressOf(column.lastRow, column.column)}`;
  const more = `${number(rest)} more cells of these, not listed one by one`;
  return [...added, ...each, row(record, ["", span, header, "", more])];
}

const row = ({ title, number: n, sheetName, at }: ChangeRecord, place: ReportRow): ReportRow => [
  title,
  n,
  ...place,
  sheetName,
  momentText(at),
];
