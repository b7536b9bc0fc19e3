import type { FromWorker } from "./messages";
import { serveChecks, type TableSource } from "./serve-checks";
import type { Checker } from "./types";
import { workerChecker } from "./worker-checker";

/** The check without a worker, by the same messages: for tests, and for a page that cannot have a worker. */
export function directChecker(source: TableSource): Checker {
  let receive: (message: FromWorker) => void = () => undefined;
  const serve = serveChecks(source, (message) => receive(message));
  return workerChecker({
    send: (message) => queueMicrotask(() => serve(message)),
    listen: (onMessage) => void (receive = onMessage),
  });
}
