import { evaluateFormula } from "../formulas/evaluate";
import { respill } from "./edit/spills";
import { ExcelError } from "../excel-error";
import { ScalarDictionary } from "./dictionary";
import { CustomFunctions } from "../shared-runtime/custom-functions";
import type { DefinedName } from "./defined-name";
import type { Actor, WorkbookEvent, WorkbookListener } from "./events";
import type { Locale } from "./locale";
import { EN_US } from "./locale";
import type { Rect } from "./rect";
import { cellRect } from "./rect";
import type { Scalar } from "./scalar";
import { Sheet } from "./sheet";
import type { CellStyle } from "./style";
import { StyleTable } from "./style";
import type { Undocumented } from "./undocumented";
import { STRICTER } from "./undocumented";

/** A range that an add-in holds on to: it moves with its cells. `rect` is null once they are deleted. */
export interface TrackedRange {
  readonly sheet: Sheet;
  rect: Rect | null;
}

/** Events after which every formula gives what it gave before. */
const KEEPS_VALUES: ReadonlySet<WorkbookEvent["kind"]> = new Set([
  "selectionChanged",
  "formatChanged",
  "activated",
  "deactivated",
  "moved",
  "visibilityChanged",
  "filtered",
  "rowHiddenChanged",
  "protectionChanged",
]);

/** A workbook's state. What people and add-ins do to it are functions under edit/. */
export class Workbook {
  readonly dictionary = new ScalarDictionary();
  readonly styleTable = new StyleTable();
  sheets: Sheet[] = [];
  activeSheet: Sheet;
  names: DefinedName[] = [];
  /** Excel.Workbook.settings: kept in the file, one set per add-in. Values as JSON. */
  readonly settings = new Map<string, unknown>();
  /** Office.context.document.settings, as the add-in's last saveAsync left them. */
  documentSettings: Readonly<Record<string, string>> = {};
  readonly properties = new Map<string, string>();
  readonly customProperties = new Map<string, string | number | boolean>();
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  structureProtected: { readonly password: string | null } | null = null;
  /** True where day 0 is 1 January 1904. */
  date1904 = false;
  /** The year of a date that is typed without one. */
  currentYear = new Date().getFullYear();
  /** Whether a formula that gives several values fills the cells beside it; an older Excel shows one of them. */
  dynamicArrays = true;
  /** The functions that the add-in brings, by their full names. */
  readonly customFunctions = new CustomFunctions();
  readonly tracked = new Set<TrackedRange>();
  /** Counts every change that can alter a formula's result. */
  revision = 0;
  actor: Actor = "person";
  readonly #selections = new Map<Sheet, readonly Rect[]>();
  readonly #listeners = new Set<WorkbookListener>();
  #made = 0;

  constructor(
    readonly name: string,
    readonly locale: Locale = EN_US,
    readonly undocumented: Undocumented = STRICTER,
  ) {
    this.activeSheet = this.newSheet("Sheet1");
    this.sheets.push(this.activeSheet);
    this.customFunctions.onResults = () => this.emit({ kind: "otherChange", sheet: null });
  }

  /** A sheet that does not yet stand in the workbook. */
  newSheet(name: string): Sheet {
    return new Sheet(this.newId(), name);
  }

  /** Ids in the braces in which Excel has them. Counted, so that a test runs the same each time. */
  newId(): string {
    this.#made += 1;
    return `{${this.#made.toString(16).padStart(8, "0").toUpperCase()}-0001-0000-0000-000000000000}`;
  }

  nextNumber(): number {
    this.#made += 1;
    return this.#made;
  }

  selection(sheet: Sheet): readonly Rect[] {
    return this.#selections.get(sheet) ?? [cellRect(0, 0)];
  }

  setSelection(sheet: Sheet, rects: readonly Rect[]): void {
    this.#selections.set(sheet, rects);
  }

  /** What a cell holds; a formula's result where it holds one. Null for an empty cell. */
  valueAt(sheet: Sheet, row: number, column: number): Scalar | null {
    const cells = sheet.grid.column(column);
    if (cells === undefined) return null;
    const formula = cells.formulas.size > 0 ? cells.formulas.get(row) : undefined;
    if (formula) return evaluateFormula(this, sheet, row, column, formula);
    return this.dictionary.scalarOf(cells.idAt(row));
  }

  styleAt(sheet: Sheet, row: number, column: number): CellStyle {
    return this.styleTable.style(sheet.styles.at(row, column));
  }

  restyle(sheet: Sheet, rect: Rect, change: Partial<CellStyle>): void {
    sheet.styles.update(rect, (style) => this.styleTable.changed(style, change));
  }

  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  positionOf(sheet: Sheet): number {
    return this.sheets.indexOf(sheet);
  }

  /** For work on a sheet that may be gone by now. */
  requireSheet(sheet: Sheet): void {
    if (!this.sheets.includes(sheet)) {
      throw new ExcelError("ItemNotFound", "The requested resource doesn't exist.");
    }
  }

  listen(listener: WorkbookListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Works formulas out anew: those that spill at once, since other cells hang on them, any other when it is read. */
  calculate(): void {
    this.revision += 1;
    respill(this);
  }

  /** Tells of a change that has been made, once formulas have spilled what they give now. */
  emit(event: WorkbookEvent): void {
    if (KEEPS_VALUES.has(event.kind)) this.revision += 1;
    else this.calculate();
    for (const listener of [...this.#listeners]) listener(event, this.actor);
  }
}
