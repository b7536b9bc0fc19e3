import { memo } from "react";
import type { Checked } from "../store/checked";
import { address } from "../words/format";
import { placeOf } from "./changes";
import { CellsRow } from "./CellsRow";
import { DetailRow } from "./DetailRow";
import type { Focus, FocusProps } from "./focus";
import { GroupRow } from "./GroupRow";
import type { ValueGroup } from "./groups";
import { IgnoredHead } from "./IgnoredHead";
import { IgnoredRow } from "./IgnoredRow";
import type { ListItem } from "./items";
import { NotMetRow } from "./NotMetRow";
import { focusMark } from "./use-list-keys";
import { ValueRow } from "./ValueRow";

export interface ListRowProps {
  readonly item: ListItem;
  readonly index: number;
  readonly checked: Checked;
  /** The button that Tab goes to. */
  readonly active: Focus;
}

/** One row of the findings list. */
export const ListRow = memo(function ListRow({ item, index, checked, active }: ListRowProps) {
  const focusProps = (slot: number): FocusProps => ({
    tabIndex: active.item === index && active.slot === slot ? 0 : -1,
    "data-at": focusMark(index, slot),
  });
  switch (item.kind) {
    case "rule":
      return <GroupRow group={item.group} isOpen={item.isOpen} focusProps={focusProps(0)} />;
    case "value":
      return (
        <ValueRow
          value={item.value}
          isOpen={item.isOpen}
          only={onlyCell(item.value, checked)}
          focusProps={focusProps(0)}
        />
      );
    case "detail":
      return <DetailRow value={item.value} at={focusMark(index, 0)} />;
    case "ignoredHead":
      return <IgnoredHead item={item} focusProps={focusProps(0)} />;
    case "ignored":
      return <IgnoredRow here={item.here} checked={checked} focusProps={focusProps} />;
    case "notMet":
      return <NotMetRow entries={item.entries} focusProps={focusProps(0)} />;
    case "cells":
      return <CellsRow item={item} checked={checked} focusProps={focusProps} />;
  }
});

function onlyCell({ findings }: ValueGroup, checked: Checked): string | null {
  const [finding] = findings;
  if (finding === undefined || findings.length > 1) return null;
  const { row, column } = placeOf(checked.reading, checked.findings, finding);
  return address(row, column);
}
