import { type IgnoredFinding, type IgnoredHere, keyOf } from "../../check/ignored";
import { type Browse, IGNORED_GROUP } from "./browse";
import type { RuleGroup, ValueGroup } from "./groups";

/** Cells stand this many to a row: the longest address (XFD1048576) fits four times in 300 pixels. */
export const CELLS_IN_ROW = 4;

/** One row of the findings list, as it is drawn and moved through. */
export type ListItem =
  | { readonly kind: "rule"; readonly group: RuleGroup; readonly isOpen: boolean }
  | { readonly kind: "value"; readonly value: ValueGroup; readonly isOpen: boolean }
  | { readonly kind: "detail"; readonly value: ValueGroup }
  | {
      readonly kind: "cells";
      readonly value: ValueGroup;
      /** The cells value.findings[from] up to, not including, value.findings[to]. */
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "ignoredHead"; readonly findings: number; readonly isOpen: boolean }
  | { readonly kind: "ignored"; readonly here: IgnoredHere }
  | { readonly kind: "notMet"; readonly entries: readonly IgnoredFinding[] };

/** What the list shows. */
export interface Listed {
  readonly groups: readonly RuleGroup[];
  readonly browse: Browse;
  readonly ignored: readonly IgnoredHere[];
  /** Ignored, but not in these lines. */
  readonly notMet: readonly IgnoredFinding[];
}

/** The groups that are not hidden by the severity filter. */
export function shownGroups(groups: readonly RuleGroup[], browse: Browse): readonly RuleGroup[] {
  return groups.filter(({ severity }) => !browse.hidden.has(severity));
}

/**
 * The list as rows, in order: open rules show their values, the open value its detail and cells; what is ignored
 * stands at the end.
 */
export function listItems({ groups, browse, ignored, notMet }: Listed): ListItem[] {
  const found = shownGroups(groups, browse).flatMap((group) => {
    const isOpen = !browse.closedGroups.has(group.key);
    const head: ListItem = { kind: "rule", group, isOpen };
    return isOpen ? [head, ...group.values.flatMap((value) => valueItems(value, browse))] : [head];
  });
  return [...found, ...ignoredItems(ignored, notMet, !browse.closedGroups.has(IGNORED_GROUP))];
}

/** How many findings are ignored: one for each cell. */
export const cellsIgnored = (ignored: readonly IgnoredHere[]): number =>
  ignored.reduce((sum, { cells }) => sum + cells.length, 0);

function ignoredItems(
  ignored: readonly IgnoredHere[],
  notMet: readonly IgnoredFinding[],
  isOpen: boolean,
): ListItem[] {
  if (ignored.length + notMet.length === 0) return [];
  const head: ListItem = { kind: "ignoredHead", findings: cellsIgnored(ignored), isOpen };
  if (!isOpen) return [head];
  const rows = ignored.map((here): ListItem => ({ kind: "ignored", here }));
  return notMet.length > 0 ? [head, ...rows, { kind: "notMet", entries: notMet }] : [head, ...rows];
}

function valueItems(value: ValueGroup, browse: Browse): ListItem[] {
  if (value.key !== browse.openValue) return [{ kind: "value", value, isOpen: false }];
  const items: ListItem[] = [
    { kind: "value", value, isOpen: true },
    { kind: "detail", value },
  ];
  for (let from = 0; from < value.findings.length; from += CELLS_IN_ROW) {
    const to = Math.min(from + CELLS_IN_ROW, value.findings.length);
    items.push({ kind: "cells", value, from, to });
  }
  return items;
}

/** A name for a row that stays the same while other rows come and go. */
export function itemKey(item: ListItem): string {
  switch (item.kind) {
    case "rule":
      return `rule ${item.group.key}`;
    case "cells":
      return `cells ${item.from} ${item.value.key}`;
    case "ignored":
      return `ignored ${keyOf(item.here.entry)}`;
    case "ignoredHead":
    case "notMet":
      return item.kind;
    default:
      return `${item.kind} ${item.value.key}`;
  }
}
