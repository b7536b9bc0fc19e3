import type { RefObject } from "react";
import type { PaneActions } from "../actions";
import type { PaneState } from "../store/state";
import { useActions, usePaneState } from "../store/context";
import { keyWords } from "../words/keys";
import { isFree, pressPrimary } from "./primary";
import { useKeys } from "./use-keys";

/** Keys that count in the whole pane. */
export function usePaneKeys(pane: RefObject<HTMLElement | null>): void {
  const actions = useActions();
  const view = usePaneState((state) => state.view);
  const work = usePaneState((state) => state.work);
  const notice = usePaneState((state) => state.notice);
  useKeys((event) => act(event, { view, work, notice }, actions, pane.current));
}

/** True when the key did something. */
function act(
  event: KeyboardEvent,
  { view, work, notice }: Pick<PaneState, "view" | "work" | "notice">,
  actions: PaneActions,
  pane: HTMLElement | null,
): boolean {
  const isHome = view.kind === "home";
  switch (event.key) {
    case "Escape":
      if (work) actions.cancel();
      else if (isHome && notice) actions.dismissNotice();
      else return false;
      return true;
    case "Enter":
      return isHome && isFree(event) && pressPrimary(pane);
    case "ArrowDown": {
      if (!isHome || event.target !== document.body) return false;
      const first = pane?.querySelector<HTMLElement>("[data-at]");
      first?.focus();
      return Boolean(first);
    }
    case keyWords.openKey:
      if (!isHome || isTyping(event)) return false;
      actions.openView({ kind: "keys" });
      return true;
    default:
      return false;
  }
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}
