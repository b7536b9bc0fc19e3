import type { ClaimArea } from "../read/claim-area";
import type { SheetReading } from "../types";
import type { ColumnChanges } from "../undo/change-log";
import type { MarksColumn } from "./marks-column";

/** One check's marks on their way into the sheet. */
export interface MarkJob {
  readonly reading: SheetReading;
  readonly area: ClaimArea;
  readonly marks: MarksColumn;
  /** True when the column is new, so that rolling back takes it away. */
  readonly fresh: boolean;
  readonly written: ColumnChanges;
  /** True once the formats of an earlier check may be replaced: then going on is nearer than going back. */
  formatting: boolean;
}
