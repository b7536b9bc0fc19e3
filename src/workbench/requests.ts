import { CellEdit } from "./cell-edit";
import type { PlannedFault } from "./faults";
import { FaultPlan } from "./faults";
import { runBatch } from "./protocol/batch";
import { isHousekeeping } from "./protocol/housekeeping";
import type { BatchRequest, BatchResponse } from "./protocol/messages";
import type { Session } from "./session";
import { stopsWholeRequest } from "./transport/error-numbers";
import { utf8Length } from "./utf8-length";

/** 5 MB for a request and for a response. https://learn.microsoft.com/en-us/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Set by Office.js where the add-in asked to wait for the end of a cell edit (`delayForCellEdit`). */
const DELAY_FOR_CELL_EDIT = 64;

/** The answer to one request: a body, or the code of an error that stopped the whole request. */
export type Answer =
  { readonly body: string } | { readonly errorCode: string; readonly message?: string };

/** Called before each sync with its number, counted from the moment the hook was set; 1 is the next. */
export type BetweenSyncs = (sync: number) => void | Promise<void>;

/** Meets the requests of an add-in: within the limits of size, not while a cell is edited, and with what a test plans. */
export class Requests {
  faults = new FaultPlan();
  readonly cellEdit = new CellEdit();
  /** Bytes of the largest request and response so far. */
  largest: { readonly request: number; readonly response: number } = { request: 0, response: 0 };
  #between: { readonly hook: BetweenSyncs; readonly from: number } | null = null;

  /** @param payloadLimit Bytes that a request or an answer may have. */
  constructor(public payloadLimit = PAYLOAD_LIMIT) {}

  /** Lets someone act before each sync. Null ends it. */
  between(hook: BetweenSyncs | null): void {
    this.#between = hook && { hook, from: this.faults.synced };
  }

  /** Drops all that was planned. */
  startOver(): void {
    this.cellEdit.leave();
    this.#between = null;
    this.faults = new FaultPlan();
  }

  /** Answers one request of Office.js ("ProcessQuery"). */
  async answer(current: () => Session, body: string, flags = 0): Promise<Answer> {
    const size = utf8Length(body);
    this.largest = { ...this.largest, request: Math.max(this.largest.request, size) };
    const request = JSON.parse(body) as BatchRequest;
    if (isHousekeeping(request)) return { body: JSON.stringify(runBatch(current().host, request)) };
    const fault = this.faults.next();
    if (this.#between) {
      await this.#between.hook(this.faults.synced - this.#between.from);
    }
    if (this.cellEdit.isOpen) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) {
        return { errorCode: "InvalidOperationInCellEditMode" };
      }
      await this.cellEdit.over();
    }
    if (size > this.payloadLimit) return { errorCode: "RequestPayloadSizeLimitExceeded" };
    if (fault) return this.#fail(current(), request, fault);
    return this.#answer(run(current(), request));
  }

  #answer(response: BatchResponse): Answer {
    const answer = JSON.stringify(response);
    const size = utf8Length(answer);
    this.largest = { ...this.largest, response: Math.max(this.largest.response, size) };
    // What the request did stays done: only the answer is refused.
    if (size > this.payloadLimit) return { errorCode: "ResponsePayloadSizeLimitExceeded" };
    return { body: answer };
  }

  #fail(session: Session, request: BatchRequest, { code, when }: PlannedFault): Answer {
    const count = when === "before" ? 0 : when === "after" ? request.Actions.length : when;
    const done = run(session, { ...request, Actions: request.Actions.slice(0, count) });
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
}

function run({ workbook, host }: Session, request: BatchRequest): BatchResponse {
  workbook.actor = "addin";
  try {
    return runBatch(host, request);
  } finally {
    workbook.actor = "person";
  }
}
