import { type RefObject, useEffect } from "react";

/**
 * Takes the keyboard's focus (for the element, or the first button or field in it) when the element that had it has gone
 * from the page, so that Tab and Enter go on from here. Never while the person is in Excel: focus would be torn out of the cell that they type in.
 */
export function useFocusWhenLost(element: RefObject<HTMLElement | null>, reason: unknown): void {
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (document.hasFocus() && isLost) focusable(element.current)?.focus();
  }, [element, reason]);
}

function focusable(element: HTMLElement | null): HTMLElement | null {
  return element?.hasAttribute("tabindex")
    ? element
    : (element?.querySelector<HTMLElement>("button, select") ?? null);
}
