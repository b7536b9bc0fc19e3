import { checkSteps } from "../../check/check-steps";
import { describeSteps } from "../../check/describe-steps";
import { officialTexts } from "../../check/official-texts";
import type { CheckProgress } from "../../check/types";
import type { CodeTables } from "../../codes/types";
import { checkerFacts } from "./facts";
import { answerPage, answerSearch, prepareSearch } from "./look-up";
import { TablesProblem } from "./types";
import type { Answers, FromWorker, Question, ToWorker } from "./messages";
import { runSteps } from "./run-steps";

/** Loads the tables in two parts: which codes there are, then what they mean. */
export interface TableSource {
  codes(): Promise<CodeTables>;
  descriptions(tables: CodeTables): Promise<void>;
}

/** Takes one message after the other and sends what comes of it. The worker's whole work. */
export function serveChecks(
  source: TableSource,
  send: (message: FromWorker) => void,
): (message: ToWorker) => void {
  const running = new Map<number, AbortController>();
  const tables = loadOnce(() => source.codes());
  const described = loadOnce(async () => {
    const loaded = await tables();
    await source.descriptions(loaded);
    return loaded;
  });

  async function answer(
    question: Exclude<ToWorker, { kind: "cancel" }>,
    signal: AbortSignal,
  ): Promise<Answers[Question]> {
    const onProgress = (done: number, total: number) => tell(question.id, { done, total });
    switch (question.kind) {
      case "open": {
        const facts = checkerFacts(await tables());
        void described().catch(() => undefined); // a check that needs them asks again, and tells
        return facts;
      }
      case "check": {
        const steps = checkSteps(question.batch, await described(), question.settings);
        return runSteps(steps, { signal, onProgress });
      }
      case "texts":
        return officialTexts(question.batch, question.codeColumn, await described());
      case "describe":
        return runSteps(describeSteps(question.questions, await described()), { signal });
      case "search":
        return answerSearch(await tables(), question.wanted);
      case "prepareSearch":
        return runSteps(prepareSearch(await described()), { signal });
      case "page":
        return answerPage(await described(), question.wanted);
    }
  }

  function tell(id: number, progress: CheckProgress) {
    send({ kind: "progress", id, progress });
  }

  return (message) => {
    if (message.kind === "cancel") {
      running.get(message.id)?.abort();
      return;
    }
    const { id } = message;
    const controller = new AbortController();
    running.set(id, controller);
    answer(message, controller.signal)
      .then(
        (found) => send({ kind: "answer", id, answer: found }),
        (error: unknown) =>
          send(controller.signal.aborted ? { kind: "cancelled", id } : failure(id, error)),
      )
      .finally(() => running.delete(id));
  };
}

function failure(id: number, error: unknown): FromWorker {
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: "failed", id, reason, tables: error instanceof TablesProblem };
}

/** Loads at the first call only; after a failure the next call tries again. */
function loadOnce<Result>(load: () => Promise<Result>): () => Promise<Result> {
  let begun: Promise<Result> | null = null;
  return () => {
    begun ??= load().catch((cause: unknown) => {
      begun = null;
      throw new TablesProblem("The code tables could not be loaded", { cause });
    });
    return begun;
  };
}
