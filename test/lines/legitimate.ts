import { readFileSync } from "node:fs";
import { parseCsv } from "../../src/codes/compile/csv";
import type { CellValue, ColumnRole } from "../../src/claims/types";
import type { ExampleLine } from "../../src/rules/line-types";

/** Lines of one claim as they are billed in practice, and why nothing is wrong with them. */
interface LegitimateCase {
  readonly specialty: string;
  readonly because: string;
  readonly lines: readonly ExampleLine[];
}

/** Cells of `legitimate.csv` that stand for several columns: their values have a space between. */
const LISTS: ReadonlySet<string> = new Set(["diagnosis", "modifier", "npi"]);
/** A date as Excel keeps it. */
const SERIAL = /^\d{5}$/;

function valueOf(role: string, text: string): CellValue | readonly CellValue[] {
  if (LISTS.has(role)) return text.split(" ");
  return role.endsWith("Date") && SERIAL.test(text) ? Number(text) : text;
}

function lineOf(cells: Readonly<Record<string, string>>): ExampleLine {
  const filled = Object.entries(cells).filter(([, text]) => text !== "");
  return Object.fromEntries(
    filled.map(([role, text]) => [role as ColumnRole, valueOf(role, text)]),
  );
}

/** The cases of `legitimate.csv`: of CPT codes their numbers only, for their texts are the AMA's. */
export function legitimateCases(): readonly LegitimateCase[] {
  const cases: { specialty: string; because: string; lines: ExampleLine[] }[] = [];
  for (const record of parseCsv(readFileSync("test/lines/legitimate.csv", "utf8"))) {
    const { specialty = "", because = "", ...cells } = record;
    // The further lines of a claim give no reason of their own.
    if (because !== "") cases.push({ specialty, because, lines: [] });
    cases.at(-1)?.lines.push(lineOf(cells));
  }
  return cases;
}
