import { expect } from "@jest/globals";
import { repairChanges } from "../../src/taskpane/list/changes";
import { fillPlan, startDraft } from "../../src/taskpane/fill/draft";
import { officialTexts } from "../../src/check/cells/official-texts";
import { runCheck } from "../../src/check/run";
import type { Findings } from "../../src/check/types";
import { CODE_ROLES } from "../../src/claims/layout/draft";
import type { CellValue } from "../../src/claims/types";
import type { CodeTables } from "../../src/codes/types";
import { openExcel } from "../../src/excel";
import type { ExcelEdge } from "../../src/excel/edge";
import type { SheetGlance, SheetReading } from "../../src/excel/types";
import type { SheetFixture } from "../../src/workbench/fixture";
import { columnName } from "../../src/workbench/model/address";
import { WHOLE_SHEET } from "../../src/workbench/model/rect";
import { apiValue } from "../../src/workbench/model/scalar";
import type { Person } from "../../src/workbench/person";
import type { WorkbookOptions } from "../../src/workbench/session";
import type { SimulatedExcel } from "../../src/workbench/simulated-excel";
import { withoutChangeLog } from "../support/claim-workbook";

/** A workbook as people make them, and what is to come of it. */
export interface MadeWorkbook {
  /** The first one's sheet is the one that is checked, unless a person goes elsewhere. */
  readonly sheets: readonly SheetFixture[];
  readonly excel?: WorkbookOptions;
  readonly date1904?: boolean;
  /** What a person did in it before the pane was opened. */
  readonly person?: (person: Person) => void;
  /** The same through Office.js, for what a person's hand has no short name for. */
  readonly prepare?: (context: Excel.RequestContext) => void;
  /** Which rows of the sheet are claim lines, as the sheet numbers them: first and last. */
  readonly lines: readonly [number, number];
  /** Each finding, as cell and rule: no other may there be. */
  readonly flags: readonly string[];
  /** What repairing everything makes of cells. */
  readonly repaired?: Readonly<Record<string, CellValue>>;
  /** Cells that repairing or filling reports to have left as they were. */
  readonly leftAlone?: readonly string[];
}

/** What the walk saw, for a test that asks more. */
export interface Walked {
  readonly glance: SheetGlance;
  readonly reading: SheetReading;
  readonly findings: Findings;
  readonly messages: readonly string[];
}

/** Opens the workbook in this Excel. */
export async function open(excel: SimulatedExcel, made: MadeWorkbook): Promise<void> {
  excel.startOver(made.excel);
  excel.workbook.date1904 = made.date1904 ?? false;
  for (const sheet of made.sheets) excel.loadSheet(sheet);
  made.person?.(excel.person);
  const { prepare } = made;
  if (prepare) {
    await Excel.run(async (context) => {
      prepare(context);
      await context.sync();
    });
  }
}

/** Looks at the active sheet, reads and checks it: the findings must be those that were seeded. */
export async function check(
  edge: ExcelEdge,
  tables: CodeTables,
  { lines, flags }: MadeWorkbook,
): Promise<Walked> {
  const glance = await edge.glance();
  const reading = await edge.read("sheet", glance.layout);
  const { batch } = reading;
  const findings = runCheck(batch, tables, { rules: {} });
  const found = Array.from({ length: findings.count }, (_, i) => {
    const place = cellName(batch.firstRow + findings.line[i]!, findings.column[i]!);
    return `${place} ${findings.causes[findings.cause[i]!]!.rule}`;
  });
  expect(found).toEqual(flags);
  expect([batch.firstRow + 1, batch.firstRow + batch.lineCount]).toEqual(lines);
  const messages = findings.causes.map(({ message }) => message);
  return { glance, reading, findings, messages };
}

/**
 * Takes a workbook the whole way: look, read, check, flag, repair, fill, undo both, clear. On the way each flag stands
 * on its line and no other cell is displaced; in the end the workbook is as it was opened.
 */
export async function walk(
  excel: SimulatedExcel,
  tables: CodeTables,
  made: MadeWorkbook,
): Promise<Walked> {
  await open(excel, made);
  const opened = withoutChangeLog(excel.snapshot());
  const cells = cellsOf(excel);
  const elsewhere = otherSheets(excel);
  const edge = openExcel({ tables: () => tables });
  const walked = await check(edge, tables, made);
  const { reading, findings } = walked;

  await edge.mark(reading, findings);
  const marks = columnsAdded(excel, cells);
  expect(marks).toHaveLength(findings.count > 0 ? 1 : 0);
  if (marks[0] !== undefined) expectFlagsOnTheirLines(excel, marks[0], walked);
  expectTheRest(excel, marks, cells, {});

  const repair = await edge.change(reading, "Repairs", repairChanges(reading, findings));
  const repaired = made.repaired ?? {};
  expect(repair.changed).toBe(Object.keys(repaired).length);
  expectTheRest(excel, marks, cells, repaired);

  const filled = await fillAll(edge, tables);
  expect([...repair.leftAlone, ...filled.leftAlone]).toEqual(made.leftAlone ?? []);
  expectTextsBesideTheirCodes(excel, filled, cells);
  expectRowsInOrder(excel, cells, repaired);
  expect(otherSheets(excel)).toEqual(elsewhere);

  while (edge.undoable() !== null) expect((await edge.undo())?.leftAlone).toEqual([]);
  expectTheRest(excel, marks, cells, {});
  await edge.clearMarks();
  expect(withoutChangeLog(excel.snapshot())).toEqual(opened);
  return walked;
}

interface Filled {
  readonly reading: SheetReading;
  readonly leftAlone: readonly string[];
  /** The text for each line, by the code's column. */
  readonly texts: ReadonlyMap<number, readonly (string | null)[]>;
}

/** Fills as the pane proposes it. */
async function fillAll(edge: ExcelEdge, tables: CodeTables): Promise<Filled> {
  const reading = await edge.read("sheet", (await edge.glance()).layout);
  const sources = reading.batch.columns
    .filter(({ role }) => CODE_ROLES.has(role))
    .map((column) => ({ column, texts: officialTexts(reading.batch, column.column, tables) }));
  const plan = fillPlan(startDraft(reading, sources));
  expect(plan.columns.length).toBeGreaterThan(0);
  const { leftAlone } = await edge.fill(reading, plan);
  const filled = await edge.read("sheet", (await edge.glance()).layout);
  return {
    reading: filled,
    leftAlone,
    texts: new Map(
      filled.batch.columns
        .filter(({ role }) => CODE_ROLES.has(role))
        .map(({ column }) => [column, officialTexts(filled.batch, column, tables)]),
    ),
  };
}

/** Whatever a fill wrote, it wrote beside the code that it describes; every other text was there before. */
function expectTextsBesideTheirCodes(
  excel: SimulatedExcel,
  { reading, texts, leftAlone }: Filled,
  before: Cells,
): void {
  const original = rowsOf(before);
  const { batch } = reading;
  let beside = 0;
  for (const { role, column, describes } of batch.columns) {
    if (role !== "description" || describes === null) continue;
    const wanted = texts.get(describes) ?? [];
    const now = wanted.map((_, line) => valueAt(excel, batch.firstRow + line, column));
    now.forEach((text, line) => {
      const row = batch.firstRow + line;
      if (text === wanted[line]) beside += 1;
      else if (text !== "") expect(original.get(row)).toContain(text);
      else if (text === "" && !leftAlone.includes(cellName(batch.firstRow + line, column)))
        expect([line, wanted[line]]).toEqual([line, null]);
    });
  }
  expect(beside).toBeGreaterThan(0);
}

/** Each row still holds what it held, in its order, whatever came in between. */
function expectRowsInOrder(
  excel: SimulatedExcel,
  before: Cells,
  repaired: Readonly<Record<string, CellValue>>,
): void {
  const now = rowsOf(cellsOf(excel));
  for (const [row, values] of rowsOf(new Map([...before, ...Object.entries(repaired)]))) {
    let at = 0;
    const found = (now.get(row) ?? []).filter((value) => value === values[at] && ++at > 0);
    expect([row, found]).toEqual([row, values]);
  }
}

function expectFlagsOnTheirLines(
  excel: SimulatedExcel,
  column: number,
  { reading: { batch }, findings }: Walked,
): void {
  const flagged = new Set(findings.line);
  for (let line = 0; line < batch.lineCount; line += 1) {
    const text = valueAt(excel, batch.firstRow + line, column);
    expect([line, text !== ""]).toEqual([line, flagged.has(line)]);
  }
  expect(valueAt(excel, batch.firstRow + batch.lineCount, column)).toBe("");
}

const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** The values of each row (0-based) from left to right, without the blanks. */
function rowsOf(cells: Cells): Map<number, CellValue[]> {
  const rows = new Map<number, CellValue[]>();
  for (const [name, value] of cells) {
    const row = Number(name.replace(/\D+/, "")) - 1;
    rows.set(row, [...(rows.get(row) ?? []), value]);
  }
  return rows;
}

/** What the other sheets of the workbook hold. */
const otherSheets = (excel: SimulatedExcel): Cells[] => {
  const { sheets, activeSheet } = excel.workbook;
  return sheets.filter((sheet) => sheet !== activeSheet).map((sheet) => cellsOf(excel, sheet));
};

/** All values of a sheet by row and column; empty cells are left out. */
type Cells = ReadonlyMap<string, CellValue>;

function cellsOf({ workbook }: SimulatedExcel, sheet = workbook.activeSheet): Cells {
  const cells = new Map<string, CellValue>();
  const used = sheet.usedWithin(WHOLE_SHEET, true);
  if (!used) return cells;
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const value = apiValue(workbook.valueAt(sheet, row, column));
      if (value !== "") cells.set(cellName(row, column), value);
    }
  }
  return cells;
}

export const valueAt = ({ workbook }: SimulatedExcel, row: number, column: number): CellValue =>
  apiValue(workbook.valueAt(workbook.activeSheet, row, column));

/** The columns that hold something now and held nothing before. */
function columnsAdded(excel: SimulatedExcel, before: Cells): number[] {
  const letters = (cells: Cells): Set<string> =>
    new Set([...cells.keys()].map((name) => name.replace(/\d+/, "")));
  const had = letters(before);
  const now = letters(cellsOf(excel));
  const { column, columns } = excel.workbook.activeSheet.usedWithin(WHOLE_SHEET, true)!;
  return Array.from({ length: columns }, (_, i) => column + i).filter((each) => {
    const letter = columnName(each);
    return !had.has(letter) && now.has(letter);
  });
}

/** Every cell but those of our columns holds what it held, the repaired ones aside. */
function expectTheRest(
  excel: SimulatedExcel,
  ours: readonly number[],
  before: Cells,
  repaired: Readonly<Record<string, CellValue>>,
): void {
  const mine = new Set(ours.map(columnName));
  const rest = [...cellsOf(excel)].filter(([name]) => !mine.has(name.replace(/\d+/, "")));
  const wanted = new Map([...before, ...Object.entries(repaired)]);
  expect(Object.fromEntries(rest)).toEqual(Object.fromEntries(wanted));
}
