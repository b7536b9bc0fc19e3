import { EVENT_TYPE } from "./event-subscriptions";
import type { WireContext } from "./context";

type EventName = keyof typeof EVENT_TYPE;

/** Registers one of the add-in's event handlers; Office.js calls these methods behind `onChanged.add`. */
export function register(context: WireContext, event: EventName, target: string): void {
  context.subscriptions.add(EVENT_TYPE[event], target);
}

export function unregister(context: WireContext, event: EventName, target: string): void {
  context.subscriptions.remove(EVENT_TYPE[event], target);
}
