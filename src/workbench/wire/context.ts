import type { References } from "../protocol/references";
import type { RequirementSets } from "../protocol/requirement-sets";
import type { WireObject } from "../protocol/wire-object";
import type { Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
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
  // A range leads to its sheet and the sheet to its ranges. What lies between asks here for either, so that no file
  // needs the one that needs it.
  worksheet(sheet: Sheet): WireObject;
  range(sheet: Sheet, rect: Rect): WireObject;
  areas(sheet: Sheet, rects: readonly Rect[]): WireObject;
}
