import { createRoot } from "react-dom/client";
import { ExcelProblem } from "../../src/excel/types";
import { ProblemPage } from "../../src/taskpane/ProblemPage";
import { PROBLEMS } from "../../src/taskpane/words/problems";
import { App } from "../../src/taskpane/App";
import { createActions } from "../../src/taskpane/actions";
import { lineTo, workerChecker } from "../../src/taskpane/checker/worker-checker";
import { reduce } from "../../src/taskpane/store/reducer";
import { INITIAL_STATE } from "../../src/taskpane/store/state";
import { createStore } from "../../src/taskpane/store/store";
import "../../src/taskpane/taskpane.css";
import { fakeExcel, type FakeSheet } from "./fake-excel";

/**
 * The pane with its real check and tables, beside an Excel of plain arrays: for looking at it without Excel.
 * `?sheet=NAME` takes sheets/NAME.json; `&delay=MS` makes Excel slow,
 * `&problem=NAME` shows why the pane cannot start.
 */
async function start() {
  const query = new URLSearchParams(location.search);
  const element = document.getElementById("pane");
  const problem = query.get("problem") as keyof typeof PROBLEMS | null;
  if (element && problem) {
    createRoot(element).render(<ProblemPage problem={PROBLEMS[problem]} />);
    return;
  }
  const response = await fetch(`sheets/${query.get("sheet") ?? "small-practice"}.json`);
  const sheet = (await response.json()) as FakeSheet;
  const excel = fakeExcel(sheet, Number(query.get("delay") ?? 0));
  const worker = new Worker(new URL("../../src/taskpane/checker/check.worker.ts", import.meta.url));
  const store = createStore(reduce, INITIAL_STATE);
  const actions = createActions(store, excel, workerChecker(lineTo(worker)));
  Object.assign(window, { excel, store, actions, ExcelProblem }); // for scripts that drive this page
  if (element) {
    createRoot(element).render(<App store={store} actions={actions} colours={() => null} />);
  }
  await actions.start();
}

void start();
