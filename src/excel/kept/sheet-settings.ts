import type { ColumnMapping, DateOrder } from "../../claims/types";
import type { SheetSettings } from "../types";
import { asRecord, parseStored, PREFIX } from "./stored";

const SHEET = `${PREFIX}sheet.`;

/**
 * A sheet's id outlives its name. A copied sheet starts without settings: Excel copies neither these nor a sheet's
 * custom properties.
 */
export const sheetKey = (sheetId: string): string => SHEET + sheetId;

export const isSheetKey = (key: string): boolean => key.startsWith(SHEET);

/** Version 1 kept the sheet's own rules too; since version 2 rules hold for the whole workbook. */
const READABLE: readonly unknown[] = [1, 2];
const VERSION = 2;

const ORDERS: readonly DateOrder[] = ["month-first", "day-first"];

export const storedSheetSettings = (settings: SheetSettings): string =>
  JSON.stringify({ version: VERSION, ...settings });

/** Reads stored settings; null for anything that we did not write, or wrote in a version to come. */
export function parseSheetSettings(stored: unknown): SheetSettings | null {
  const read = parseStored(stored);
  if (!read || !READABLE.includes(read["version"])) return null;
  const { columns, reportOnly } = read;
  if (!Array.isArray(columns) || !columns.every(isMapping)) return null;
  if (typeof reportOnly !== "boolean") return null;
  const order = ORDERS.find((each) => each === read["dateOrder"]);
  return {
    columns,
    reportOnly,
    ...(read["live"] === true && { live: true }),
    ...(order && { dateOrder: order }),
  };
}

function isMapping(value: unknown): value is ColumnMapping {
  const read = asRecord(value);
  if (!read) return false;
  const { column, header, role } = read;
  return (
    typeof column === "number" &&
    typeof header === "string" &&
    (role === null || typeof role === "string")
  );
}
