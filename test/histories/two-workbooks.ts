import type { CellValue } from "../../src/claims/types";
import { columnName } from "../../src/workbench/model/address";
import { apiValue } from "../../src/workbench/model/scalar";
import { WHOLE_SHEET } from "../../src/workbench/model/rect";
import type { Sheet } from "../../src/workbench/model/sheet";
import { SimulatedExcel } from "../../src/workbench/simulated-excel";
import type { Act } from "./acts";

/** Names a line; nobody types into this column, and it is never deleted. */
const KEY = "Claim ID";
export const CODE = "Dx 1";
export const DESCRIPTION = "Dx 1 Description";
/** Columns that neither we nor the tests' person write codes or texts of ours to: sorting by them is alike in both. */
const SORTED_BY = [KEY, "DOS", "Units"];

const NOT_SPILLED_INTO = [CODE, ...SORTED_BY];

const ROWS = 60;
const OTHER_SHEET = "Other";

const TEXTS: readonly CellValue[] = ["E11.9", "I10", "Z00.00", "e11.9 ", "E11"];
const LINES = 8;
export const CLAIMS: readonly (readonly CellValue[])[] = [
  [KEY, "DOS", CODE, DESCRIPTION, "Units"],
  ...Array.from({ length: LINES }, (_, i) => [
    `A${i}`,
    45_700 + i,
    TEXTS[i % TEXTS.length]!,
    i % 3 === 2 ? `own words ${i}` : "",
    i,
  ]),
];

/** What the claims stand in. */
export type Standing = "plain range" | "table" | "upper of two blocks";

/** Another list below the claims, in columns of its own. */
const LOWER: readonly (readonly CellValue[])[] = [
  ["Visit Date", "CPT", "Diagnosis A"],
  [45_900, "99213", "E11.9"],
  [45_901, "99213", "E11"],
].map((row) => [...Array<CellValue>(6).fill(""), ...row]);

/** The text that our jobs put beside a code. */
export const describing = (code: CellValue): string => `about ${String(code).trim().toUpperCase()}`;

/** One sheet of claims in a workbook, reached by headers and rows. */
export class ClaimSheet {
  readonly excel: SimulatedExcel;
  readonly sheet: Sheet;

  constructor(excel: SimulatedExcel, standing: Standing) {
    this.excel = excel;
    this.sheet = excel.loadSheet({
      name: "Claims",
      rows: standing === "upper of two blocks" ? [...CLAIMS, [], [], ...LOWER] : CLAIMS,
      ...(standing === "table" && { table: "Lines" }),
    });
    excel.loadSheet({
      name: OTHER_SHEET,
      rows: [
        [KEY, CODE],
        ["B1", "E11"],
      ],
    });
    excel.person.activateSheet("Claims");
  }

  get isThere(): boolean {
    return this.excel.workbook.sheets.includes(this.sheet);
  }

  /** What was put into a cell: a formula as it is written, and nothing where one elsewhere fills it. */
  at(row: number, column: number): CellValue {
    const { formula, spilled } = this.sheet.grid.at(row, column);
    if (formula || spilled) return formula?.text ?? "";
    return apiValue(this.excel.workbook.valueAt(this.sheet, row, column));
  }

  /** How many formulas fill cells beside their own. */
  get spilled(): number {
    return this.sheet.spills.length;
  }

  /** 0-based row of the header. */
  get headerRow(): number {
    for (let row = 0; row < ROWS; row++)
      for (let column = 0; column < 30; column++) if (this.at(row, column) === KEY) return row;
    throw new Error("the header is gone");
  }

  /** The header row's texts, up to the last column that holds anything. */
  headers(): string[] {
    const { headerRow } = this;
    const used = this.sheet.usedWithin(WHOLE_SHEET, true);
    const width = used ? used.column + used.columns : 0;
    return Array.from({ length: width }, (_, column) => String(this.at(headerRow, column)));
  }

  /** All cells of a column below the header. */
  cells(column: number): CellValue[] {
    const { headerRow } = this;
    return Array.from({ length: ROWS }, (_, i) => this.at(headerRow + 1 + i, column));
  }

  address(row: number, column: number): string {
    return `'${this.sheet.name.replaceAll("'", "''")}'!${columnName(column)}${row + 1}`;
  }
}

/**
 * The workbook that the add-in works in, and its twin, in which the same person does the same and no add-in is.
 * Whatever the twin holds is the person's, so wherever the two differ the difference must be ours, and allowed.
 */
export class TwoWorkbooks {
  readonly ours: ClaimSheet;
  readonly twin: ClaimSheet;
  /** What the person typed among our columns, and has not taken away since. */
  readonly typedAmongOurs = new Set<string>();
  /** Our texts beside which the person typed another code since. */
  readonly #excused = new Set<string>();
  #count = 0;

  constructor(excel: SimulatedExcel, standing: Standing) {
    this.ours = new ClaimSheet(excel, standing);
    this.twin = new ClaimSheet(new SimulatedExcel(), standing);
  }

  /** For each column of the twin, where it stands in our workbook; what is left over there is ours. */
  columns(): { of: number[]; added: number[] } {
    const twin = this.twin.headers();
    const of: number[] = [];
    const added: number[] = [];
    this.ours.headers().forEach((header, column) => {
      if (of.length < twin.length && header === twin[of.length]) of.push(column);
      else added.push(column);
    });
    if (of.length !== twin.length)
      throw new Error(`columns lost: ${this.ours.headers().join("|")} of ${twin.join("|")}`);
    return { of, added };
  }

  isExcused(code: CellValue, text: string): boolean {
    return this.#excused.has(`${String(code)}|${text}`);
  }

  /** True in the moment in which a write of ours stands in the header, before it is put back: nobody acts then. */
  get #headerIsTouched(): boolean {
    const headers = this.ours.headers();
    return this.twin.headers().some((header) => !headers.includes(header));
  }

  /** The person does the same in both; what Excel refuses in ours does not happen. */
  do(act: Act): void {
    if (!this.ours.isThere || this.#headerIsTouched) return;
    const { of, added } = this.columns();
    const header = this.ours.headerRow;
    const row = (line: number): number => header + 1 + (line % this.#lines());
    switch (act.kind) {
      case "type":
      case "empty":
        return this.#fill(row(act.line), act.column, 1, act.kind === "empty");
      case "paste":
        return this.#fill(row(act.line), act.column, act.lines, false);
      case "spill":
        return this.#spill(row(act.line), act.column, act.lines);
      case "typeAmongOurs":
        return this.#typeAmongOurs(row(act.line), added[act.which % Math.max(1, added.length)]);
      case "deleteOurColumn":
        return this.#deleteOurs(added[act.which % Math.max(1, added.length)]);
      case "sort":
        return this.#sort(SORTED_BY[act.by % SORTED_BY.length]!, act.descending);
      case "insertRow":
        return this.#both(({ excel, sheet }) =>
          excel.person.insertRows(1 + (act.at % (header + LINES + 2)), act.count, sheet.name),
        );
      case "deleteRow":
        return this.#keepingTyped(() =>
          this.#both(({ excel, sheet, headerRow }) =>
            excel.person.deleteRows(headerRow + 2 + (act.at % LINES), act.count, sheet.name),
          ),
        );
      case "insertColumn":
        return this.#insertColumn(act.at % (of.length + 1), of);
      case "deleteColumn":
        return this.#deleteColumn(act.at % of.length, of);
      case "rename": {
        const name = `Claims ${++this.#count}'s`;
        return this.#both(({ excel, sheet }) => excel.person.renameSheet(sheet.name, name));
      }
      case "look":
        return this.#both(({ excel }) => excel.person.activateSheet(OTHER_SHEET));
      case "comeBack":
        return this.#both(({ excel, sheet }) => excel.person.activateSheet(sheet.name));
      case "deleteSheet":
        return this.#both(({ excel, sheet }) => excel.person.deleteSheet(sheet.name));
    }
  }

  /** Lines that a person types into: of a table only its own, since what stands below it does not move with it. */
  #lines(): number {
    const [table] = this.ours.sheet.tables;
    return table ? table.rect.rows - 1 : LINES + 1;
  }

  /** First where the add-in is; if Excel refuses there, nothing happens in the twin either. */
  #both(act: (where: ClaimSheet) => void): void {
    try {
      act(this.ours);
    } catch {
      return;
    }
    act(this.twin);
  }

  #fill(row: number, which: number, rows: number, isEmpty: boolean): void {
    const { of } = this.columns();
    const place = which % of.length;
    const header = this.twin.headers()[place]!;
    if (header === KEY) return;
    const fitting = Math.min(rows, this.ours.headerRow + 1 + this.#lines() - row);
    const entries = Array.from({ length: fitting }, () => [
      isEmpty ? "" : `typed ${++this.#count}`,
    ]);
    this.#both((where) => {
      const column = where === this.ours ? of[place]! : place;
      where.excel.person.paste(where.address(row, column), entries);
    });
    if (header === CODE) entries.forEach(([entry], i) => this.#excuse(row + i, entry!));
  }

  /**
   * A formula over cells that are emptied for it. What it gives are lines' names: neither we nor the person write those.
   * Not among the codes, nor in what is sorted by.
   */
  #spill(row: number, which: number, rows: number): void {
    const { of } = this.columns();
    const headers = this.twin.headers();
    const free = [...headers.keys()].filter((at) => !NOT_SPILLED_INTO.includes(headers[at]!));
    const place = free[which % free.length];
    if (place === undefined) return;
    this.#both((where) => {
      const key = columnName(where.headers().indexOf(KEY));
      const column = where === this.ours ? of[place]! : place;
      const formula = `=${key}${row + 1}:${key}${row + rows}`;
      const below = Array.from({ length: rows - 1 }, () => [""]);
      where.excel.person.paste(where.address(row, column), [[formula], ...below]);
    });
  }

  /** The person changed the code beside these texts: that they describe another one is not our doing. */
  #excuse(row: number, code: string): void {
    this.ours
      .headers()
      .forEach((_, column) => this.#excused.add(`${code}|${String(this.ours.at(row, column))}`));
  }

  #typeAmongOurs(row: number, column: number | undefined): void {
    if (column === undefined) return;
    const entry = `typed ${++this.#count}`;
    const address = this.ours.address(row, column);
    this.#keepingTyped(() => this.ours.excel.person.type(address, entry));
    this.typedAmongOurs.add(entry);
  }

  #deleteOurs(column: number | undefined): void {
    if (column === undefined) return;
    this.#keepingTyped(() => {
      try {
        this.ours.excel.person.deleteColumns(columnName(column), 1, this.ours.sheet.name);
      } catch {
        // Excel refuses: nothing happened.
      }
    });
  }

  /** What the person takes away among ours is not missed later. */
  #keepingTyped(act: () => void): void {
    const before = this.#present();
    act();
    const after = this.#present();
    for (const entry of this.typedAmongOurs)
      if (before.has(entry) && !after.has(entry)) this.typedAmongOurs.delete(entry);
  }

  #present(): Set<CellValue> {
    return new Set(this.ours.headers().flatMap((_, column) => this.ours.cells(column)));
  }

  #sort(by: string, descending: boolean): void {
    if (!this.twin.headers().includes(by)) return;
    this.#both((where) => {
      const { sheet, headerRow } = where;
      const column = columnName(where.headers().indexOf(by));
      const [table] = sheet.tables;
      const lines = table
        ? { first: table.rect.row + 1, end: table.rect.row + table.rect.rows }
        : { first: headerRow + 1, end: headerRow + 20 };
      const from = columnName(table ? table.rect.column : 0);
      const to = columnName(table ? table.rect.column + table.rect.columns - 1 : 29);
      const name = sheet.name.replaceAll("'", "''");
      where.excel.person.sort(`'${name}'!${from}${lines.first + 1}:${to}${lines.end}`, column, {
        descending,
        headers: false,
      });
    });
  }

  #insertColumn(place: number, of: readonly number[]): void {
    const title = `P${++this.#count}`;
    this.#both((where) => {
      const end = where.headers().length;
      const column = where === this.ours ? (of[place] ?? end) : place;
      where.excel.person.insertColumns(columnName(column), 1, where.sheet.name);
      where.excel.person.type(where.address(where.headerRow, column), title);
    });
  }

  #deleteColumn(place: number, of: readonly number[]): void {
    if (this.twin.headers()[place] === KEY) return;
    this.#both((where) =>
      where.excel.person.deleteColumns(
        columnName(where === this.ours ? of[place]! : place),
        1,
        where.sheet.name,
      ),
    );
  }
}
