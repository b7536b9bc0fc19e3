import type { RefObject } from "react";
import { isFree, pressPrimary } from "./primary";
import { useKeys } from "./use-keys";

/** Escape goes back and Enter takes the blue button, wherever in the panel the focus is, or if it is nowhere. */
export function usePanelKeys(panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  useKeys((event) => {
    if (event.key === "Enter") return isFree(event) && pressPrimary(panel.current);
    if (event.key === "Escape") onClose();
    return event.key === "Escape";
  });
}
