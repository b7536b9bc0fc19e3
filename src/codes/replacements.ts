import { addDays } from "./day";
import type { Day, DiagnosisTable, Replacement } from "./types";

/** Follows the conversion table from a code, step by step, to the codes that can be billed on the day. */
function follow(
  code: string,
  day: Day,
  table: DiagnosisTable,
  stepsFrom: (code: string) => readonly string[],
): string[] {
  const found = new Set<string>();
  const seen = new Set([code]);
  let waiting = [...stepsFrom(code)];
  while (waiting.length > 0) {
    const next: string[] = [];
    for (const each of waiting) {
      if (seen.has(each)) continue;
      seen.add(each);
      if (table.on(each, day).status === "valid") found.add(each);
      else next.push(...stepsFrom(each));
    }
    waiting = next;
  }
  return [...found].sort();
}

/** The last day, before that day, on which the code could be billed; null if it never could. */
function lastBilled(table: DiagnosisTable, code: string, day: Day): Day | null {
  return table.spans(code).findLast(({ billable, from }) => billable && from <= day)?.to ?? null;
}

/** Codes that came on the very day when this one went took its place; others were only split off before. */
function successorsOf(table: DiagnosisTable, code: string, day: Day): string[] {
  const last = lastBilled(table, code, day);
  if (last === null) return [];
  const steps = table.replacedBy(code).filter(({ from }) => from <= day);
  const ofThatDay = steps.filter(({ from }) => from === addDays(last, 1));
  const listed = (ofThatDay.length > 0 ? ofThatDay : steps).map(codeOf);
  if (listed.length > 0) return listed;
  // The conversion table ends before our newest release: there the codes below a new category tell.
  return table.billableBelow(code, day).filter((below) => table.on(below, last).status !== "valid");
}

function codeOf({ code }: Replacement): string {
  return code;
}

/**
 * The codes, billable on that day, that took the place of a code which could be billed once and no longer can;
 * empty for any other code. After CMS's conversion table, over several releases where need be.
 *
 * @param code claim form
 */
export function replacementsOn(table: DiagnosisTable, code: string, day: Day): string[] {
  const { status } = table.on(code, day);
  if (status !== "expired" && status !== "header") return [];
  return follow(code, day, table, (each) => successorsOf(table, each, day));
}

/** The codes, billable on that day, that said before what a code says which is not yet in force. */
export function predecessorsOn(table: DiagnosisTable, code: string, day: Day): string[] {
  if (table.on(code, day).status !== "not-yet") return [];
  return follow(code, day, table, (each) => table.replaces(each).map(codeOf));
}
