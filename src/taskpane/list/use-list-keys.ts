import { IGNORED_GROUP } from "./browse";
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { useActions } from "../store/context";
import { type Focus, keyMove } from "./focus";
import type { ListItem } from "./items";

/** Marks the button of a row that the arrow keys can reach: `data-at="row slot"`. */
export function focusMark(item: number, slot: number): string {
  return `${item} ${slot}`;
}

/** The arrow keys of the list: one button is in the Tab order, the arrows move it. */
export function useListKeys(
  items: readonly ListItem[],
  list: RefObject<HTMLElement | null>,
  scrollTo: (item: number) => void,
) {
  const { toggleGroup, openValue } = useActions();
  const [active, setActive] = useState<Focus>({ item: 0, slot: 0 });
  const [wanted, setWanted] = useState<Focus | null>(null);

  // A row that was out of view is in the page only after the list has scrolled and been drawn again.
  useEffect(() => {
    if (!wanted) return;
    scrollTo(wanted.item);
    const frame = requestAnimationFrame(() => {
      const mark = focusMark(wanted.item, wanted.slot);
      list.current?.querySelector<HTMLElement>(`[data-at="${mark}"]`)?.focus();
      setWanted(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, list, scrollTo]);

  function toggle(index: number) {
    const item = items[index];
    if (item?.kind === "rule") toggleGroup(item.group.key);
    if (item?.kind === "ignoredHead") toggleGroup(IGNORED_GROUP);
    if (item?.kind === "value") void openValue(item.value.key);
  }

  function onKeyDown(event: KeyboardEvent) {
    const at = wanted ?? placeOf(event.target); // a key may come before the focus has arrived
    const move = at && keyMove(items, at, event.key);
    if (!move) return;
    event.preventDefault();
    if (move.kind === "focus") setWanted(move.focus);
    else toggle(move.item);
    if (move.kind === "closeValue") setWanted({ item: move.item, slot: 0 });
  }

  function onFocus(event: FocusEvent) {
    const at = placeOf(event.target);
    if (at) setActive(at);
  }

  // The button in the Tab order must exist: when the list has become shorter, it is the first again.
  return { active: active.item < items.length ? active : { item: 0, slot: 0 }, onKeyDown, onFocus };
}

/** Where in the list an element stands: its own mark, or that of the row around it. */
function placeOf(target: EventTarget): Focus | null {
  if (!(target instanceof HTMLElement)) return null;
  const mark = target.closest<HTMLElement>("[data-at]")?.dataset["at"];
  const [item, slot] = mark?.split(" ").map(Number) ?? [];
  return item === undefined || slot === undefined ? null : { item, slot };
}
