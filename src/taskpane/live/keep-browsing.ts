import type { Findings } from "../../check/types";
import type { Browse, Walk } from "../list/browse";
import type { RuleGroup } from "../list/groups";
import type { Walked } from "../list/resume";
import { placeNumber, walkPlace } from "../list/walk";

/**
 * How the list is looked at after some lines were checked again: as before. The walk stays at its finding, wherever its
 * line went; where the finding has gone, it stands before the one that has taken its place.
 * @param lineNow Where a line stands now; -1 for one that went.
 */
export function keepBrowsing(
  before: Walked,
  findings: Findings,
  groups: readonly RuleGroup[],
  lineNow: (line: number) => number,
): Browse {
  const { browse } = before;
  const isThere = groups.some(({ values }) => values.some(({ key }) => key === browse.openValue));
  const kept = { ...browse, openValue: isThere ? browse.openValue : null };
  return { ...kept, walk: keptWalk(before, findings, groups, lineNow) };
}

function keptWalk(
  before: Walked,
  findings: Findings,
  groups: readonly RuleGroup[],
  lineNow: (line: number) => number,
): Walk {
  const { walk } = before.browse;
  if (walk.kind !== "at") return walk;
  const same = sameFinding(before.findings, walk.finding, findings, lineNow);
  if (same >= 0) return { kind: "at", finding: same };
  const stood = walkPlace(before.groups, before.browse);
  const place = stood && placeNumber(groups, before.browse, stood.place - 1);
  return place ? { kind: "at", finding: place.finding } : { kind: "notStarted" };
}

/** The finding of the same rule in the same cell; -1 if there is none any more. */
function sameFinding(
  before: Findings,
  finding: number,
  now: Findings,
  lineNow: (line: number) => number,
): number {
  const rule = before.causes[before.cause[finding] ?? -1]?.rule;
  const line = lineNow(before.line[finding] ?? -1);
  for (let i = now.line.indexOf(line); i >= 0 && now.line[i] === line; i++) {
    const isSame =
      now.column[i] === before.column[finding] && now.causes[now.cause[i] ?? -1]?.rule === rule;
    if (isSame) return i;
  }
  return -1;
}
