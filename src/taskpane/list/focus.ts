import { type ListItem } from "./items";

/** Where the keyboard stands in the list: a row, and the button in it. */
export interface Focus {
  readonly item: number;
  readonly slot: number;
}

/** What a key does in the list. */
export type KeyMove =
  | { readonly kind: "focus"; readonly focus: Focus }
  | { readonly kind: "toggle"; readonly item: number }
  | { readonly kind: "closeValue"; readonly item: number };

/**
 * What an arrow key, Home, End or Escape does at a place in the list; null when it does nothing. Arrows up and
 * down go from row to row; right opens a row or goes to its first cell; left closes it or goes to its head.
 */
export function keyMove(items: readonly ListItem[], at: Focus, key: string): KeyMove | null {
  const item = items[at.item];
  if (!item) return null;
  switch (key) {
    case "ArrowDown":
      return rowMove(items, at, 1);
    case "ArrowUp":
      return rowMove(items, at, -1);
    case "ArrowRight":
      return rightMove(items, at, item);
    case "ArrowLeft":
      return leftMove(items, at, item);
    case "Home":
      return focusOn(items, 0, 0);
    case "End":
      return focusOn(items, lastRow(items), 0);
    case "Escape":
      return escapeMove(items, at, item);
    default:
      return null;
  }
}

function rowMove(items: readonly ListItem[], at: Focus, step: 1 | -1): KeyMove | null {
  let item = at.item + step;
  if (items[item]?.kind === "detail") item += step; // its buttons are reached by Tab
  return focusOn(items, item, at.slot);
}

function rightMove(items: readonly ListItem[], at: Focus, item: ListItem): KeyMove | null {
  if (slotsOf(item) > 1) return focusOn(items, at.item, at.slot + 1);
  if (!("isOpen" in item)) return null;
  return item.isOpen ? rowMove(items, { ...at, slot: 0 }, 1) : { kind: "toggle", item: at.item };
}

function leftMove(items: readonly ListItem[], at: Focus, item: ListItem): KeyMove | null {
  if (slotsOf(item) > 1 && at.slot > 0) return focusOn(items, at.item, at.slot - 1);
  if ("isOpen" in item && item.isOpen) return { kind: "toggle", item: at.item };
  return focusOn(items, headOf(items, at.item, item), 0);
}

function escapeMove(items: readonly ListItem[], at: Focus, item: ListItem): KeyMove | null {
  if (!isOfValue(item)) return null;
  const head = item.kind === "value" ? at.item : headOf(items, at.item, item);
  const value = items[head];
  return value?.kind === "value" && value.isOpen ? { kind: "closeValue", item: head } : null;
}

const isOfValue = ({ kind }: ListItem): boolean =>
  kind === "value" || kind === "detail" || kind === "cells";

/** The row that a row belongs under: a cell's or detail's value, a value's rule, the head of what is ignored. */
function headOf(items: readonly ListItem[], at: number, item: ListItem): number {
  const head = item.kind === "value" ? "rule" : isOfValue(item) ? "value" : "ignoredHead";
  return items.slice(0, at).findLastIndex(({ kind }) => kind === head);
}

/** How many buttons a row has that the arrow keys reach. */
function slotsOf(item: ListItem): number {
  if (item.kind === "cells") return item.to - item.from;
  return item.kind === "ignored" ? 2 : 1;
}

function lastRow(items: readonly ListItem[]): number {
  return items.findLastIndex(({ kind }) => kind !== "detail");
}

function focusOn(items: readonly ListItem[], at: number, slot: number): KeyMove | null {
  const item = items[at];
  if (!item || item.kind === "detail") return null;
  return {
    kind: "focus",
    focus: { item: at, slot: Math.max(0, Math.min(slot, slotsOf(item) - 1)) },
  };
}

/** What a button of a row carries so that the arrow keys find it. */
export interface FocusProps {
  readonly tabIndex: 0 | -1;
  readonly "data-at": string;
}
