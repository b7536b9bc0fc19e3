import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { openExcel } from "../excel";
import { ExcelProblem, type ExcelEdge, type Problem } from "../excel/types";
import { App } from "./App";
import { createActions } from "./actions";
import { lineTo, workerChecker } from "./checker/worker-checker";
import { ProblemPage } from "./ProblemPage";
import { reduce } from "./store/reducer";
import { INITIAL_STATE } from "./store/state";
import { createStore } from "./store/store";
import { PROBLEMS } from "./words/problems";
import "./taskpane.css";

function draw(page: ReactNode) {
  const element = document.getElementById("pane");
  if (!element) throw new Error("The page has no place for the pane");
  createRoot(element).render(<StrictMode>{page}</StrictMode>);
}

/** Excel's own colours. Not every Excel tells them. */
const officeColours = () => (Office.context as Partial<Office.Context>).officeTheme ?? null;

function drawPane(excel: ExcelEdge) {
  const worker = new Worker(new URL("./checker/check.worker.ts", import.meta.url));
  const store = createStore(reduce, INITIAL_STATE);
  const actions = createActions(store, excel, workerChecker(lineTo(worker)));
  draw(<App store={store} actions={actions} colours={officeColours} />);
  void actions.start();
}

async function start() {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return draw(<ProblemPage problem={PROBLEMS.notInExcel} />);
  try {
    drawPane(await openExcel());
  } catch (error) {
    draw(<ProblemPage problem={problemAtStart(error)} />);
    if (!(error instanceof ExcelProblem)) throw error;
  }
}

function problemAtStart(error: unknown): Problem {
  return error instanceof ExcelProblem ? error.problem : PROBLEMS.unexpected;
}

void start();
