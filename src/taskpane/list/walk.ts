import type { Browse } from "./browse";
import type { RuleGroup, ValueGroup } from "./groups";
import { shownGroups } from "./items";

/** A finding with the value that it belongs to, and where it stands among those shown. */
export interface WalkPlace {
  readonly finding: number;
  readonly value: ValueGroup;
  /** 1-based. */
  readonly place: number;
  readonly of: number;
}

/** Where the walk stands; null before it started, after its end, and when its finding is hidden now. */
export function walkPlace(groups: readonly RuleGroup[], browse: Browse): WalkPlace | null {
  const values = shownValues(groups, browse);
  return placeAt(values, placeOf(values, browse));
}

/**
 * The finding after (or before, with -1) the one the walk stands at, in the order of the list; the first (last)
 * one when the walk stands nowhere. Null past either end.
 */
export function walkStep(
  groups: readonly RuleGroup[],
  browse: Browse,
  step: 1 | -1,
): WalkPlace | null {
  const values = shownValues(groups, browse);
  const at = placeOf(values, browse);
  if (at > 0) return placeAt(values, at + step);
  return placeAt(values, step === 1 ? 1 : countFindings(values));
}

/** The finding at a place of the list, 1-based; null outside of it. */
export function placeNumber(
  groups: readonly RuleGroup[],
  browse: Browse,
  place: number,
): WalkPlace | null {
  return placeAt(shownValues(groups, browse), place);
}

function shownValues(groups: readonly RuleGroup[], browse: Browse): ValueGroup[] {
  return shownGroups(groups, browse).flatMap((group) => group.values);
}

function countFindings(values: readonly ValueGroup[]): number {
  return values.reduce((sum, { findings }) => sum + findings.length, 0);
}

/** The place of the walk's finding, 1-based; 0 when it stands nowhere in these values. */
function placeOf(values: readonly ValueGroup[], { walk }: Browse): number {
  if (walk.kind !== "at") return 0;
  let before = 0;
  for (const { findings } of values) {
    const at = findings.indexOf(walk.finding);
    if (at >= 0) return before + at + 1;
    before += findings.length;
  }
  return 0;
}

function placeAt(values: readonly ValueGroup[], place: number): WalkPlace | null {
  let rest = place - 1;
  if (rest < 0) return null;
  for (const value of values) {
    const finding = value.findings[rest];
    if (finding !== undefined) return { finding, value, place, of: countFindings(values) };
    rest -= value.findings.length;
  }
  return null;
}
