import type { References } from "../protocol/references";
import type { RequirementSets } from "../protocol/requirement-sets";
import type { Workbook } from "../model/workbook";
import type { EventRanges } from "./event-ranges";
import type { EventSubscriptions } from "./event-subscriptions";

/** What every object on the wire works with. */
export interface WireContext {
  readonly workbook: Workbook;
  readonly references: References;
  readonly subscriptions: EventSubscriptions;
  readonly eventRanges: EventRanges;
  readonly sets: RequirementSets;
}
