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
    case "ArrowDown":
      return isHome && isAbove(event) && intoList(pane);
    case keyWords.openKey:
      if (!isHome || isTyping(event)) return false;
      actions.openView({ kind: "keys" });
      return true;
    default:
      return false;
  }
}

/** On nothing in particular, or on the blue button, which stands above the list. */
function isAbove({ target }: KeyboardEvent): boolean {
  return (
    target === document.body || (target instanceof Element && target.matches("[data-primary]"))
  );
}

/** To what can be done about the finding that is open, else to the first line of the list. */
function intoList(pane: HTMLElement | null): boolean {
  const open = pane?.querySelector<HTMLElement>("[data-detail] button");
  const place = open ?? pane?.querySelector<HTMLElement>("[data-at]");
  place?.focus();
  return Boolean(place);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}
