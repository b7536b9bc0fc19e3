import type { IgnoredFinding } from "../../check/ignored";
import type { RuleSettings } from "../../check/types";
import type { Problem, Scope, SheetGlance } from "../../excel/types";
import type { FoundJob } from "../../excel/unfinished/job";
import type { RuleId } from "../../rules/ids";
import type { CheckerFacts } from "../checker/facts";
import type { RuleFacts } from "../checker/types";
import type { Day } from "../../codes/types";
import type { CodePage, RangePage } from "../../codes/code-page";
import { type LookUp, NOT_LOOKING } from "../look-up/state";
import type { Checked } from "./checked";
import type { LiveState } from "../live/types";
import type { FillDraft } from "../fill/draft";
import type { ValueGroup } from "../list/groups";
import type { Proposal } from "./proposal";

/** What is known of the active sheet. */
export type SheetState =
  | { readonly kind: "looking" }
  | { readonly kind: "failed"; readonly problem: Problem }
  | { readonly kind: "empty" | "report" | "noCodes" | "ready"; readonly glance: SheetGlance };

export type TablesState =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly facts: CheckerFacts }
  | { readonly kind: "failed" };

/** What the user chose about checking; all but the scope is kept with the workbook. */
export interface Choices {
  readonly scope: Scope;
  readonly reportOnly: boolean;
  /** Check the sheet while a person types in it. */
  readonly live: boolean;
  readonly rules: RuleSettings;
  readonly ignored: readonly IgnoredFinding[];
}

/** What the pane shows: its home, or one panel over it. */
export type View =
  | { readonly kind: "home" }
  | { readonly kind: "columns" }
  | {
      readonly kind: "rules";
      /** The rule that the person came for. */
      readonly sought?: RuleId;
    }
  | { readonly kind: "keys" }
  | { readonly kind: "ignore"; readonly value: ValueGroup }
  | { readonly kind: "preview"; readonly proposal: Proposal }
  | { readonly kind: "fill"; readonly draft: FillDraft }
  | LookUpView;

/** A panel about codes, whatever sheet is open. */
export type LookUpView =
  | { readonly kind: "search" }
  | {
      readonly kind: "page";
      /** The codes and ranges of codes that were gone through, the one that is shown last. */
      readonly pages: readonly (CodePage | RangePage)[];
      /** What Back leads to from the first of them. */
      readonly from: View;
    }
  | {
      readonly kind: "tables";
      /** What came of the files that were added last. */
      readonly added: readonly AddedFile[];
    };

/** What came of a file with codes, in a sentence. */
export interface AddedFile {
  /** `known`: there is nothing to do. `asked`: it is taken once the person has told what is asked. */
  readonly outcome: "added" | "known" | "refused" | "asked";
  readonly text: string;
  /** Of `asked`: the file, and the first day that its release most likely has. */
  readonly asked: { readonly file: File; readonly likely: Day } | null;
}

/** True for a view that goes on when the person visits another sheet. */
export function isLookUp(view: View): view is LookUpView {
  return view.kind === "search" || view.kind === "page" || view.kind === "tables";
}

/** Long work under way. `total` is 0 while nobody knows how much there is. */
export interface WorkState {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  /** What must happen first, while Excel makes the work wait; else null. */
  readonly waiting: string | null;
}

/** What the message bar says until it is dismissed or the next work starts. */
export type Notice =
  | { readonly kind: "problem"; readonly problem: Problem; readonly retry: (() => void) | null }
  | {
      readonly kind: "done";
      readonly text: string;
      readonly undoable: boolean;
      /** True when something was left out, which the text says. */
      readonly partial?: boolean;
    }
  | { readonly kind: "said"; readonly text: string }
  | {
      /** The user stopped a job that had begun to write. The sheet stands well as it is: keeping needs no deed. */
      readonly kind: "stopped";
      readonly text: string;
      readonly putBack: () => void;
    };

export interface PaneState {
  readonly sheet: SheetState;
  readonly tables: TablesState;
  readonly choices: Choices;
  /** The last check of each sheet, by sheet id, so that visiting another sheet loses nothing. */
  readonly checked: Readonly<Record<string, Checked>>;
  /** How checking while a person types goes, by sheet id. */
  readonly live: Readonly<Record<string, LiveState>>;
  readonly view: View;
  readonly lookUp: LookUp;
  readonly work: WorkState | null;
  readonly notice: Notice | null;
  /** A job that an earlier pane began in this workbook and did not bring to its end. */
  readonly unfinished: FoundJob | null;
  /** The title of what Undo would put back; null when there is nothing. */
  readonly undoable: string | null;
}

export const INITIAL_STATE: PaneState = {
  sheet: { kind: "looking" },
  tables: { kind: "loading" },
  choices: { scope: "sheet", reportOnly: false, live: false, rules: {}, ignored: [] },
  checked: {},
  live: {},
  view: { kind: "home" },
  lookUp: NOT_LOOKING,
  work: null,
  notice: null,
  unfinished: null,
  undoable: null,
};

/** The active sheet's glance, when there is one. */
export function glanceOf(state: PaneState): SheetGlance | null {
  return "glance" in state.sheet ? state.sheet.glance : null;
}

/** The last check of the active sheet; null when it was not checked yet. */
export function checkedOf(state: PaneState): Checked | null {
  const glance = glanceOf(state);
  return (glance && state.checked[glance.sheetId]) ?? null;
}

/** What there is to know about a rule; a rule that is not known by now is called by its id. */
export function ruleFacts({ tables }: PaneState, id: RuleId): RuleFacts {
  const known = tables.kind === "ready" ? tables.facts.rules : [];
  return (
    known.find((rule) => rule.id === id) ??
    ({ id, title: id, severity: "error", explanation: "", sources: [] } as const)
  );
}
