import type { CodeSystem, CodeTable, CodeTables, Day } from "../types";
import { toClaimForm } from "../systems";
import { tableOf } from "../words/table-of";

/** Letters that are typed for digits; a small L only, since a capital one does not look like a 1. */
const DIGIT_FOR: Readonly<Record<string, string>> = { O: "0", o: "0", I: "1", i: "1", l: "1" };
/** Where letters and digits change places by rule, so that a wrong one shows. */
const SYSTEMS: ReadonlySet<CodeSystem> = new Set(["icd10cm", "hcpcs", "icd10pcs"]);
const FIRST_IS_LETTER = /^[A-Za-z]/;
/** As a first letter a small L may be an L or an I. */
const AMBIGUOUS_FIRST = "l";
const NOT_WRITTEN = /[\s.]/g;

/** All ways to read the text with some or all of its look-alikes, from the second character on, as digits. */
function readings(written: string): string[] {
  let read = [written[0] ?? ""];
  for (const character of written.slice(1)) {
    const digit = DIGIT_FOR[character];
    read = read.flatMap((start) =>
      digit === undefined ? [start + character] : [start + character, start + digit],
    );
  }
  return read.slice(1);
}

/** ICD-10-PCS has no letters O and I at all, so that nobody takes them for a zero or a one: Official Guidelines, A2. */
function inpatientLookalike(table: CodeTable, written: string, day: Day): string | null {
  const code = [...written].map((character) => DIGIT_FOR[character] ?? character).join("");
  const inCapitals = toClaimForm("icd10pcs", code);
  return table.on(inCapitals, day).status === "valid" ? inCapitals : null;
}

/**
 * Corrects letters that stand for the digits they look like (`E1O.9`, `J44.O`, `N39.l`), if that makes exactly one code.
 * The first character stays as it is, but in ICD-10-PCS: there a digit can stand for several letters.
 *
 * @param text The code as it stands in the cell.
 * @returns The code in claim form (capitals, no dot), billable on the day; null unless it is certain.
 */
export function certainLookalike(
  tables: CodeTables,
  system: CodeSystem,
  text: string,
  day: Day,
): string | null {
  const table = SYSTEMS.has(system) ? tableOf(tables, system) : null;
  const written = text.replace(NOT_WRITTEN, "");
  if (table && system === "icd10pcs") return inpatientLookalike(table, written, day);
  if (!table || !FIRST_IS_LETTER.test(written) || written.startsWith(AMBIGUOUS_FIRST)) return null;
  if (table.on(toClaimForm(system, text), day).status !== "unknown") return null;
  const codes = new Set(readings(written).map((reading) => toClaimForm(system, reading)));
  const known = [...codes].filter((code) => table.spans(code).length > 0);
  const [only] = known;
  if (only === undefined || known.length > 1) return null;
  return table.on(only, day).status === "valid" ? only : null;
}
