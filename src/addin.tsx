// The add-in's one page: the pane, the formulas and the commands of the ribbon. In an Excel with a shared runtime it
// lives on while the pane is closed; elsewhere it is the pane alone.
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { today } from "./codes/day";
import { loadCodeTables } from "./codes/load";
import type { CodeTables } from "./codes/types";
import { associateCommands, showPane } from "./commands/associate";
import { createCommands } from "./commands/commands";
import { openExcel } from "./excel";
import { askDateHabits } from "./excel/read/date-system";
import { associateFunctions } from "./functions/associate";
import { createFunctions } from "./functions/functions";
import { createActions } from "./taskpane/actions";
import { App } from "./taskpane/App";
import { fetchTableFile } from "./taskpane/checker/table-files";
import { lineTo, workerChecker } from "./taskpane/checker/worker-checker";
import { ProblemPage } from "./taskpane/ProblemPage";
import { reduce } from "./taskpane/store/reducer";
import { INITIAL_STATE } from "./taskpane/store/state";
import { createStore } from "./taskpane/store/store";
import { PROBLEMS } from "./taskpane/words/problems";
import "./taskpane/taskpane.css";

/** The requirement set that the manifest asks for too. */
const OLDEST_EXCEL_API = "1.9";

let codes: CodeTables | null = null;
const excel = openExcel({ tables: () => codes });
const checker = workerChecker(
  lineTo(new Worker(new URL("./taskpane/checker/check.worker.ts", import.meta.url))),
);
const store = createStore(reduce, INITIAL_STATE);
const actions = createActions(store, excel, checker);

function draw(page: ReactNode) {
  const element = document.getElementById("pane");
  if (!element) throw new Error("The page has no place for the pane");
  createRoot(element).render(<StrictMode>{page}</StrictMode>);
}

/** Excel's own colours. Not every Excel tells them. */
const officeColours = () => (Office.context as Partial<Office.Context>).officeTheme ?? null;

/** The codes are also loaded here, beside the worker: a look at the sheet tells columns by them. */
async function loadCodes(): Promise<CodeTables | null> {
  try {
    return await loadCodeTables(fetchTableFile);
  } catch {
    return null; // the check says so when it needs them
  }
}

async function startPane(): Promise<void> {
  draw(<App store={store} actions={actions} colours={officeColours} />);
  void loadCodes().then((loaded) => {
    codes = loaded;
    void actions.lookCloser();
  });
  await actions.start();
}

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return draw(<ProblemPage problem={PROBLEMS.notInExcel} />);
  if (!Office.context.requirements.isSetSupported("ExcelApi", OLDEST_EXCEL_API)) {
    return draw(<ProblemPage problem={PROBLEMS.oldExcel} />);
  }
  await startPane();
}

const started = start();
// Before Excel is ready: it may want a formula worked out, or a command run, as soon as it is.
associateFunctions(createFunctions({ ask: checker.describe, today, dateHabits: askDateHabits }));
associateCommands(createCommands({ store, actions, started, showPane }));
