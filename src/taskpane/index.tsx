import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { openExcel } from "../excel";
import { loadCodeTables } from "../codes/load";
import type { CodeTables } from "../codes/types";
import { App } from "./App";
import { createActions } from "./actions";
import { fetchTableFile } from "./checker/table-files";
import { lineTo, workerChecker } from "./checker/worker-checker";
import { ProblemPage } from "./ProblemPage";
import { reduce } from "./store/reducer";
import { INITIAL_STATE } from "./store/state";
import { createStore } from "./store/store";
import { PROBLEMS } from "./words/problems";
import "./taskpane.css";

/** The requirement set that the manifest asks for too. */
const OLDEST_EXCEL_API = "1.9";

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

function drawPane() {
  let codes: CodeTables | null = null;
  const excel = openExcel({ tables: () => codes });
  const worker = new Worker(new URL("./checker/check.worker.ts", import.meta.url));
  const store = createStore(reduce, INITIAL_STATE);
  const actions = createActions(store, excel, workerChecker(lineTo(worker)));
  draw(<App store={store} actions={actions} colours={officeColours} />);
  void actions.start();
  void loadCodes().then((loaded) => {
    codes = loaded;
    void actions.lookCloser();
  });
}

async function start() {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return draw(<ProblemPage problem={PROBLEMS.notInExcel} />);
  if (!Office.context.requirements.isSetSupported("ExcelApi", OLDEST_EXCEL_API)) {
    return draw(<ProblemPage problem={PROBLEMS.oldExcel} />);
  }
  drawPane();
}

void start();
