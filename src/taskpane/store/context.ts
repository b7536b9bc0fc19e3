import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneActions } from "../actions";
import type { PaneEvent } from "./events";
import type { PaneState } from "./state";
import type { Store } from "./store";

/** What every component may use: the state to show, the actions to offer. */
export interface PaneContext {
  readonly store: Store<PaneState, PaneEvent>;
  readonly actions: PaneActions;
}

export const PaneProvider = createContext<PaneContext | null>(null);

function usePane(): PaneContext {
  const pane = useContext(PaneProvider);
  if (!pane) throw new Error("A component of the pane stands outside of it");
  return pane;
}

/** The part of the state that `select` picks; the component is drawn anew only when that part changes. */
export function usePaneState<Part>(select: (state: PaneState) => Part): Part {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => select(store.state()));
}

export function useActions(): PaneActions {
  return usePane().actions;
}
