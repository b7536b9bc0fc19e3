import { buildBatch } from "../../src/claims/batch";
import { detectLayout } from "../../src/claims/layout/detect-layout";
import { keyOf, type IgnoredFinding } from "../../src/check/ignored";
import type { RuleSettings } from "../../src/check/types";
import type { AuditReport } from "../../src/excel/report/types";
import type { CellValue } from "../../src/claims/types";
import type { ExcelEdge } from "../../src/excel/edge";
import type {
  CellChange,
  ExcelProblem,
  FillPlan,
  OtherBlock,
  SheetReading,
  SheetSettings,
  Work,
} from "../../src/excel/types";
import type { Rows } from "../../src/excel/address";
import type { SheetEdit } from "../../src/excel/live/sheet-edit";
import { FINISH_EDITING } from "../../src/excel/cell-edit";
import { asProblem } from "../../src/excel/problems";
import { address } from "../../src/taskpane/words/format";

/** A sheet held in memory. `rows` is what a person (or a test) may look at and change at any time. */
export interface FakeSheet {
  readonly name: string;
  readonly rows: CellValue[][];
  readonly isProtected?: boolean;
  /** What else stands on it in rows of its own. */
  readonly others?: readonly OtherBlock[];
  /** Columns with the rows whose cells hold formulas; a list, so that a sheet can be written down as JSON. */
  readonly formulas?: readonly (readonly [column: number, rows: readonly Rows[]])[];
}

/** An Excel of plain arrays, that the pane cannot tell from the real one by its contract. */
export interface FakeExcel extends ExcelEdge {
  readonly sheet: FakeSheet;
  /** Rows of the selection, 0-based, both included. */
  selectedRows: readonly [first: number, last: number];
  /** The cell that was selected last. */
  selected: { readonly row: number; readonly column: number } | null;
  /** The active cell. */
  active: { readonly row: number; readonly column: number };
  /** Whether other cells are selected too. */
  amongSeveral: boolean;
  /** The person selects a cell. */
  selectCell(row: number, column: number): void;
  /** How many cells are flagged; null while there are no flags. */
  flagged: number | null;
  /** Whether flags can be written while a person types. */
  flagsAtOnce: boolean;
  settings: SheetSettings | null;
  rules: RuleSettings;
  ignored: readonly IgnoredFinding[];
  /** What reports were written of. */
  readonly reports: AuditReport[];
  /** The next call of this method fails with this problem. */
  failNext(method: keyof ExcelEdge, problem: ExcelProblem): void;
  /** The person begins to edit a cell. Gives the way to finish. */
  editCell(): () => void;
  /** A person types into a cell. */
  edit(row: number, column: number, value: CellValue): void;
  /** The person goes to another sheet. */
  activate(sheet: FakeSheet): void;
}

interface LogEntry {
  readonly title: string;
  readonly changes: readonly CellChange[];
  readonly inserted: readonly number[];
}

/** How long each call takes in the fake: 0 in tests; more, where a person should see that something happens. */
export function fakeExcel(first: FakeSheet, delayMs = 0): FakeExcel {
  let sheet = first;
  const log: LogEntry[] = [];
  const activated = new Set<(sheetId: string) => void>();
  const edited = new Set<() => void>();
  const followed = new Set<(edit: SheetEdit) => void>();
  const moved = new Set<() => void>();
  let editing: Promise<void> | null = null;
  const failures = new Map<keyof ExcelEdge, ExcelProblem>();

  /** Work that can tell of waiting waits for the person to finish; any other is refused, as Excel does. */
  async function untilEdited(work?: Work): Promise<void> {
    if (!editing) return;
    if (!work?.onWaiting)
      throw asProblem(
        { code: "InvalidOperationInCellEditMode" },
        "Nothing in the sheet was changed.",
      );
    work.onWaiting(FINISH_EDITING);
    await editing;
    work.onWaiting(null);
  }

  async function step(method: keyof ExcelEdge, work?: Work): Promise<void> {
    await untilEdited(work);
    const failure = failures.get(method);
    failures.delete(method);
    for (let done = 0; done < 4 && delayMs > 0; done++) {
      work?.onProgress?.(done * 25, 100);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
    work?.signal?.throwIfAborted();
    if (failure) throw failure;
  }

  const layoutNow = () => {
    const { columns = [], dateOrder } = excel.settings ?? {};
    return { ...detectLayout(sheet.rows, { chosen: columns }), ...(dateOrder && { dateOrder }) };
  };

  function readRows(firstRow: number, endRow: number, scope: SheetReading["scope"]): SheetReading {
    const layout = layoutNow();
    const from = Math.max(firstRow, layout.firstRow);
    const options = { defaultDay: 20260601, date1904: false, firstRow: from };
    const { dateOrder } = layout;
    return {
      sheetId: sheet.name,
      sheetName: sheet.name,
      scope,
      layout,
      batch: {
        ...buildBatch(layout, [sheet.rows.slice(from, endRow)], options),
        ...(dateOrder && { dateOrder }),
      },
      endRow,
      tableId: null,
      protected: sheet.isProtected === true,
      headerCells: new Map(),
      ...(sheet.formulas && { formulas: new Map(sheet.formulas) }),
    };
  }

  function apply(changes: readonly CellChange[]): {
    readonly made: CellChange[];
    readonly leftAlone: string[];
  } {
    const made: CellChange[] = [];
    const leftAlone: string[] = [];
    for (const change of changes) {
      const row = (sheet.rows[change.row] ??= []);
      if ((row[change.column] ?? "") === change.before) {
        row[change.column] = change.after;
        made.push(change);
      } else leftAlone.push(address(change.row, change.column));
    }
    return { made, leftAlone };
  }

  const excel: FakeExcel = {
    get sheet() {
      return sheet;
    },
    selectedRows: [0, 0],
    selected: null,
    active: { row: 0, column: 0 },
    amongSeveral: false,
    flagged: null,
    flagsAtOnce: true,
    settings: null,
    rules: {},
    ignored: [],
    reports: [],

    async glance(work) {
      await step("glance", work);
      const layout = layoutNow();
      return {
        sheetId: sheet.name,
        sheetName: sheet.name,
        layout,
        lineCount: Math.max(0, sheet.rows.length - layout.firstRow),
        protected: sheet.isProtected === true,
        hasMarks: excel.flagged !== null,
        ...(sheet.others && { others: sheet.others }),
      };
    },
    async read(scope, _layout, work) {
      await step("read", work);
      const [from, to] = excel.selectedRows;
      return scope === "sheet"
        ? readRows(0, sheet.rows.length, scope)
        : readRows(from, to + 1, scope);
    },
    async reread(reading, _layout, work) {
      await step("reread", work);
      return readRows(reading.batch.firstRow, reading.endRow, reading.scope);
    },
    async mark(_reading, findings, work) {
      await step("mark", work);
      excel.flagged = findings.count;
      return { flaggedCells: findings.count, stale: 0 };
    },
    async clearMarks(work) {
      await step("clearMarks", work);
      excel.flagged = null;
    },
    async fill(reading, plan, work) {
      await step("fill", work);
      const { changes, inserted } = fillChanges(sheet, reading, plan);
      const { made, leftAlone } = apply(changes);
      log.push({ title: "Fill descriptions", changes: made, inserted });
      return { changed: made.length, leftAlone, columnsInserted: inserted };
    },
    async change(_reading, title, changes, work) {
      await step("change", work);
      const { made, leftAlone } = apply(changes);
      log.push({ title, changes: made, inserted: [] });
      return { changed: made.length, leftAlone };
    },
    async activeLine(_sheetId, layout) {
      await step("activeLine");
      const { row, column } = excel.active;
      if (row < layout.firstRow || row >= sheet.rows.length) return null;
      return {
        reading: readRows(row, row + 1, "selection"),
        row,
        column,
        formulas: [],
        merged: [],
        hidden: false,
        amongSeveral: excel.amongSeveral,
      };
    },
    async writeInLine(_line, title, changes, work) {
      await step("writeInLine", work);
      const firstLeft = changes.findIndex(
        ({ row, column, before }) => (sheet.rows[row]?.[column] ?? "") !== before,
      );
      const { made } = apply(firstLeft < 0 ? changes : changes.slice(0, firstLeft));
      const left = changes[firstLeft];
      if (made.length > 0) log.push({ title, changes: made, inserted: [] });
      return { changed: made.length, leftAlone: left ? [address(left.row, left.column)] : [] };
    },
    async undo(work) {
      await step("undo", work);
      const entry = log.pop();
      if (!entry) return null;
      const back = entry.changes.map(({ row, column, before, after }) => ({
        row,
        column,
        before: after,
        after: before as string,
      }));
      const { made, leftAlone } = apply(back);
      for (const column of entry.inserted.toReversed()) {
        for (const row of sheet.rows) row.splice(column, 1);
      }
      return { title: entry.title, changed: made.length, leftAlone };
    },
    undoable: () => log.at(-1)?.title ?? null,
    async select(_sheetId, row, column) {
      await step("select");
      excel.selected = { row, column };
    },
    async loadSettings() {
      await step("loadSettings");
      return { sheet: excel.settings, rules: excel.rules, ignored: excel.ignored };
    },
    async saveSettings(_sheetId, settings) {
      await step("saveSettings");
      excel.settings = settings;
    },
    async saveRules(rules) {
      await step("saveRules");
      excel.rules = rules;
    },
    async changeIgnored(_sheetId, { add, remove }) {
      await step("changeIgnored");
      const gone = new Set([...add, ...remove].map(keyOf));
      excel.ignored = [...excel.ignored.filter((entry) => !gone.has(keyOf(entry))), ...add];
      return excel.ignored;
    },
    async writeReport(report, work) {
      await step("writeReport", work);
      excel.reports.push(report);
      return { sheetName: "Audit report", leftOut: 0 };
    },
    async onSheetActivated(listener) {
      activated.add(listener);
      return () => void activated.delete(listener);
    },
    async onSelectionChanged(listener) {
      moved.add(listener);
      return () => void moved.delete(listener);
    },
    live: {
      flagsAtOnce: () => excel.flagsAtOnce,
      async follow(_sheetId, listener) {
        followed.add(listener);
        return () => void followed.delete(listener);
      },
      async readTouched({ reading, shifts, touched }) {
        const { firstRow, columns } = reading.batch;
        const lines = touched.flatMap(({ first, end }) =>
          Array.from({ length: end - first }, (_, i) => first - firstRow + i),
        );
        const values = columns.map(({ column }) =>
          lines.map((line) => sheet.rows[firstRow + line]?.[column] ?? ""),
        );
        return { reading, rows: touched, edits: { shifts, lines, values }, formulas: new Map() };
      },
      sameLines: async () => true,
      rowsToFlag: async (_reading, _findings, rows) => rows,
      async markRows(_reading, findings) {
        excel.flagged = findings.count;
        return true;
      },
    },
    async onSheetEdited(_sheetId, listener) {
      edited.add(listener);
      return () => void edited.delete(listener);
    },

    editCell() {
      let finish = () => {};
      editing = new Promise((resolve) => (finish = resolve));
      return () => {
        editing = null;
        finish();
      };
    },
    failNext: (method, problem) => void failures.set(method, problem),
    selectCell(row, column) {
      excel.active = { row, column };
      for (const listener of moved) listener();
    },
    edit(row, column, value) {
      (sheet.rows[row] ??= [])[column] = value;
      for (const listener of edited) listener();
      const rows = { first: row, end: row + 1 };
      const columns = { first: column, end: column + 1 };
      for (const listener of followed) listener({ kind: "cells", areas: [{ rows, columns }] });
    },
    activate(next) {
      sheet = next;
      for (const listener of activated) listener(next.name);
    },
  };
  return excel;
}

/** Inserts the new columns from the right end on, so that places further left stay as they are. */
function fillChanges(sheet: FakeSheet, reading: SheetReading, plan: FillPlan) {
  const changes: CellChange[] = [];
  const inserted: number[] = [];
  const columns = [...plan.columns].sort((a, b) => b.codeColumn - a.codeColumn);
  for (const { codeColumn, targetColumn, header, texts } of columns) {
    const target = targetColumn ?? codeColumn + 1;
    if (targetColumn === null) {
      for (const row of sheet.rows) row.splice(target, 0, "");
      const headerRow = sheet.rows[reading.layout.headerRows?.last ?? -1];
      if (headerRow) headerRow[target] = header;
      inserted.push(target);
      changes.forEach((each, i) => (changes[i] = { ...each, column: each.column + 1 }));
    }
    texts.forEach((text, line) => {
      const row = reading.batch.firstRow + line;
      const before = sheet.rows[row]?.[target] ?? "";
      if (text === null || (plan.mode === "emptyOnly" && before !== "")) return;
      changes.push({ row, column: target, before, after: text });
    });
  }
  return { changes, inserted };
}
