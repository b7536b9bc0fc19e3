import { ExcelError } from "./excel-error";
import type { Locale } from "./model/locale";
import { EN_US } from "./model/locale";
import { Workbook as WorkbookModel } from "./model/workbook";
import type { BatchHost } from "./protocol/batch";
import { runBatch } from "./protocol/batch";
import { MEMBER_SETS } from "./protocol/member-sets";
import { MemberAccess } from "./protocol/members";
import type { BatchRequest } from "./protocol/messages";
import { References } from "./protocol/references";
import type { SetVersions } from "./protocol/requirement-sets";
import { RequirementSets } from "./protocol/requirement-sets";
import { AddinInternalService } from "./wire/addin-internal-service";
import type { WireContext } from "./wire/context";
import type { EventMessage } from "./wire/event-messages";
import { eventMessages } from "./wire/event-messages";
import { EventSubscriptions } from "./wire/event-subscriptions";
import { Workbook } from "./wire/workbook";

/** 5 MB for a request and for a response. https://learn.microsoft.com/en-us/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface SimulatedExcelOptions {
  /** The newest set of ExcelApi that this Excel has, such as "1.14". */
  readonly excelApi?: string;
  /** Further sets; one named here wins. */
  readonly requirementSets?: SetVersions;
  readonly workbookName?: string;
  readonly locale?: Locale;
  /** Bytes. */
  readonly payloadLimit?: number;
}

/** The answer to one request: a body, or the code of an error that stopped the whole request. */
export type Answer =
  { readonly body: string } | { readonly errorCode: string; readonly message: string };

/** An Excel without a window: requests in as text, answers out as text, and events. */
export class SimulatedExcel {
  readonly workbook: WorkbookModel;
  readonly requirementSets: SetVersions;
  readonly payloadLimit: number;
  readonly #host: BatchHost;
  readonly #context: WireContext;
  readonly #eventListeners = new Set<(messages: readonly EventMessage[]) => void>();
  #events: EventMessage[] = [];

  constructor(options: SimulatedExcelOptions = {}) {
    this.workbook = new WorkbookModel(
      options.workbookName ?? "Book1.xlsx",
      options.locale ?? EN_US,
    );
    this.payloadLimit = options.payloadLimit ?? PAYLOAD_LIMIT;
    this.requirementSets = {
      ExcelApi: options.excelApi ?? "1.17",
      SharedRuntime: "1.2",
      DialogApi: "1.2",
      RibbonApi: "1.2",
      KeyboardShortcuts: "1.1",
      RichApiRuntime: "1.2",
      DelayForCellEdit: "1.1",
      ...options.requirementSets,
    };
    this.#context = {
      workbook: this.workbook,
      references: new References(),
      subscriptions: new EventSubscriptions(),
    };
    this.#host = {
      root: new Workbook(this.#context),
      newObjects: new Map([
        ["Microsoft.InternalService.AddinInternalService", new AddinInternalService()],
      ]),
      members: new MemberAccess(new RequirementSets(this.requirementSets, MEMBER_SETS)),
      references: this.#context.references,
    };
    this.workbook.listen((event, actor) => {
      this.#events.push(...eventMessages(this.#context, event, actor));
      if (actor === "person") this.#flushEvents();
    });
  }

  /** Answers one request of Office.js ("ProcessQuery"). */
  async request(body: string, _flags = 0): Promise<Answer> {
    if (byteLength(body) > this.payloadLimit) return payloadRefusal("Request");
    const answer = JSON.stringify(this.#run(JSON.parse(body) as BatchRequest));
    if (byteLength(answer) > this.payloadLimit) return payloadRefusal("Response");
    return { body: answer };
  }

  #run(request: BatchRequest): unknown {
    this.workbook.actor = "addin";
    try {
      return runBatch(this.#host, request);
    } finally {
      this.workbook.actor = "person";
      // Events come after the answer, as they come from another process.
      void Promise.resolve().then(() => this.#flushEvents());
    }
  }

  /** Hears of events that the add-in has registered for. Returns the way to stop. */
  onEvents(listener: (messages: readonly EventMessage[]) => void): () => void {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  }

  #flushEvents(): void {
    if (this.#events.length === 0) return;
    const messages = this.#events;
    this.#events = [];
    for (const listener of this.#eventListeners) listener(messages);
  }
}

function payloadRefusal(which: "Request" | "Response"): Answer {
  const error = new ExcelError(
    `${which}PayloadSizeLimitExceeded`,
    `The ${which.toLowerCase()} payload size has exceeded the limit.`,
  );
  return { errorCode: error.code, message: error.message };
}

const encoder = new TextEncoder();

/** Counts UTF-8 bytes, without encoding what is plainly far below the limit or plainly above. */
function byteLength(text: string): number {
  return text.length * 3 < PAYLOAD_LIMIT / 4 ? text.length : encoder.encode(text).byteLength;
}
