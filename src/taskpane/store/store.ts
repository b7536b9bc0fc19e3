/** Holds one state; the only way to change it is an event through the reducer. */
export interface Store<State, Event> {
  readonly state: () => State;
  dispatch(event: Event): void;
  /** Calls the listener after every change. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** A store for React's useSyncExternalStore, and for actions and tests without React. */
export function createStore<State, Event>(
  reduce: (state: State, event: Event) => State,
  initial: State,
): Store<State, Event> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => current,
    dispatch(event) {
      const next = reduce(current, event);
      if (next === current) return;
      current = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
