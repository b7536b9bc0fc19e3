import { loadCodeTables, loadDescriptions } from "../../codes/load";
import type { FromWorker, ToWorker } from "./messages";
import { serveChecks } from "./serve-checks";
import { fetchTableFile } from "./table-files";

// The worker of the pane: the code tables live here, and every check runs here.
const serve = serveChecks(
  {
    codes: () => loadCodeTables(fetchTableFile),
    descriptions: (tables) => loadDescriptions(tables, fetchTableFile),
  },
  (message: FromWorker) => self.postMessage(message),
);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => serve(data);
