import type { References } from "../protocol/references";
import type { Workbook } from "../model/workbook";
import type { EventSubscriptions } from "./event-subscriptions";

/** What every object on the wire works with. */
export interface WireContext {
  readonly workbook: Workbook;
  readonly references: References;
  readonly subscriptions: EventSubscriptions;
}
