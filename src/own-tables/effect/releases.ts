import { addDays, toUs } from "../../codes/day";
import { fiscalYear } from "../../codes/fiscal-year";
import type { CodeTable, Day } from "../../codes/types";
import { sameCodesAs } from "../orders/release-digest";
import { problemSentence } from "../problem";
import type { OwnEffect, OwnFacts } from "../types";
import { adds, nothing } from "./plain";

/** The first day after a table's releases of which nothing is known until the new one begins; null where they touch. */
function gapBefore(from: Day, { coverage }: CodeTable, kept: readonly OwnFacts[]): Day | null {
  const ends = [coverage.to, ...kept.filter((own) => (own.from ?? 0) < from).map(({ to }) => to)];
  const last = Math.max(...ends.map((day) => day ?? 0));
  return addDays(last, 1) < from ? addDays(last, 1) : null;
}

/** Every October brings new codes: a file that has those of another year is not what its name says. */
function refuses({ file, name }: OwnFacts, same: string): OwnEffect {
  const sentence = problemSentence({
    file,
    line: null,
    reason: `it has the very codes of ${same}, so that it cannot be ${name}`,
    next: "download that release again, or look whether the year is right",
  });
  return { kind: "refuses", sentence, replaces: [] };
}

/** Of a release of ICD-10: what it holds counts for its own days. */
export function effectOfRelease(
  facts: OwnFacts,
  table: CodeTable | null,
  kept: readonly OwnFacts[],
): OwnEffect {
  const { name, from, digest } = facts;
  if (!table || from === null) return adds(`${name} is added`);
  if (from < table.coverage.from) {
    return nothing(
      `${name} lies before ${toUs(table.coverage.from)}, where the codes known here begin: it is of no use`,
    );
  }
  if (table.releases.some((release) => release.from === from))
    return nothing(`${name} comes with this program: there is no need to add it`);
  const isOtherYear = (day: Day | null) => fiscalYear(day ?? 0) !== fiscalYear(from);
  const same =
    digest === undefined
      ? null
      : (sameCodesAs(table, from, digest) ??
        kept.find((own) => own.digest === digest && isOtherYear(own.from)));
  if (same) return refuses(facts, same.name);
  const gap = gapBefore(from, table, kept);
  if (gap !== null) {
    return adds(
      `${name} is added, but the release before it is missing: dates of service from ${toUs(gap)} to ${toUs(addDays(from, -1))} cannot be checked until you add that too`,
    );
  }
  return adds(`${name} is added, for dates of service from ${toUs(from)} on`);
}
