import { openExcel } from "../../src/excel";
import type { ExcelEdge } from "../../src/excel/types";
import type { CellValue } from "../../src/claims";
import type { Answer } from "../../src/workbench/simulated-excel";
import { parseRect } from "../../src/workbench/model/address";
import { deleteCells, insertCells } from "../../src/workbench/model/edit/insert-delete";
import { select } from "../../src/workbench/model/edit/select";
import { sortRows } from "../../src/workbench/model/edit/sort";
import { addTable } from "../../src/workbench/model/edit/tables";
import { writeEntries } from "../../src/workbench/model/edit/write";
import type { Rect } from "../../src/workbench/model/rect";
import { cellRect, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from "../../src/workbench/model/rect";
import { apiValue } from "../../src/workbench/model/scalar";
import type { Sheet } from "../../src/workbench/model/sheet";
import type { Table } from "../../src/workbench/model/table";
import type { Workbook } from "../../src/workbench/model/workbook";
import { cellsAlong } from "./workbook-picture";
import type { BootedOffice, BootOptions } from "./office";
import { bootOffice } from "./office";

/** A workbook open in the simulated Excel, the add-in's edge to it, and a person at its keyboard. */
export interface ClaimWorkbook {
  readonly office: BootedOffice;
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly edge: ExcelEdge;
  /** A cell's value; "" when empty. */
  value(address: string): CellValue;
  /** The values of a range, row by row. */
  values(address: string): CellValue[][];
  formula(address: string): string | null;
  /** Types into cells, one after the other, as a person would. */
  type(address: string, ...entries: CellValue[]): void;
  /** Sorts whole lines by a column. */
  sort(address: string, column: number, ascending?: boolean): void;
  insertRows(row: number, count?: number): void;
  deleteRows(row: number, count?: number): void;
  insertColumns(column: number, count?: number): void;
  deleteColumns(column: number, count?: number): void;
  select(...addresses: string[]): void;
  makeTable(address: string): Table;
  /** Does something after each answer of Excel, before the add-in hears it. `n` counts the answers from 1. */
  afterEachAnswer(act: (n: number) => void): void;
  /** Puts an error in place of the n-th answer from now; the request is not carried out. */
  refuse(n: number, code: string): void;
  /** The n-th request from now is carried out, but the add-in hears an error instead of the answer. */
  loseAnswer(n: number, code: string): void;
  /** How many requests Excel got so far. */
  readonly requests: number;
  close(): void;
}

/** Opens a workbook whose first sheet holds these rows from A1 on, or from another cell. */
export async function openClaimWorkbook(
  rows: readonly (readonly CellValue[])[],
  { at = "A1", ...options }: BootOptions & { at?: string } = {},
): Promise<ClaimWorkbook> {
  const office = await bootOffice(options);
  const { workbook } = office.excel;
  const sheet = workbook.activeSheet;
  const corner = rectOf(at);
  put(workbook, sheet, corner.row, corner.column, rows);
  const listening = listen(office);
  const edge = openExcel();
  return {
    office,
    workbook,
    sheet,
    edge,
    value: (address) => valueOf(workbook, sheet, rectOf(address)),
    values: (address) =>
      cellsAlong(rectOf(address)).map((row) => row.map((cell) => valueOf(workbook, sheet, cell))),
    formula: (address) => {
      const { row, column } = rectOf(address);
      return sheet.grid.at(row, column).formula?.text ?? null;
    },
    type: (address, ...entries) => {
      const { row, column } = rectOf(address);
      put(
        workbook,
        sheet,
        row,
        column,
        entries.map((entry) => [entry]),
      );
    },
    sort: (address, column, ascending = true) => {
      sortRows(workbook, sheet, rectOf(address), [{ column, ascending }], false);
    },
    insertRows: (row, count = 1) =>
      insertCells(workbook, sheet, { row, rows: count, column: 0, columns: MAX_COLUMNS }, "down"),
    deleteRows: (row, count = 1) =>
      deleteCells(workbook, sheet, { row, rows: count, column: 0, columns: MAX_COLUMNS }, "up"),
    insertColumns: (column, count = 1) =>
      insertCells(workbook, sheet, { row: 0, rows: MAX_ROWS, column, columns: count }, "right"),
    deleteColumns: (column, count = 1) =>
      deleteCells(workbook, sheet, { row: 0, rows: MAX_ROWS, column, columns: count }, "left"),
    select: (...addresses) => select(workbook, sheet, addresses.map(rectOf)),
    makeTable: (address) => addTable(workbook, sheet, rectOf(address), true),
    afterEachAnswer: listening.afterEachAnswer,
    refuse: listening.refuse,
    loseAnswer: listening.loseAnswer,
    get requests() {
      return listening.count();
    },
    close: () => office.close(),
  };
}

export function rectOf(address: string): Rect {
  const rect = parseRect(address);
  if (!rect) throw new Error(`${address} is no address`);
  return rect;
}

function put(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  rows: readonly (readonly CellValue[])[],
): void {
  rows.forEach((cells, r) =>
    cells.forEach((entry, c) => {
      if (entry === "" && sheet.grid.idAt(row + r, column + c) === 0) return;
      writeEntries(workbook, sheet, cellRect(row + r, column + c), () => entry);
    }),
  );
}

const valueOf = (workbook: Workbook, sheet: Sheet, { row, column }: Rect): CellValue =>
  apiValue(workbook.valueAt(sheet, row, column));

function listen({ excel }: BootedOffice) {
  const answer = excel.request.bind(excel);
  let act: (n: number) => void = () => {};
  let count = 0;
  let sinceAct = 0;
  const refusals = new Map<number, string>();
  const losses = new Map<number, string>();
  excel.request = async (body, flags): Promise<Answer> => {
    count += 1;
    const code = refusals.get(count);
    if (code !== undefined) return refusal(code);
    const lost = losses.get(count);
    const answered = await answer(body, flags);
    const given = lost === undefined ? answered : refusal(lost);
    sinceAct += 1;
    act(sinceAct);
    return given;
  };
  return {
    count: () => count,
    refuse: (n: number, code: string) => void refusals.set(count + n, code),
    loseAnswer: (n: number, code: string) => void losses.set(count + n, code),
    afterEachAnswer: (next: (n: number) => void) => {
      act = next;
      sinceAct = 0;
    },
  };
}

const WHOLE_REQUEST = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
]);

function refusal(code: string): Answer {
  if (WHOLE_REQUEST.has(code)) return { errorCode: code, message: "" };
  const Error = { Code: code, Message: "words of Office", Location: "" };
  return { body: JSON.stringify({ Results: [], Error, TraceIds: [] }) };
}

export { WHOLE_SHEET };
