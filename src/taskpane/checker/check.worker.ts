import { loadCodeTables, loadDescriptions, loadInpatientProcedures } from "../../codes/load";
import type { FromWorker, ToWorker } from "./messages";
import { serveChecks } from "./serve-checks";
import { indexedDbStore } from "./shelf/indexed-db-store";
import { fetchTableFile } from "./table-files";

/** Some browsers throw at the mere mention where the page may not keep anything. */
function indexedDbOfPage(): IDBFactory | undefined {
  try {
    return self.indexedDB;
  } catch {
    return undefined;
  }
}

// The worker of the pane: the code tables live here, and every check runs here.
const serve = serveChecks(
  {
    codes: () => loadCodeTables(fetchTableFile),
    descriptions: (tables) => loadDescriptions(tables, fetchTableFile),
    inpatientProcedures: (tables) => loadInpatientProcedures(tables, fetchTableFile),
    store: indexedDbStore(indexedDbOfPage()),
  },
  (message: FromWorker) => self.postMessage(message),
);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => serve(data);
