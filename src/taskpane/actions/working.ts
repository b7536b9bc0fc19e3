import type { ExcelEdge } from "../../excel/edge";
import { ExcelProblem, type Problem, type Work } from "../../excel/types";
import { StoreProblem } from "../checker/shelf/store";
import { TablesProblem } from "../checker/tables-problem";
import type { PaneEvent } from "../store/events";
import type { PaneState } from "../store/state";
import type { Store } from "../store/store";
import { actionWords } from "../words/actions";
import { STORE_PROBLEMS } from "../words/code-tables";
import { PROBLEMS } from "../words/problems";

/** Long work under way: what to hand to Excel and the check, and the way to say that another stage began. */
export interface Stage extends Work {
  readonly signal: AbortSignal;
  begin(title: string): void;
}

/**
 * Runs one piece of long work with progress and Cancel. Only one at a time: asked for another, it does nothing.
 * Never rejects: what went wrong stands in the notice, with the retry where there is one.
 */
export type Working = (
  title: string,
  job: (stage: Stage) => Promise<void>,
  retry?: () => Promise<void>,
) => Promise<void>;

export function createWorking(
  store: Store<PaneState, PaneEvent>,
  excel: Pick<ExcelEdge, "undoable">,
): {
  readonly working: Working;
  readonly cancel: () => void;
  /** Resolves once no work is under way. */
  readonly idle: () => Promise<void>;
} {
  let controller: AbortController | null = null;

  const idle = () =>
    new Promise<void>((resolve) => {
      if (!controller) return resolve();
      const stop = store.subscribe(() => {
        if (store.state().work) return;
        stop();
        resolve();
      });
    });

  const working: Working = async (title, job, retry) => {
    if (controller) return;
    controller = new AbortController();
    store.dispatch({ kind: "workStarted", title });
    try {
      await job({
        signal: controller.signal,
        onProgress: (done, total) => store.dispatch({ kind: "workMoved", done, total }),
        onWaiting: (waiting) => store.dispatch({ kind: "workWaits", waiting }),
        begin: (next) => store.dispatch({ kind: "workTurned", title: next }),
      });
    } catch (error) {
      store.dispatch({ kind: "noticed", notice: noticeOf(error, retry) });
    } finally {
      controller = null;
      store.dispatch({ kind: "workEnded", undoable: excel.undoable() });
    }
  };
  return { working, cancel: () => controller?.abort(), idle };
}

/** What a failed step is told as. Cancelling is no failure. */
function noticeOf(error: unknown, retry?: () => Promise<void>) {
  if (isCancel(error)) {
    const left = error instanceof ExcelProblem ? error.problem.left : "";
    return { kind: "said", text: `${actionWords.stopped} ${left}`.trim() } as const;
  }
  return {
    kind: "problem",
    problem: problemOf(error),
    retry: retry ? () => void retry() : null,
  } as const;
}

/** True for work that the user stopped. */
export function isCancel(error: unknown): boolean {
  return error instanceof Error || error instanceof DOMException
    ? error.name === "AbortError"
    : false;
}

/**
 * The problem in words. One that nobody foresaw is also reported to the browser's own error handling, as if it
 * had not been caught, so that it is not swallowed.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof ExcelProblem) return error.problem;
  if (error instanceof TablesProblem) return PROBLEMS.tables;
  if (error instanceof StoreProblem) return STORE_PROBLEMS[error.fault];
  globalThis.reportError?.(error);
  return PROBLEMS.unexpected;
}
