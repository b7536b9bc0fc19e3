import type { Browse } from "./browse";
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
    };

/** The groups that are not hidden by the severity filter. */
export function shownGroups(groups: readonly RuleGroup[], browse: Browse): readonly RuleGroup[] {
  return groups.filter(({ severity }) => !browse.hidden.has(severity));
}

/** The list as rows, in order: open rules show their values, the open value its detail and cells. */
export function listItems(groups: readonly RuleGroup[], browse: Browse): ListItem[] {
  return shownGroups(groups, browse).flatMap((group) => {
    const isOpen = !browse.closedGroups.has(group.key);
    const head: ListItem = { kind: "rule", group, isOpen };
    return isOpen ? [head, ...group.values.flatMap((value) => valueItems(value, browse))] : [head];
  });
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
    default:
      return `${item.kind} ${item.value.key}`;
  }
}
