import type { IgnoredFinding } from "../../check/ignored";
import type { ColumnMapping, DateOrder } from "../../claims/types";
import type { Severity, RuleSettings, Suggestion } from "../../check/types";
import type { ExcelEdge } from "../../excel/edge";
import type { CellChange, Scope, SheetReading } from "../../excel/types";
import type { Checker } from "../checker/types";
import { type CodePageActions, codePageActions } from "../code-page/actions";
import { type CodeTableActions, codeTableActions } from "../code-tables/actions";
import type { FillDraft } from "../fill/draft";
import type { ValueGroup } from "../list/groups";
import { type LookUpActions, lookUpActions } from "../look-up/actions";
import type { PaneEvent } from "../store/events";
import type { PaneState, View } from "../store/state";
import type { Store } from "../store/store";
import { change, clearFlags } from "./change";
import { undo } from "./undo";
import { settleUnfinished, type Settling } from "./unfinished";
import { check, type Lines } from "./check";
import { chooseDateOrder } from "./date-order";
import { fill, openFill } from "./fill";
import { ignore, takeBack, type Ignoring } from "./ignore";
import { chooseReportOnly, look, lookCloser, saveColumns, saveRules } from "./look";
import { start } from "./start";
import type { Pane } from "./pane";
import { previewRepairs, repairValue, takeSuggestion } from "./preview";
import { goToCell, goToFinding, openValue, walk } from "./walk";
import { suggestionsOf } from "./suggest";
import { createLiveChecking } from "../live/live-checking";
import { report } from "./report";
import { createWorking } from "./working";

/** Everything that a person can do in the pane; also what ribbon buttons call. None of them rejects. */
export interface PaneActions extends LookUpActions, CodePageActions, CodeTableActions {
  /** Loads the code tables, looks at the active sheet, and from then on follows which sheet is active. */
  start(): Promise<void>;
  look(): Promise<void>;
  /** Looks again without a word, once more is known that tells columns apart. */
  lookCloser(): Promise<void>;
  check(lines?: Lines): Promise<void>;
  cancel(): void;
  clearFlags(): Promise<void>;
  undo(): Promise<void>;
  openFill(): Promise<void>;
  fill(draft: FillDraft): Promise<void>;
  /** Shows all certain repairs before they are made. */
  previewRepairs(): void;
  /** Makes the certain repair of one value: in one cell at once, in several once they were looked over. */
  repairValue(value: ValueGroup): Promise<void>;
  /** Puts a code that could be meant in the place of a value, in the same manner. */
  takeSuggestion(value: ValueGroup, suggestion: Suggestion): Promise<void>;
  /** The codes that could be meant by a value: those that the check found, or looked for now. */
  suggestionsOf(value: ValueGroup): Promise<readonly Suggestion[]>;
  change(reading: SheetReading, title: string, changes: readonly CellChange[]): Promise<void>;
  nextFinding(): Promise<void>;
  previousFinding(): Promise<void>;
  goToFinding(finding: number): Promise<void>;
  /** Selects a cell of the lines that were checked: 0-based line, and column of the sheet. */
  goToCell(line: number, column: number): Promise<void>;
  /** Takes a finding, or all of one value, out of the list, the counts and the flags, and keeps the reason. */
  ignore(ignoring: Ignoring): Promise<void>;
  takeBack(entries: readonly IgnoredFinding[]): Promise<void>;
  /** Writes an audit report of the last check into a new sheet, and shows it. */
  report(): Promise<void>;
  toggleSeverity(severity: Severity): void;
  toggleGroup(group: string): void;
  /** Opens a value of the list and goes to its first cell; closes it when it is open. */
  openValue(key: string): Promise<void>;
  openView(view: View): void;
  dismissNotice(): void;
  /** Says what becomes of a job that an earlier pane was interrupted in. */
  settleUnfinished(how: Settling): Promise<void>;
  chooseScope(scope: Scope): void;
  chooseReportOnly(reportOnly: boolean): Promise<void>;
  /** False where Excel does not tell what a person types. */
  readonly canCheckLive: boolean;
  /** Checks the active sheet while a person types in it, or no longer. */
  chooseLive(live: boolean): Promise<void>;
  /** Writes the flags that are not up to date since a person typed. */
  updateFlags(): Promise<void>;
  /** Reads dates that could be two days in this order, from now on and on this sheet. */
  chooseDateOrder(order: DateOrder): Promise<void>;
  saveColumns(columns: readonly ColumnMapping[]): Promise<void>;
  saveRules(rules: RuleSettings): Promise<void>;
  startOver(): void;
}

export function createActions(
  store: Store<PaneState, PaneEvent>,
  excel: ExcelEdge,
  checker: Checker,
): PaneActions {
  const { working, cancel, idle } = createWorking(store, excel);
  const live = createLiveChecking((): Pane => pane, idle);
  const pane: Pane = { store, excel, checker, working, live };
  const { dispatch } = store;
  return {
    start: () => start(pane, idle),
    look: () => look(pane),
    lookCloser: () => lookCloser(pane, idle),
    check: (lines = "chosen") => check(pane, lines),
    cancel,
    clearFlags: () => clearFlags(pane),
    undo: () => undo(pane),
    openFill: () => openFill(pane),
    fill: (draft) => fill(pane, draft),
    previewRepairs: () => previewRepairs(pane),
    repairValue: (value) => repairValue(pane, value),
    takeSuggestion: (value, suggestion) => takeSuggestion(pane, value, suggestion),
    suggestionsOf: (value) => suggestionsOf(pane, value),
    change: (reading, title, changes) => change(pane, reading, title, changes),
    nextFinding: () => walk(pane, 1),
    previousFinding: () => walk(pane, -1),
    goToFinding: (finding) => goToFinding(pane, finding),
    goToCell: (line, column) => goToCell(pane, line, column),
    ignore: (ignoring) => ignore(pane, ignoring),
    takeBack: (entries) => takeBack(pane, entries),
    report: () => report(pane),
    toggleSeverity: (severity) => dispatch({ kind: "severityToggled", severity }),
    toggleGroup: (group) => dispatch({ kind: "groupToggled", group }),
    openValue: (key) => openValue(pane, key),
    openView: (view) => dispatch({ kind: "viewOpened", view }),
    dismissNotice: () => dispatch({ kind: "noticeDismissed" }),
    settleUnfinished: (how) => settleUnfinished(pane, how),
    chooseScope: (scope) => dispatch({ kind: "chosen", choices: { scope } }),
    chooseReportOnly: (reportOnly) => chooseReportOnly(pane, reportOnly),
    canCheckLive: excel.live !== undefined,
    chooseLive: live.choose,
    updateFlags: live.updateFlags,
    chooseDateOrder: (order) => chooseDateOrder(pane, order),
    saveColumns: (columns) => saveColumns(pane, columns),
    saveRules: (rules) => saveRules(pane, rules),
    startOver: () => dispatch({ kind: "startedOver" }),
    ...lookUpActions(pane),
    ...codePageActions(pane),
    ...codeTableActions(pane),
  };
}
