import type { Batch, BatchColumn, ColumnRole } from "../../claims/types";
import { textOf } from "../../rules/reading/cell";
import { withoutOuterSpaces } from "../../rules/reading/spaces";
import { columnsOfRole } from "../lines/field-columns";
import { digest } from "./digest";

/**
 * What tells a line from others: which claim, which patient, which day, what was done. Not its row, for people sort
 * and insert; and not its other cells, for whoever repairs a modifier or fills a description has not looked at the
 * ignored finding again. Lines alike in all of these are told apart by their order only.
 */
const TELLING: readonly ColumnRole[] = ["claimId", "patientId", "serviceDate", "procedure"];

/** Between two cells, and between the texts of one finding: stands in no cell. */
export const SEPARATOR = "\u0000";

/** What each line is told from others by, as a short text. */
export function lineDigests(batch: Batch): (line: number) => string {
  const columns = TELLING.flatMap((role) => columnsOfRole(batch, role)).map(textReader);
  return (line) => digest(columns.map((textIn) => textIn(line)).join(SEPARATOR));
}

/** What stands in a line of the column, each different cell read once. */
function textReader({ role, cells: { distinct, indexes } }: BatchColumn): (line: number) => string {
  const known: (string | undefined)[] = [];
  return (line) => {
    const index = indexes[line] ?? -1;
    const value = distinct[index] ?? "";
    return (known[index] ??= `${role} ${withoutOuterSpaces(textOf(value)).toUpperCase()}`);
  };
}

/**
 * A name for each column that it keeps when it is moved: its header; where it has none, or shares it, what it holds.
 */
export function columnNames({ columns }: Batch): ReadonlyMap<number, string> {
  const headers = columns.map(({ header }) => header.trim());
  return new Map(
    columns.map((column, i) => {
      const header = headers[i] ?? "";
      const isOwn = header !== "" && headers.indexOf(header) === headers.lastIndexOf(header);
      return [column.column, isOwn ? header : nameByRole(column)];
    }),
  );
}

const nameByRole = ({ role, position }: BatchColumn): string => `${role} ${position}${SEPARATOR}`;
