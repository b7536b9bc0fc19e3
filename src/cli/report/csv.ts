import { PLAIN_CSV, recordOf } from "../../files/csv";
import { placedFindings, type CheckReport } from "./check-report";

/** The names are a contract with other people's scripts: add at the end, never rename. */
const COLUMNS = [
  "row",
  "column",
  "header",
  "rule",
  "severity",
  "value",
  "message",
  "repair",
  "suggestions",
] as const;

/** A spreadsheet would take a cell that begins so for a formula, and run it. */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * The report as CSV, in pieces: one finding a line, suggested codes parted by spaces. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front; JSON has it as it stands.
 */
export function* csvReport(report: CheckReport): Generator<string> {
  yield line(COLUMNS);
  for (const { row, letters, header, cause } of placedFindings(report)) {
    const { rule, severity, value, message, repair, suggestions } = cause;
    const codes = suggestions.map((suggestion) => suggestion.value).join(" ");
    yield line([String(row), letters, header, rule, severity, value, message, repair ?? "", codes]);
  }
}

function line(values: readonly string[]): string {
  const { fields, end } = recordOf(values.map(harmless), PLAIN_CSV);
  return fields.join(PLAIN_CSV.delimiter) + end;
}

function harmless(value: string): string {
  return FORMULA_START.test(value) ? `'${value}` : value;
}
