import type { FaultMoment } from "./faults";
import type { SheetFixture } from "./fixture";
import { loadSheet } from "./fixture";
import type { WorkbookListener } from "./model/events";
import type { Sheet } from "./model/sheet";
import type { Workbook } from "./model/workbook";
import type { Person } from "./person";
import type { SetVersions } from "./protocol/requirement-sets";
import { type Answer, type BetweenSyncs, Requests } from "./requests";
import type { Session, WorkbookOptions } from "./session";
import { openSession } from "./session";
import type { Plain, SnapshotOptions } from "./snapshot";
import { snapshot } from "./snapshot";
import type { AppRuntime } from "./shared-runtime/services";
import type { EventMessage } from "./wire/event-messages";
import { eventMessages } from "./wire/event-messages";

export interface SimulatedExcelOptions extends WorkbookOptions {
  /** The newest set of ExcelApi that this Excel has, such as "1.14". */
  readonly excelApi?: string;
  /** Further sets; one named here wins. */
  readonly requirementSets?: SetVersions;
  /** Bytes. */
  readonly payloadLimit?: number;
}

/** An Excel without a window: requests in as text, answers out as text, and events. */
export class SimulatedExcel {
  readonly requirementSets: SetVersions;
  readonly #options: SimulatedExcelOptions;
  readonly #requests: Requests;
  readonly #modelListeners = new Set<WorkbookListener>();
  readonly #eventListeners = new Set<(messages: readonly EventMessage[]) => void>();
  #session: Session;
  #events: EventMessage[] = [];

  constructor(options: SimulatedExcelOptions = {}) {
    this.#options = options;
    this.#requests = new Requests(options.payloadLimit);
    this.requirementSets = {
      ExcelApi: options.excelApi ?? "1.17",
      SharedRuntime: "1.2",
      DialogApi: "1.2",
      RibbonApi: "1.2",
      KeyboardShortcuts: "1.1",
      RichApiRuntime: "1.2",
      DelayForCellEdit: "1.1",
      CustomFunctions: "1.7",
      CustomFunctionsRuntime: "1.3",
      SharedRuntimeInternal: "1.2",
      ...options.requirementSets,
    };
    this.#session = this.#open();
  }

  /** Bytes. */
  get payloadLimit(): number {
    return this.#requests.payloadLimit;
  }
  /** From now on Excel takes and gives so many bytes at once: for jobs that are to have several blocks. */
  set payloadLimit(bytes: number) {
    this.#requests.payloadLimit = bytes;
  }

  get workbook(): Workbook {
    return this.#session.workbook;
  }

  get person(): Person {
    return this.#session.person;
  }

  /**
   * Somebody else who has the workbook open does this; their own add-in counts as them. Our events tell it as `Remote`.
   * https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-events#events-and-coauthoring
   */
  asCoauthor(act: (person: Person) => void): void {
    this.workbook.actor = "coauthor";
    try {
      act(this.person);
    } finally {
      this.workbook.actor = "person";
    }
  }

  /** The add-in's page, as far as Excel knows of it. */
  get appRuntime(): AppRuntime {
    return this.#session.appRuntime;
  }

  /**
   * Closes the workbook and opens a blank one: quicker than a new start for tests of many histories. What the add-in
   * held of the old one is void, its event registrations too; plans for faults and hooks are dropped.
   * @param options What is otherwise in the new workbook's Excel, such as its locale.
   */
  startOver(options: WorkbookOptions = {}): void {
    this.#requests.startOver();
    this.#events = [];
    this.#session = this.#open(options);
  }

  #open(options: WorkbookOptions = {}): Session {
    const session = openSession({ ...this.#options, ...options }, this.requirementSets);
    session.workbook.listen((event, actor) => {
      this.#events.push(...eventMessages(session.context, event, actor));
      for (const listener of [...this.#modelListeners]) listener(event, actor);
      if (actor !== "addin") this.deliverEvents();
    });
    return session;
  }

  /** Puts a sheet in as if the workbook had been opened with it. */
  loadSheet(fixture: SheetFixture): Sheet {
    return loadSheet(this.workbook, fixture);
  }

  snapshot(options?: SnapshotOptions): Plain {
    return snapshot(this.workbook, options);
  }

  /** Hears of everything that happens in the workbook: for views. Returns the way to stop. */
  onModelChanged(listener: WorkbookListener): () => void {
    this.#modelListeners.add(listener);
    return () => this.#modelListeners.delete(listener);
  }

  /** Hears of events that the add-in has registered for. Returns the way to stop. */
  onEvents(listener: (messages: readonly EventMessage[]) => void): () => void {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  }

  /** The number of syncs that the add-in has made. */
  get syncCount(): number {
    return this.#requests.faults.synced;
  }

  /** Bytes of the largest request and response so far. */
  get largestPayloads(): { readonly request: number; readonly response: number } {
    return this.#requests.largest;
  }

  /** Objects that the add-in holds on to: a number that must not grow for ever. */
  get keptReferences(): number {
    return this.#session.context.references.count;
  }

  /** Lets the n-th sync from now fail with one of Excel's error codes. */
  failAt(sync: number, code: string, when: FaultMoment = "before"): void {
    this.#requests.faults.failAt(sync, code, when);
  }

  /** Takes back faults that were planned and have not struck. */
  clearFaults(): void {
    this.#requests.faults.clear();
  }

  /** Lets someone act before each sync. Null ends it. */
  between(hook: BetweenSyncs | null): void {
    this.#requests.between(hook);
  }

  /** A person begins to edit a cell: requests are refused until `leaveCellEdit`. */
  enterCellEdit(): void {
    this.#requests.cellEdit.enter();
  }
  leaveCellEdit(): void {
    this.#requests.cellEdit.leave();
  }
  get inCellEdit(): boolean {
    return this.#requests.cellEdit.isOpen;
  }

  /** Answers one request of Office.js ("ProcessQuery"). */
  request(body: string, flags?: number): Promise<Answer> {
    return this.#requests.answer(() => this.#session, body, flags);
  }

  /** Tells what the last request has set off. For the transport, once it has sent the answer: events come after it. */
  deliverEvents(): void {
    if (this.#events.length === 0) return;
    const messages = this.#events;
    this.#events = [];
    for (const listener of this.#eventListeners) listener(messages);
  }
}
