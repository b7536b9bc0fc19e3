import { useEffect } from "react";

/**
 * Listens to keys that nothing in the pane has taken. `act` says whether it has taken one.
 *
 * A key that is taken goes no further: in Excel on the web Office.js listens on the window, and hands the focus back
 * to the sheet at every Escape that comes there.
 */
export function useKeys(act: (event: KeyboardEvent) => boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
      if (!event.defaultPrevented && !(isPlain && act(event))) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [act]);
}
