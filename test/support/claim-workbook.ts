import type { CellValue } from "../../src/claims";
import { openExcel } from "../../src/excel";
import type { ExcelEdge } from "../../src/excel/edge";
import type { FaultMoment } from "../../src/workbench/faults";
import { columnName, parseRect } from "../../src/workbench/model/address";
import type { Rect } from "../../src/workbench/model/rect";
import { apiValue } from "../../src/workbench/model/scalar";
import type { Sheet } from "../../src/workbench/model/sheet";
import type { Table } from "../../src/workbench/model/table";
import type { SimulatedExcel } from "../../src/workbench/simulated-excel";
import type { Plain } from "../../src/workbench/snapshot";
import type { BootedOffice, BootOptions } from "./office";
import { bootOffice } from "./office";

/** A workbook with one claim sheet, open in the simulated Excel, and the add-in's edge to it. */
export interface ClaimWorkbook {
  readonly excel: SimulatedExcel;
  readonly sheet: Sheet;
  readonly edge: ExcelEdge;
  /** The sheet's first table. */
  readonly table: Table;
  /** A cell's value as Excel tells it; "" when empty. */
  value(address: string): CellValue;
  values(address: string): CellValue[][];
  formula(address: string): string | null;
  /** A person types into cells, one below the other. */
  type(address: string, ...entries: CellValue[]): void;
  /** A person sorts lines (without header) by the column with this letter. */
  sort(address: string, column: string, descending?: boolean): void;
  /** Everything in the workbook but the change log, which is there to stay. */
  picture(): Plain;
  close(): void;
}

export interface ClaimWorkbookOptions extends BootOptions {
  readonly table?: string;
  /** The cell that the rows begin at. */
  readonly at?: string;
  readonly numberFormats?: Readonly<Record<string, string>>;
}

/** Opens a workbook whose sheet Claims holds these rows. A text of a cell is that text, whatever it looks like. */
export async function openClaimWorkbook(
  rows: Rows,
  { table, at, numberFormats, ...options }: ClaimWorkbookOptions = {},
): Promise<ClaimWorkbook> {
  return claimsOn(await bootOffice(options), rows, { table, at, numberFormats });
}

type Rows = Iterable<readonly CellValue[]>;
type SheetOptions = {
  [K in "table" | "at" | "numberFormats"]: ClaimWorkbookOptions[K] | undefined;
};

function claimsOn(
  office: BootedOffice,
  rows: Rows,
  { table, at, numberFormats }: Partial<SheetOptions>,
): ClaimWorkbook {
  const { excel } = office;
  const sheet = excel.loadSheet({
    name: "Claims",
    rows,
    ...(at && { at }),
    ...(table && { table }),
    ...(numberFormats && { numberFormats }),
  });
  const valueAt = (row: number, column: number): CellValue =>
    apiValue(excel.workbook.valueAt(sheet, row, column));
  return {
    excel,
    sheet,
    edge: openExcel(),
    get table() {
      return sheet.tables[0]!;
    },
    value: (address) => valueAt(rectOf(address).row, rectOf(address).column),
    values: (address) => {
      const { row, column, rows: height, columns: width } = rectOf(address);
      return Array.from({ length: height }, (_, r) =>
        Array.from({ length: width }, (__, c) => valueAt(row + r, column + c)),
      );
    },
    formula: (address) => {
      const { row, column } = rectOf(address);
      return sheet.grid.at(row, column).formula?.text ?? null;
    },
    type: (address, ...entries) => {
      const { row, column } = rectOf(address);
      entries.forEach((entry, i) =>
        excel.person.type(`Claims!${columnName(column)}${row + i + 1}`, entry),
      );
    },
    sort: (address, column, descending = false) =>
      excel.person.sort(`Claims!${address}`, column, { descending, headers: false }),
    picture: () => withoutChangeLog(excel.snapshot()),
    close: () => office.close(),
  };
}

/** A workbook's picture but for the change log, which is there to stay. */
export function withoutChangeLog(picture: Plain): Plain {
  const { settings, ...rest } = picture as { readonly settings: Record<string, Plain> };
  const kept = Object.entries(settings).filter(
    ([key]) => !key.startsWith("encounter-codes.change"),
  );
  return { ...rest, settings: Object.fromEntries(kept) };
}

/** Makes room for another first sheet, as in a workbook just opened. */
function emptyWorkbook({ excel }: BootedOffice): void {
  const { workbook, person } = excel;
  person.addSheet("Sheet1");
  for (const { name } of [...workbook.sheets]) if (name !== "Sheet1") person.deleteSheet(name);
  workbook.names.length = 0;
  workbook.settings.clear();
}

function rectOf(address: string): Rect {
  const rect = parseRect(address);
  if (!rect) throw new Error(`${address} is no address`);
  return rect;
}

/** What a trial of a job found. */
interface Trial {
  readonly book: ClaimWorkbook;
  /** What the job rejected with; null when it succeeded. */
  readonly problem: unknown;
}

/** Does in a fresh workbook what comes before the job, and gives the job. */
export type Start = (book: ClaimWorkbook) => Promise<() => Promise<unknown>>;

/**
 * Runs a job once for each of its syncs, every time in a fresh workbook, with something arranged to happen at that
 * sync; and looks at what came of it.
 * @param arrange Plans what happens at the n-th sync of the job.
 * @returns In how many trials the job failed.
 */
export async function atEachSync(
  { rows, table }: { readonly rows: Rows; readonly table?: string | undefined },
  start: Start,
  arrange: (book: ClaimWorkbook, n: number) => void,
  look: (trial: Trial) => Promise<void> | void,
): Promise<number> {
  const office = await bootOffice();
  let failed = 0;
  try {
    for (let n = 1, last = false; !last; n++) {
      if (n > 1) emptyWorkbook(office);
      const book = claimsOn(office, rows, { table });
      const job = await start(book);
      const before = book.excel.syncCount;
      arrange(book, n);
      const problem = await job().then(
        () => null,
        (error: unknown) => error,
      );
      last = book.excel.syncCount - before < n;
      book.excel.between(null);
      book.excel.clearFaults();
      if (problem !== null) failed += 1;
      if (!last) await look({ book, problem });
    }
  } finally {
    office.close();
  }
  return failed;
}

/** For `atEachSync`: a person acts right before the sync. */
export const personActs =
  (act: (book: ClaimWorkbook) => void) =>
  (book: ClaimWorkbook, n: number): void =>
    book.excel.between((sync) => {
      if (sync === n) act(book);
    });

/** For `atEachSync`: the sync fails, before or after it was carried out. */
export const syncFails =
  (code: string, when: FaultMoment = "before") =>
  (book: ClaimWorkbook, n: number): void =>
    book.excel.failAt(n, code, when);
