import type { Work } from "../../excel/types";
import type { Answers, FromWorker, Question, ToWorker } from "./messages";
import { StoreProblem } from "./shelf/store";
import { TablesProblem } from "./tables-problem";
import type { Checker } from "./types";

/** The line to the worker, so that tests can stand in for one. */
export interface WorkerLine {
  send(message: ToWorker): void;
  /** Called once, before anything is sent. */
  listen(onMessage: (message: FromWorker) => void, onBreak: (reason: string) => void): void;
}

/** The line to a real worker. */
export function lineTo(worker: Worker): WorkerLine {
  return {
    send: (message) => worker.postMessage(message),
    listen(onMessage, onBreak) {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => onMessage(data);
      worker.onerror = ({ message }) => onBreak(message);
    },
  };
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
export function workerChecker(line: WorkerLine): Checker {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let opened: Promise<Answers["open"]> | null = null;

  line.listen(
    (message) => {
      const asker = waiting.get(message.id);
      if (!asker) return;
      if (message.kind === "progress") {
        asker.work.onProgress?.(message.progress.done, message.progress.total);
        return;
      }
      waiting.delete(message.id);
      if (message.kind === "answer") asker.resolve(message.answer as never);
      else asker.reject(errorOf(message));
    },
    (reason) => {
      for (const asker of waiting.values()) asker.reject(new Error(reason));
      waiting.clear();
    },
  );

  function ask<Q extends Question>(question: Asked<Q>, work: Work = {}): Promise<Answers[Q]> {
    const id = ++lastId;
    return new Promise<Answers[Q]>((resolve, reject) => {
      work.signal?.throwIfAborted();
      waiting.set(id, { resolve, reject, work });
      work.signal?.addEventListener("abort", () => {
        if (!waiting.delete(id)) return;
        line.send({ kind: "cancel", id });
        reject(cancelled());
      });
      line.send({ ...question, id } as ToWorker);
    });
  }

  function open(): Promise<Answers["open"]> {
    opened ??= ask<"open">({ kind: "open" }).catch((error: unknown) => {
      opened = null; // so that a retry asks again
      throw error;
    });
    return opened;
  }

  return {
    open,
    async checkMeanwhile(batch, settings, work) {
      await open();
      return ask<"checkMeanwhile">({ kind: "checkMeanwhile", batch, settings }, work);
    },
    async check(batch, settings, work) {
      await open();
      return ask<"check">({ kind: "check", batch, settings }, work);
    },
    async follow(sheetId, batch, settings) {
      await open();
      await ask<"follow">({ kind: "follow", sheetId, batch, settings });
    },
    recheck: (sheetId, edits, suggestFor) =>
      ask<"recheck">({ kind: "recheck", sheetId, edits, suggestFor }),
    async suggest(batch, asked) {
      await open();
      return ask<"suggest">({ kind: "suggest", batch, asked });
    },
    unfollow: (sheetId) => void ask<"unfollow">({ kind: "unfollow", sheetId }).catch(() => {}),
    async texts(batch, codeColumn, work) {
      await open();
      return ask<"texts">({ kind: "texts", batch, codeColumn }, work);
    },
    describe: (questions) => ask<"describe">({ kind: "describe", questions }),
    search: (wanted) => ask<"search">({ kind: "search", wanted }),
    async prepareSearch(systems = null) {
      await ask<"prepareSearch">({ kind: "prepareSearch", systems });
    },
    async addTable(file, hints, work) {
      const answer = await ask<"addTable">({ kind: "addTable", file, hints }, work);
      opened = Promise.resolve(answer.facts);
      return answer;
    },
    async removeTable(table) {
      const facts = await ask<"removeTable">({ kind: "removeTable", table });
      opened = Promise.resolve(facts);
      return facts;
    },
    page: (wanted) => ask<"page">({ kind: "page", wanted }),
  };
}

function errorOf(message: Exclude<FromWorker, { kind: "progress" | "answer" }>): Error {
  if (message.kind === "cancelled") return cancelled();
  if (message.store !== null) return new StoreProblem(message.store);
  return message.tables ? new TablesProblem(message.reason) : new Error(message.reason);
}

function cancelled(): DOMException {
  return new DOMException("Cancelled", "AbortError");
}
