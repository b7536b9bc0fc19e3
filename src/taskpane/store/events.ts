import type { MarkOutcome, Problem, SheetGlance } from "../../excel/types";
import type { FoundJob } from "../../excel/unfinished/job";
import type { CheckerFacts } from "../checker/facts";
import type { BrowseEvent } from "../list/browse";
import type { LookUpEvent } from "../look-up/state";
import type { LiveState } from "../live/types";
import type { Checked } from "./checked";
import type { Choices, Notice, View } from "./state";

/** What becomes of work that is under way. */
export type WorkEvent =
  | { readonly kind: "workMoved"; readonly done: number; readonly total: number }
  | { readonly kind: "workTurned"; readonly title: string }
  | { readonly kind: "workWaits"; readonly waiting: string | null };

/** What becomes of a sheet's results. */
export type CheckedEvent = { readonly sheetId: string } & (
  | { readonly kind: "flagged"; readonly outcome: MarkOutcome }
  | { readonly kind: "flagsCleared" }
  | { readonly kind: "flagsPutBack" }
  | { readonly kind: "outdated" }
  | { readonly kind: "filled" }
);

/** Everything that can happen to the pane's state. */
export type PaneEvent =
  | { readonly kind: "looking" }
  | {
      readonly kind: "looked";
      readonly glance: SheetGlance;
      readonly choices: Omit<Choices, "scope">;
    }
  | { readonly kind: "lookFailed"; readonly problem: Problem }
  | { readonly kind: "tablesLoaded"; readonly facts: CheckerFacts }
  | { readonly kind: "tablesFailed" }
  | { readonly kind: "chosen"; readonly choices: Partial<Choices> }
  | { readonly kind: "viewOpened"; readonly view: View }
  | { readonly kind: "workStarted"; readonly title: string }
  | { readonly kind: "workEnded"; readonly undoable: string | null }
  | { readonly kind: "noticed"; readonly notice: Notice }
  | { readonly kind: "noticeDismissed" }
  | { readonly kind: "unfinishedFound"; readonly job: FoundJob | null }
  | { readonly kind: "checked"; readonly checked: Checked }
  | { readonly kind: "liveTold"; readonly sheetId: string; readonly live: LiveState | null }
  | { readonly kind: "startedOver" }
  | WorkEvent
  | CheckedEvent
  | LookUpEvent
  | BrowseEvent;
