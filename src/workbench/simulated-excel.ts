import type { FaultMoment, PlannedFault } from "./faults";
import { FaultPlan } from "./faults";
import type { SheetFixture } from "./fixture";
import { loadSheet } from "./fixture";
import type { WorkbookListener } from "./model/events";
import type { Sheet } from "./model/sheet";
import type { Workbook } from "./model/workbook";
import type { Person } from "./person";
import { runBatch } from "./protocol/batch";
import { isHousekeeping } from "./protocol/housekeeping";
import type { BatchRequest, BatchResponse } from "./protocol/messages";
import type { SetVersions } from "./protocol/requirement-sets";
import type { Session, WorkbookOptions } from "./session";
import { openSession } from "./session";
import type { Plain, SnapshotOptions } from "./snapshot";
import { snapshot } from "./snapshot";
import type { AppRuntime } from "./shared-runtime/services";
import { stopsWholeRequest } from "./transport/error-numbers";
import { utf8Length } from "./utf8-length";
import type { EventMessage } from "./wire/event-messages";
import { eventMessages } from "./wire/event-messages";

/** 5 MB for a request and for a response. https://learn.microsoft.com/en-us/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Set by Office.js where the add-in asked to wait for the end of a cell edit (`delayForCellEdit`). */
const DELAY_FOR_CELL_EDIT = 64;

export interface SimulatedExcelOptions extends WorkbookOptions {
  /** The newest set of ExcelApi that this Excel has, such as "1.14". */
  readonly excelApi?: string;
  /** Further sets; one named here wins. */
  readonly requirementSets?: SetVersions;
  /** Bytes. */
  readonly payloadLimit?: number;
}

/** The answer to one request: a body, or the code of an error that stopped the whole request. */
type Answer = { readonly body: string } | { readonly errorCode: string; readonly message?: string };

/** Called before each sync with its number, counted from the moment the hook was set; 1 is the next. */
type BetweenSyncs = (sync: number) => void | Promise<void>;

/** An Excel without a window: requests in as text, answers out as text, and events. */
export class SimulatedExcel {
  readonly requirementSets: SetVersions;
  readonly payloadLimit: number;
  readonly #options: SimulatedExcelOptions;
  readonly #modelListeners = new Set<WorkbookListener>();
  readonly #eventListeners = new Set<(messages: readonly EventMessage[]) => void>();
  #session: Session;
  #faults = new FaultPlan();
  #events: EventMessage[] = [];
  #between: { readonly hook: BetweenSyncs; readonly from: number } | null = null;
  #cellEdit: { readonly left: Promise<void>; readonly leave: () => void } | null = null;
  #largest = { request: 0, response: 0 };

  constructor(options: SimulatedExcelOptions = {}) {
    this.#options = options;
    this.payloadLimit = options.payloadLimit ?? PAYLOAD_LIMIT;
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
    this.leaveCellEdit();
    this.#between = null;
    this.#faults = new FaultPlan();
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
    return this.#faults.synced;
  }

  /** Bytes of the largest request and response so far. */
  get largestPayloads(): { readonly request: number; readonly response: number } {
    return this.#largest;
  }

  /** Objects that the add-in holds on to: a number that must not grow for ever. */
  get keptReferences(): number {
    return this.#session.context.references.count;
  }

  /** Lets the n-th sync from now fail with one of Excel's error codes. */
  failAt(sync: number, code: string, when: FaultMoment = "before"): void {
    this.#faults.failAt(sync, code, when);
  }

  /** Takes back faults that were planned and have not struck. */
  clearFaults(): void {
    this.#faults.clear();
  }

  /** Lets someone act before each sync. Null ends it. */
  between(hook: BetweenSyncs | null): void {
    this.#between = hook && { hook, from: this.#faults.synced };
  }

  /** A person begins to edit a cell: requests are refused until `leaveCellEdit`. */
  enterCellEdit(): void {
    if (this.#cellEdit !== null) return;
    let leave = (): void => {};
    const left = new Promise<void>((resolve) => (leave = resolve));
    this.#cellEdit = { left, leave };
  }

  leaveCellEdit(): void {
    this.#cellEdit?.leave();
    this.#cellEdit = null;
  }

  get inCellEdit(): boolean {
    return this.#cellEdit !== null;
  }

  /** Answers one request of Office.js ("ProcessQuery"). */
  async request(body: string, flags = 0): Promise<Answer> {
    const size = utf8Length(body);
    this.#largest = { ...this.#largest, request: Math.max(this.#largest.request, size) };
    const request = JSON.parse(body) as BatchRequest;
    if (isHousekeeping(request))
      return { body: JSON.stringify(runBatch(this.#session.host, request)) };
    const fault = this.#faults.next();
    if (this.#between) {
      await this.#between.hook(this.#faults.synced - this.#between.from);
    }
    if (this.#cellEdit !== null) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) {
        return { errorCode: "InvalidOperationInCellEditMode" };
      }
      await this.#cellEdit.left;
    }
    if (size > this.payloadLimit) return { errorCode: "RequestPayloadSizeLimitExceeded" };
    if (fault) return this.#fail(request, fault);
    return this.#answer(this.#run(request));
  }

  #answer(response: BatchResponse): Answer {
    const answer = JSON.stringify(response);
    const size = utf8Length(answer);
    this.#largest = { ...this.#largest, response: Math.max(this.#largest.response, size) };
    // What the request did stays done: only the answer is refused.
    if (size > this.payloadLimit) return { errorCode: "ResponsePayloadSizeLimitExceeded" };
    return { body: answer };
  }

  #fail(request: BatchRequest, { code, when }: PlannedFault): Answer {
    const count = when === "before" ? 0 : when === "after" ? request.Actions.length : when;
    const done = this.#run({ ...request, Actions: request.Actions.slice(0, count) });
    if (stopsWholeRequest(code)) return { errorCode: code };
    if (done.Error) return this.#answer(done);
    return this.#answer({
      ...done,
      Error: {
        Code: code,
        Message: `A planned fault: ${code}.`,
        HttpStatusCode: 400,
        Location: "",
        ActionIndex: Math.min(count, request.Actions.length - 1),
      },
    });
  }

  #run(request: BatchRequest): BatchResponse {
    const { workbook, host } = this.#session;
    workbook.actor = "addin";
    try {
      return runBatch(host, request);
    } finally {
      workbook.actor = "person";
    }
  }

  /** Tells what the last request has set off. For the transport, once it has sent the answer: events come after it. */
  deliverEvents(): void {
    if (this.#events.length === 0) return;
    const messages = this.#events;
    this.#events = [];
    for (const listener of this.#eventListeners) listener(messages);
  }
}
