/** The workbench: a simulated Excel in the page, and beside it the pane, unmodified, in a frame of its own. */
import "./workbench.css";
import { formatRect } from "../model/address";
import { cellRect, type Rect } from "../model/rect";
import type { SimulatedExcel } from "../simulated-excel";
import { CellEntry } from "./cell-entry";
import { Grid } from "./grid";
import { openInExcel } from "./open-file";
import { type AddIn, readAddIn } from "./manifest";
import { type OpenPane, openPane } from "./pane-frame";
import { keyCombination, showRibbon } from "./ribbon";
import { viewOfActiveSheet } from "./sheet-view";
import { sortByColumn } from "./sort";
import { makeDraggable } from "./splitter";
import { editTextAt } from "../view";

declare global {
  interface Window {
    /** The Excel that the page shows, for the browser tests and for whoever explores in the console. */
    simulatedExcel: SimulatedExcel;
  }
}

const SAMPLES = [
  { file: "small-practice.xlsx", name: "Small practice, 60 lines" },
  { file: "clinic-month.xlsx", name: "Clinic month, 2,000 lines" },
  { file: "hospital-stays.xlsx", name: "Hospital stays with ICD-10-PCS, 90 lines" },
  { file: "code-audit.xlsx", name: "Audit of one code column, 500 codes" },
] as const;

/**
 * The page stands for an Excel of today, where flags are written while a person types; `?excelApi=1.14` makes it an
 * older one. What is newer than the set that the simulation knows member by member is not asked for.
 */
const NEWEST_EXCEL_API = "1.20";
const excelApi = new URLSearchParams(location.search).get("excelApi") ?? NEWEST_EXCEL_API;

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const samples = find<HTMLSelectElement>("samples");
const entry = find<HTMLInputElement>("entry");
const notice = find("notice");
const address = find("address");
const tabs = find("tabs");

let excel = openInExcel("Book1.csv", new Uint8Array(), excelApi);
let addIn: AddIn | null = null;
let pane: OpenPane | null = null;
let lastSelection = "";
let frame = 0;
let choices = 0;

const grid = new Grid(find("grid"), viewOfActiveSheet(excel.workbook));
const cells = new CellEntry(grid, entry, excel, tell);

function tell(sentence: string): void {
  notice.textContent = sentence;
}

function open(name: string, bytes: Uint8Array): void {
  pane?.close();
  excel = window.simulatedExcel = openInExcel(name, bytes, excelApi);
  cells.follow(excel);
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
async function openWhenRead(name: string, reading: Promise<Response | Blob>): Promise<void> {
  const choice = ++choices;
  const [source] = await Promise.all([reading, installed]);
  if (source instanceof Response && !source.ok)
    return tell(`The sample ${name} is not there: ${source.status}.`);
  const bytes = new Uint8Array(await source.arrayBuffer());
  if (choice === choices) cells.act(() => open(name, bytes));
}

const openSample = (file: string) => openWhenRead(file, fetch(`samples/${file}`));

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
  tabs.replaceChildren(...workbook.sheets.map(tab));
  const selected = `${workbook.activeSheet.id} ${formatRect(view.selection)}`;
  if (selected !== lastSelection) grid.reveal({ row, column });
  lastSelection = selected;
}

function tab(sheet: SimulatedExcel["workbook"]["activeSheet"]): HTMLButtonElement {
  const button = document.createElement("button");
  button.textContent = sheet.name;
  button.setAttribute("aria-current", String(sheet === excel.workbook.activeSheet));
  button.onclick = () => excel.person.activateSheet(sheet.name);
  return button;
}

function selected(): Rect {
  return excel.workbook.selection(excel.workbook.activeSheet)[0] ?? cellRect(0, 0);
}

find("insert-row").onclick = () =>
  cells.act(() => excel.person.insertRows(selected().row + 1, selected().rows));
find("delete-row").onclick = () =>
  cells.act(() => excel.person.deleteRows(selected().row + 1, selected().rows));
find("sort").onclick = () => cells.act(() => sortByColumn(excel, selected().column));
samples.replaceChildren(...SAMPLES.map(({ file, name }) => new Option(name, file)));
samples.onchange = () => void openSample(samples.value);
find<HTMLInputElement>("file").onchange = (event) => {
  const file = (event.target as HTMLInputElement).files?.[0];
  if (file) void openWhenRead(file.name, Promise.resolve(file));
};
find("close-pane").onclick = () => showPane(false);
makeDraggable(find("splitter"), find("task-pane"));

const installed = install().catch((error: Error) => tell(error.message));
void openSample(SAMPLES[0].file);
