/** The workbench: a simulated Excel in the page, and beside it the pane, unmodified, in a frame of its own. */
import "./workbench.css";
import { formatRect } from "../model/address";
import type { SimulatedExcel } from "../simulated-excel";
import { CellEntry } from "./cell-entry";
import { Grid } from "./grid";
import { FileChoice, FIRST_SAMPLE } from "./file-choice";
import { filterByCell, sortByColumn } from "./list-acts";
import { openInExcel } from "./open-file";
import { type AddIn, readAddIn } from "./manifest";
import { type OpenPane, openPane } from "./pane-frame";
import { ProblemStrip } from "./problem-strip";
import { keyCombination, showRibbon } from "./ribbon";
import { viewOfActiveSheet } from "./sheet-view";
import { makeDraggable } from "./splitter";
import { editTextAt } from "../view";

declare global {
  interface Window {
    /** The Excel that the page shows, for the browser tests and for whoever explores in the console. */
    simulatedExcel: SimulatedExcel;
  }
}

/**
 * The page stands for an Excel of today, where flags are written while a person types; `?excelApi=1.14` makes it an
 * older one. What is newer than the set that the simulation knows member by member is not asked for.
 */
const NEWEST_EXCEL_API = "1.20";
const excelApi = new URLSearchParams(location.search).get("excelApi") ?? NEWEST_EXCEL_API;

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const entry = find<HTMLInputElement>("entry");
const address = find("address");
const tabs = find("tabs");

let excel = openInExcel("Book1.csv", new Uint8Array(), excelApi);
let addIn: AddIn | null = null;
let pane: OpenPane | null = null;
let lastSelection = "";
let frame = 0;
let choices = 0;

const grid = new Grid(find("grid"), viewOfActiveSheet(excel.workbook));
const problems = new ProblemStrip(find("problem"));
const files = new FileChoice(find("samples"), find("file"), (name) => void openFile(name));
const { selecting } = new CellEntry(grid, entry, () => excel, problems);

function open(name: string, bytes: Uint8Array): void {
  const opened = openInExcel(name, bytes, excelApi); // Where that fails, the workbook before stays open.
  pane?.close();
  excel = window.simulatedExcel = opened;
  excel.workbook.listen(showSoon);
  if (addIn) excel.workbook.customFunctions.register(addIn.namespace, addIn.functions);
  pane = openPane(find<HTMLIFrameElement>("pane"), excel);
  excel.appRuntime.onPane = showPane;
  document.title = `${name}: Encounter Codes workbench`;
  show();
}

function showPane(shown: boolean): void {
  find("task-pane").hidden = find("splitter").hidden = !shown;
}

/** What Excel reads of an add-in when it is installed: its buttons, formulas and key combinations. */
async function install(): Promise<void> {
  addIn = await readAddIn();
  const { keys } = addIn;
  showRibbon(find("ribbon"), addIn, ({ id, functionName }) => {
    if (functionName === null) showPane(true);
    else pane?.host.pressRibbonButton(id, functionName);
  });
  addEventListener("keydown", (event) => {
    const action = keys.get(keyCombination(event));
    if (action === undefined) return;
    event.preventDefault();
    pane?.host.pressKeys(action);
  });
}

/** Opens what was chosen last: a file that took longer to come does not take its place. */
async function openFile(name: string): Promise<void> {
  const choice = ++choices;
  try {
    const [bytes] = await Promise.all([files.read(name), installed]);
    if (choice === choices) problems.act(() => open(name, bytes));
  } catch (error) {
    problems.tell(`${name} could not be read. ${(error as Error).message}`);
  }
  if (choice === choices) files.show(excel.workbook.name);
}

/** Many changes come at once when the add-in writes: drawn once, before the next frame. */
function showSoon(): void {
  if (!frame) frame = requestAnimationFrame(show);
}

function show(): void {
  frame = 0;
  const { workbook } = excel;
  const view = viewOfActiveSheet(workbook);
  const { row, column } = view.selection;
  grid.show(view);
  address.textContent = formatRect(view.selection).split(":")[0] ?? "";
  if (document.activeElement !== entry)
    entry.value = editTextAt(workbook, workbook.activeSheet, row, column);
  const shown = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
  tabs.replaceChildren(...shown.map(tab));
  find("filter").textContent = isFiltered() ? "Show all rows" : "Filter by this cell";
  const selected = `${workbook.activeSheet.id} ${formatRect(view.selection)}`;
  if (selected !== lastSelection) grid.reveal({ row, column });
  lastSelection = selected;
}

function isFiltered(): boolean {
  const { activeSheet } = excel.workbook;
  return [...activeSheet.filteredOut.all()].some(({ value }) => value);
}

function tab(sheet: SimulatedExcel["workbook"]["activeSheet"]): HTMLButtonElement {
  const button = document.createElement("button");
  button.textContent = sheet.name;
  button.setAttribute("aria-current", String(sheet === excel.workbook.activeSheet));
  button.onclick = () => excel.person.activateSheet(sheet.name);
  return button;
}

const onPress = (id: string, deed: () => void) => (find(id).onclick = () => problems.act(deed));
onPress("insert-row", () => {
  const { row, rows } = selecting.selected;
  excel.person.insertRows(row + 1, rows);
});
onPress("delete-row", () => {
  const { row, rows } = selecting.selected;
  excel.person.deleteRows(row + 1, rows);
});
onPress("sort", () => sortByColumn(excel, selecting.selected.column));
onPress("filter", () => {
  if (isFiltered()) excel.person.clearFilter();
  else filterByCell(excel, selecting.selected);
});
find("close-pane").onclick = () => showPane(false);
makeDraggable(find("splitter"), find("task-pane"));

const installed = install().catch((error: Error) => problems.tell(error.message));
void openFile(FIRST_SAMPLE);
