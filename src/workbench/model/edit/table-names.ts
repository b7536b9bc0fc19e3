import { invalidArgument, itemAlreadyExists } from "../../excel-error";
import { isAllowedName } from "../defined-name";
import type { Table } from "../table";
import type { Workbook } from "../workbook";

export function checkTableName(workbook: Workbook, name: string, except: Table | null): string {
  if (!isAllowedName(name)) throw invalidArgument();
  const other = tableNamed(workbook, name);
  if (other !== undefined && other !== except) throw itemAlreadyExists();
  return name;
}

function tableNamed(workbook: Workbook, name: string): Table | undefined {
  return workbook.sheets
    .flatMap((sheet) => sheet.tables)
    .find((table) => table.name.toLowerCase() === name.toLowerCase());
}

export function freeTableName(workbook: Workbook): string {
  let number = 1;
  while (tableNamed(workbook, `Table${number}`)) number += 1;
  return `Table${number}`;
}
