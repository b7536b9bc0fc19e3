import { addDays, toUs } from "../codes/day";
import type { CodeTable, CodeTables, Day } from "../codes/types";
import { sameCodesAs } from "./orders/release-digest";
import type { OwnEffect, OwnFacts } from "./types";

function nothing(sentence: string): OwnEffect {
  return { kind: "nothing", sentence, replaces: [] };
}

function adds(sentence: string): OwnEffect {
  return { kind: "adds", sentence, replaces: [] };
}

/** The first day after a table's releases of which nothing is known until the new one begins; null where they touch. */
function gapBefore(from: Day, { coverage }: CodeTable, kept: readonly OwnFacts[]): Day | null {
  const ends = [coverage.to, ...kept.filter((own) => (own.from ?? 0) < from).map(({ to }) => to)];
  const last = Math.max(...ends.map((day) => day ?? 0));
  return addDays(last, 1) < from ? addDays(last, 1) : null;
}

function effectOfRelease(
  { name, from, digest }: OwnFacts,
  table: CodeTable | null,
  kept: readonly OwnFacts[],
): OwnEffect {
  if (!table || from === null) return adds(`${name} is added`);
  if (from < table.coverage.from) {
    return nothing(
      `${name} lies before ${toUs(table.coverage.from)}, where the codes known here begin: it is of no use`,
    );
  }
  if (table.releases.some((release) => release.from === from))
    return nothing(`${name} comes with this program: there is no need to add it`);
  const same = digest === undefined ? null : sameCodesAs(table, from, digest);
  if (same) {
    return nothing(
      `the file named for ${name} has the very codes of ${same.name}, and every October brings new ones: its name is wrong, download the release again`,
    );
  }
  const gap = gapBefore(from, table, kept);
  if (gap !== null) {
    return adds(
      `${name} is added, but the release before it is missing: dates of service from ${toUs(gap)} to ${toUs(addDays(from, -1))} cannot be checked until you add that too`,
    );
  }
  return adds(`${name} is added, for dates of service from ${toUs(from)} on`);
}

/** Of files with the dates of all codes only the newest counts. */
function effectOfDated(
  { name, from }: OwnFacts,
  table: CodeTable,
  kept: readonly OwnFacts[],
): OwnEffect {
  const held = [...table.releases, ...kept.map((own) => ({ name: own.name, from: own.from ?? 0 }))];
  const newest = held.reduce((a, b) => (b.from > a.from ? b : a));
  if ((from ?? 0) < newest.from)
    return nothing(
      `${name} is older than ${newest.name}, which is known here and holds the same codes`,
    );
  return {
    kind: kept.length > 0 ? "replaces" : "adds",
    sentence: `${name} is added, and what it says of a code counts`,
    replaces: kept.map(({ id }) => id),
  };
}

/** A whole release of pairs has all that an older one has; a part of one has not. */
function effectOfPairs(
  { id, name, setting, from }: OwnFacts,
  kept: readonly OwnFacts[],
): OwnEffect {
  const older = kept.filter((own) => own.setting === setting && (own.from ?? 0) < (from ?? 0));
  if (older.length === 0) return adds(`${name} is added`);
  const isPart = /-f\d+$/.test(id);
  if (!isPart) {
    const replaces = older.map((own) => own.id);
    return { kind: "replaces", sentence: `${name} takes the place of the older pairs`, replaces };
  }
  return adds(
    `${name} is added and counts before the older pairs: remove those when you have added all its parts`,
  );
}

/**
 * What adding a table would do beside the bundled tables and the own ones that are kept already. The face shows the
 * sentence; for `nothing` it need not keep the table.
 *
 * @param bundled the tables as `loadCodeTables` gave them, without own ones
 * @param kept the facts of all tables that are kept
 */
export function effectOf(
  facts: OwnFacts,
  bundled: CodeTables,
  kept: readonly OwnFacts[],
): OwnEffect {
  const same = kept.find(({ sha256 }) => sha256 === facts.sha256);
  if (same) return nothing(`${same.name} was added already, from the very same file`);
  const before = kept.find(({ id }) => id === facts.id);
  if (before) {
    return {
      kind: "replaces",
      sentence: `${facts.name} takes the place of the one that was added from ${before.file}`,
      replaces: [before.id],
    };
  }
  const alike = kept.filter(({ kind }) => kind === facts.kind);
  switch (facts.kind) {
    case "icd10cm":
      return effectOfRelease(facts, bundled.icd10cm, alike);
    case "icd10pcs":
      return effectOfRelease(facts, bundled.icd10pcs, alike);
    case "hcpcs":
      return effectOfDated(facts, bundled.hcpcs, alike);
    case "ncci":
      return effectOfPairs(facts, alike);
    default:
      return adds(`${facts.name} is added`);
  }
}
