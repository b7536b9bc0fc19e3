import type { ExcelEdge } from "../../excel/edge";
import type { Checker } from "../checker/types";
import type { PaneEvent } from "../store/events";
import type { PaneState } from "../store/state";
import type { Store } from "../store/store";
import type { LiveChecking } from "../live/types";
import type { Working } from "./working";

/** What the actions work with. */
export interface Pane {
  readonly store: Store<PaneState, PaneEvent>;
  readonly excel: ExcelEdge;
  readonly checker: Checker;
  readonly working: Working;
  readonly live: LiveChecking;
}
