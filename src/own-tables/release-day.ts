import { fromIso } from "../codes/day";
import { fiscalYear, monthNamed, startOfFiscalYear } from "../codes/fiscal-year";
import type { Day } from "../codes/types";
import { TableProblem } from "./problem";

const ISO = /\d{4}-\d{2}-\d{2}/;
/** Two thousand and something; digits before or behind are of another number. */
const YEAR = /(?:^|\D)(20\d{2})(?!\d)/;
const WORDS = /[a-z]+/gi;

/** What a file's name says of its release. */
export interface NamedRelease {
  readonly year: number | null;
  readonly month: number | null;
  /** Where the name has the day itself. */
  readonly day: Day | null;
}

/** Reads `icd10cm-order-April-1-2026.txt`, `icd10cm_order_2028.txt`, `HCPC2026_APR_ANWEB.txt`, `..._2026-10-01.zip`. */
export function namedRelease(name: string): NamedRelease {
  const months = (name.match(WORDS) ?? []).map(monthNamed);
  const year = YEAR.exec(name)?.[1];
  return {
    year: year === undefined ? null : Number(year),
    month: months.find((month) => month !== null) ?? null,
    day: fromIso(ISO.exec(name)?.[0] ?? ""),
  };
}

function fiscalDay({ year, month, day }: NamedRelease): Day | null {
  if (day !== null) return day;
  if (year === null) return null;
  return month === null ? startOfFiscalYear(year) : year * 10_000 + month * 100 + 1;
}

/**
 * First day of an ICD-10 release, by the names of its file and of the archive around it. A year alone is the fiscal
 * year; with a month it is that of the calendar. Null where no name has a year.
 * @throws TableProblem where they contradict each other
 */
export function fiscalReleaseDay(inside: string, outside: string): Day | null {
  const [inner, outer] = [fiscalDay(namedRelease(inside)), fiscalDay(namedRelease(outside))];
  if (inner !== null && outer !== null && fiscalYear(inner) !== fiscalYear(outer)) {
    throw new TableProblem(
      `${outside} is named for FY${fiscalYear(outer)}, but the file ${inside} in it for FY${fiscalYear(inner)}`,
      "download it again, or add the file inside by itself",
    );
  }
  // The one with a month says more.
  const update = [inner, outer].find(
    (day) => day !== null && day !== startOfFiscalYear(fiscalYear(day)),
  );
  return update ?? inner ?? outer;
}

/** The October after the newest release that is known: what a release without a name most likely is. */
export function likelyReleaseDay(known: readonly { readonly from: Day | null }[]): Day {
  const newest = Math.max(...known.map(({ from }) => from ?? 0));
  return startOfFiscalYear(fiscalYear(newest) + 1);
}
