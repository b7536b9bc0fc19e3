import type { Work } from "../../excel/types";
import type { Answers, FromWorker, Question, ToWorker } from "./messages";
import type { Checker } from "./types";

/** The part of a Worker that is used here, so that tests can stand in for one. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
  readonly work: Work;
}

/** `Omit` over each member of a union by itself. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Asked<Q extends Question> = Without<Extract<ToWorker, { kind: Q }>, "id">;

/**
 * The check in a worker, so that the pane never freezes. Cancelling rejects at once; the worker drops the work
 * at its next pause.
 */
export function workerChecker(port: WorkerPort): Checker {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let opened: Promise<Answers["open"]> | null = null;

  port.onmessage = ({ data: message }) => {
    const asker = waiting.get(message.id);
    if (!asker) return;
    if (message.kind === "progress") {
      asker.work.onProgress?.(message.progress.done, message.progress.total);
      return;
    }
    waiting.delete(message.id);
    if (message.kind === "answer") asker.resolve(message.answer as never);
    else if (message.kind === "failed") asker.reject(new Error(message.reason));
    else asker.reject(new DOMException("Cancelled", "AbortError"));
  };
  port.onerror = (event) => {
    const error = new Error(event.message ?? "The check could not be started");
    for (const asker of waiting.values()) asker.reject(error);
    waiting.clear();
  };

  function ask<Q extends Question>(question: Asked<Q>, work: Work = {}): Promise<Answers[Q]> {
    const id = ++lastId;
    return new Promise<Answers[Q]>((resolve, reject) => {
      work.signal?.throwIfAborted();
      waiting.set(id, { resolve, reject, work });
      work.signal?.addEventListener("abort", () => {
        if (!waiting.delete(id)) return;
        port.postMessage({ kind: "cancel", id });
        reject(new DOMException("Cancelled", "AbortError"));
      });
      port.postMessage({ ...question, id } as ToWorker);
    });
  }

  function tables(): Promise<Answers["open"]> {
    opened ??= ask<"open">({ kind: "open" }).catch((error: unknown) => {
      opened = null; // so that a retry asks again
      throw error;
    });
    return opened;
  }

  return {
    tables,
    async check(batch, settings, work) {
      await tables();
      return ask<"check">({ kind: "check", batch, settings }, work);
    },
    async texts(batch, codeColumn, work) {
      await tables();
      return ask<"texts">({ kind: "texts", batch, codeColumn }, work);
    },
  };
}
