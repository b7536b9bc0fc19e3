import type { ExcelEdge } from "../../excel/types";
import type { Checker } from "../checker/types";
import type { PaneEvent } from "../store/events";
import type { PaneState } from "../store/state";
import type { Store } from "../store/store";
import type { LiveChecking } from "../live/live-checking";
import type { Working } from "./working";

/** What the actions work with. */
export interface Pane {
  readonly store: Store<PaneState, PaneEvent>;
  readonly excel: ExcelEdge;
  readonly checker: Checker;
  readonly working: Working;
  readonly live: LiveChecking;
}
