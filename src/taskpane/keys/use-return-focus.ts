import { type RefObject, useEffect, useRef } from "react";

/** As many as stand behind More actions, and itself. */
const REMEMBERED = 6;

/**
 * On the way back from a panel the focus is again on what had it when the panel was opened. What stands there has been
 * drawn anew meanwhile, so it is found again by its name; where it is folded away now, what had the focus before it has
 * it, such as the button that unfolds it.
 */
export function useReturnFocus(home: RefObject<HTMLElement | null>, isHome: boolean): void {
  /** Names, the latest first. */
  const last = useRef<readonly string[]>([]);
  useEffect(() => {
    const element = home.current;
    if (!isHome || !element) return;
    const wanted = last.current;
    const frame = requestAnimationFrame(() => {
      if (document.hasFocus()) firstNamed(element, wanted)?.focus();
    });
    const remember = ({ target }: FocusEvent) => {
      const name = target instanceof HTMLElement ? nameOf(target) : "";
      if (name === "") return;
      last.current = [name, ...last.current.filter((each) => each !== name)].slice(0, REMEMBERED);
    };
    element.addEventListener("focusin", remember);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("focusin", remember);
    };
  }, [home, isHome]);
}

function firstNamed(home: HTMLElement, names: readonly string[]): HTMLElement | undefined {
  const byName = new Map<string, HTMLElement>();
  for (const button of home.querySelectorAll("button")) {
    if (!byName.has(nameOf(button))) byName.set(nameOf(button), button);
  }
  return names.flatMap((name) => byName.get(name) ?? [])[0];
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute("aria-label") ?? element.textContent;
}
