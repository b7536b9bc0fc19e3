import type { Findings } from "../../check/types";
import { type Browse, browseReducer, startBrowsing } from "./browse";
import type { RuleGroup } from "./groups";
import { walkPlace, type WalkPlace, placeNumber } from "./walk";

/** The results of one check as they are walked through. */
export interface Walked {
  readonly findings: Findings;
  readonly groups: readonly RuleGroup[];
  readonly browse: Browse;
}

/**
 * How the list starts after a check that follows another: what was hidden stays hidden, and the walk stands where it
 * stood. Where the finding has gone, because its cell was put right, it stands before the one that has taken its place.
 */
export function resumeBrowsing(
  findings: Findings,
  groups: readonly RuleGroup[],
  before: Walked | null,
): Browse {
  const start = startBrowsing(groups, before?.browse);
  const stood = before && walkPlace(before.groups, before.browse);
  if (!before || !stood) return start;
  const place =
    sameFinding(before.findings, stood.finding, findings, groups) ??
    placeNumber(groups, start, stood.place - 1);
  return place ? walkedTo(start, groups, place) : start;
}

/** The finding of the same rule in the same cell, if there is one still. */
function sameFinding(
  before: Findings,
  finding: number,
  findings: Findings,
  groups: readonly RuleGroup[],
): Pick<WalkPlace, "finding" | "value"> | null {
  const rule = before.causes[before.cause[finding] ?? -1]?.rule;
  for (const group of groups) {
    if (group.rule !== rule) continue;
    for (const value of group.values) {
      const same = value.findings.find(
        (each) =>
          findings.line[each] === before.line[finding] &&
          findings.column[each] === before.column[finding],
      );
      if (same !== undefined) return { finding: same, value };
    }
  }
  return null;
}

function walkedTo(
  browse: Browse,
  groups: readonly RuleGroup[],
  { finding, value }: Pick<WalkPlace, "finding" | "value">,
): Browse {
  const group = groups.find(({ values }) => values.includes(value))?.key ?? "";
  return browseReducer(browse, { kind: "walkedTo", finding, value: value.key, group });
}
