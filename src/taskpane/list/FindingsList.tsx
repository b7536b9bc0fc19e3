import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { noLongerApply, type Checked } from "../store/checked";
import { findingWords } from "../words/findings";
import { IGNORED_GROUP } from "./browse";
import { type ListItem, itemKey, listItems } from "./items";
import { ListRow } from "./ListRow";
import { useListKeys } from "./use-list-keys";

const useStyles = makeStyles({
  scroll: {
    height: "100%",
    overflowY: "auto",
    overflowX: "hidden",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  hidden: { display: "block", padding: tokens.spacingHorizontalL },
  rows: { position: "relative", width: "100%" },
  row: { position: "absolute", top: 0, left: 0, width: "100%" },
});

/** Heights before a row was measured, in pixels. */
const FIRST_HEIGHTS: Readonly<Record<ListItem["kind"], number>> = {
  rule: 40,
  value: 32,
  detail: 120,
  cells: 30,
  ignoredHead: 40,
  ignored: 56,
  notMet: 40,
};

/**
 * The findings by rule, then by value. Only the rows in view are in the page, so that ten thousand cells scroll
 * like ten.
 */
export function FindingsList({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { browse } = checked;
  const items = useMemo(() => listItems({ ...checked, notMet: noLongerApply(checked) }), [checked]);
  // The same as long as the list is: with another one all rows, a million of them, would be measured anew at each key.
  const keyAt = useCallback(
    (index: number) => {
      const item = items[index];
      return item ? itemKey(item) : index;
    },
    [items],
  );
  const scroll = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used in this component alone
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => FIRST_HEIGHTS[items[index]?.kind ?? "value"],
    getItemKey: keyAt,
    overscan: 8,
  });
  const keys = useListKeys(items, scroll, (item) => rows.scrollToIndex(item));
  const { all, quiet } = checked;
  useEffect(() => {
    if (!quiet) rows.scrollToOffset(0); // a new check starts at the top
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when results come, not when they are looked at
  }, [all, rows]);
  const isIgnoredOpen = !browse.closedGroups.has(IGNORED_GROUP);
  useEffect(() => {
    if (isIgnoredOpen) rows.scrollToIndex(items.length - 1); // what was just opened lies below the edge
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when it is opened, not whenever the list changes
  }, [isIgnoredOpen, rows]);
  const { item, align } = useMemo(() => walkTarget(items, checked), [items, checked]);
  useEffect(() => {
    if (item >= 0) rows.scrollToIndex(item, { align });
  }, [item, align, rows]);

  return (
    <div
      ref={scroll}
      className={styles.scroll}
      role="region"
      aria-label={findingWords.listLabel}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      {items.length === 0 && <Caption1 className={styles.hidden}>{findingWords.hiddenBy}</Caption1>}
      <div className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const item = items[row.index];
          return (
            item && (
              <div
                key={row.key}
                data-index={row.index}
                ref={rows.measureElement}
                className={styles.row}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <ListRow item={item} index={row.index} checked={checked} active={keys.active} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/**
 * The row to bring into view for the walk: the value's head when the walk has just come to it, so that its message
 * can be read; else the row of the cell. -1 where the walk's finding is not in the list now.
 */
function walkTarget(items: readonly ListItem[], { browse: { walk } }: Checked) {
  const finding = walk.kind === "at" ? walk.finding : -1;
  const cells = items.findIndex(
    (item) =>
      item.kind === "cells" && item.value.findings.slice(item.from, item.to).includes(finding),
  );
  const item = items[cells];
  const isFirst = item?.kind === "cells" && item.from === 0;
  return isFirst
    ? ({ item: cells - 2, align: "start" } as const)
    : ({ item: cells, align: "auto" } as const);
}
