import type { Work } from "../../excel/types";
import { answering } from "./answers";
import type { Answers, FromWorker, Question, ToWorker } from "./messages";
import { StoreProblem } from "./shelf/store";
import { type TableSource, tableShelf } from "./shelf/table-shelf";
import { TablesProblem } from "./tables-problem";

export type { TableSource };

/** Takes one message after the other and sends what comes of it. The worker's whole work. */
export function serveChecks(
  source: TableSource,
  send: (message: FromWorker) => void,
): (message: ToWorker) => void {
  const running = new Map<number, AbortController>();
  const answers = answering(tableShelf(source));

  async function answer<Q extends Question>(
    question: Extract<ToWorker, { kind: Q }>,
    kind: Q,
    work: Work,
  ): Promise<Answers[Q]> {
    return answers[kind](question, work);
  }

  return (message) => {
    if (message.kind === "cancel") {
      running.get(message.id)?.abort();
      return;
    }
    const { id } = message;
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = (done: number, total: number) =>
      send({ kind: "progress", id, progress: { done, total } });
    running.set(id, controller);
    answer(message, message.kind, { signal, onProgress })
      .then(
        (found) => send({ kind: "answer", id, answer: found }),
        (error: unknown) => send(signal.aborted ? { kind: "cancelled", id } : failure(id, error)),
      )
      .finally(() => running.delete(id));
  };
}

function failure(id: number, error: unknown): FromWorker {
  const reason = error instanceof Error ? error.message : String(error);
  const fault = error instanceof StoreProblem ? error.fault : null;
  return { kind: "failed", id, reason, tables: error instanceof TablesProblem, store: fault };
}
