import type { CodeOnDay, CodeStatus, CodeTable, Day } from "../types";
import type { TableSearch } from "./table-search";
import type { HitValidity, SearchHit } from "./types";

/** A code that answers, before its description is fetched. */
export interface Ranked {
  readonly table: CodeTable;
  readonly found: CodeOnDay;
  /** The day that was asked about, or the nearest that the table covers. */
  readonly asOf: Day;
  readonly score: number;
}

const IN_FORCE: ReadonlySet<CodeStatus> = new Set(["valid", "header"]);
const OUTDATED: ReadonlySet<CodeStatus> = new Set(["expired", "not-yet"]);

function onDay(
  { table, best }: TableSearch,
  day: Day,
  statuses: ReadonlySet<CodeStatus>,
): Ranked[] {
  const { from, to } = table.coverage;
  const asOf = Math.max(from, to === null ? day : Math.min(day, to));
  return best
    .list()
    .map(({ place, score }) => ({ table, found: table.on(table.codeAt(place), asOf), asOf, score }))
    .filter(({ found: { status } }) => statuses.has(status));
}

/** What a table's search found that was in force on the day, best first. */
export function rankedIn(search: TableSearch, day: Day): Ranked[] {
  const ranked = onDay(search, day, IN_FORCE);
  return [...ranked, ...belowBestHeader(ranked)];
}

/** What a table's search found that was over on the day, or had not begun, best first. */
export function outdatedIn(search: TableSearch, day: Day): Ranked[] {
  return onDay(search, day, OUTDATED);
}

/** A category with more billable codes than this says too little of each. */
const MOST_BELOW = 40;
const BELOW_HEADER = 4;
/** A category answers so much better than every billable code only where none of these has all the words. */
const MUCH_BETTER = 30;

/**
 * The billable codes below a category that answers where no billable code does: their own descriptions need not have
 * its words (`glaucoma suspect` and `preglaucoma`).
 */
function belowBestHeader(ranked: readonly Ranked[]): Ranked[] {
  const [best] = ranked;
  const billable = ranked.find(isBillable);
  if (!best || isBillable(best)) return [];
  if (billable && billable.score > best.score - MUCH_BETTER) return [];
  const { table, found, asOf, score } = best;
  const known = new Set(ranked.map(({ found: { code } }) => code));
  const below: Ranked[] = [];
  for (let place = table.lowerBound(found.code) + 1; place < table.size; place++) {
    const code = table.codeAt(place);
    if (!code.startsWith(found.code)) break;
    const each = table.on(code, asOf);
    if (each.status !== "valid" || known.has(code)) continue;
    below.push({ table, found: each, asOf, score: score - BELOW_HEADER - below.length / 100 });
    if (below.length > MOST_BELOW) return [];
  }
  return below;
}

/** True for a code that a claim may carry on the day. */
export function isBillable({ found }: Ranked): boolean {
  return found.status === "valid";
}

/** A found code as a caller gets it. */
export function hitOf(ranked: Ranked, day: Day): SearchHit {
  const { table, found, asOf } = ranked;
  const { system, code, display } = found;
  const description = table.described ? table.description(code, asOf) : null;
  const validity = validityOf(ranked, day);
  return { system, code, display, description, billable: isBillable(ranked), validity };
}

function validityOf({ found, asOf }: Ranked, day: Day): HitValidity {
  const { status, span } = found;
  if (status === "expired" && span?.to) return { kind: "ended", on: span.to };
  if (status === "not-yet" && span) return { kind: "begins", on: span.from };
  return { kind: "in-force", listEnds: asOf < day ? asOf : null };
}
