import { type RefObject, useEffect, useRef } from "react";

/**
 * On the way back from a panel the focus is again on what had it when the panel was opened. What stands there has been
 * drawn anew meanwhile, so it is found again by its name.
 */
export function useReturnFocus(home: RefObject<HTMLElement | null>, isHome: boolean): void {
  const last = useRef("");
  useEffect(() => {
    const element = home.current;
    if (!isHome || !element) return;
    const wanted = last.current;
    const frame = requestAnimationFrame(() => {
      if (wanted !== "" && document.hasFocus()) named(element, wanted)?.focus();
    });
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last.current = nameOf(target);
    };
    element.addEventListener("focusin", remember);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("focusin", remember);
    };
  }, [home, isHome]);
}

function named(home: HTMLElement, name: string): HTMLElement | undefined {
  return [...home.querySelectorAll<HTMLElement>("button")].find((each) => nameOf(each) === name);
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute("aria-label") ?? element.textContent;
}
