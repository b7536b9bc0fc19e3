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
  const columns = TELLING.flatMap((role) => columnsOfRole(batch, role)).map(({ role, cells }) => ({
    role,
    indexes: cells.indexes,
    texts: cells.distinct.map((value) => withoutOuterSpaces(textOf(value)).toUpperCase()),
  }));
  return (line) =>
    digest(
      columns
        .map(({ role, indexes, texts }) => `${role} ${texts[indexes[line] ?? -1] ?? ""}`)
        .join(SEPARATOR),
    );
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
