import { usualSystem } from "../../claims/code-column-system";
import { dateOrderOf } from "../../claims/dates";
import { proceduresHeld } from "../../claims/inpatient-procedures";
import type { Batch, BatchColumn } from "../../claims/types";
import type { CodeTables } from "../../codes/types";
import { dotStyleOf } from "../columns/code-columns";
import { habitOf } from "../cells/code-kind";

/**
 * What a column's cells tell together and each of them is read by: the order of day and month, dots, the system of
 * most codes, whether procedures are an inpatient's. Another text means that other lines than those that changed are read in another way now.
 */
export function columnHabits(
  column: BatchColumn,
  { dateOrder }: Pick<Batch, "dateOrder">,
  tables: CodeTables,
): string {
  switch (column.role) {
    case "serviceDate":
    case "serviceDateTo":
    case "birthDate":
      return dateOrderOf(column.cells.distinct, dateOrder);
    case "diagnosis":
      return dotStyleOf(column);
    case "procedure":
      return proceduresHeld(column);
    case "code":
      return `${dotStyleOf(column)} ${habitOf(column, tables)} ${usualSystem(column, tables)}`;
    default:
      return "";
  }
}
