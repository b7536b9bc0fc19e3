import { expect } from "@jest/globals";
import type { CellValue } from "../../src/claims/types";
import { isMarkText } from "../../src/check/findings/mark-texts";
import { runCheck } from "../../src/check/run";
import type { Findings } from "../../src/check/types";
import { today } from "../../src/codes/day";
import { lineMarks } from "../../src/excel/marks/line-marks";
import type { SheetReading } from "../../src/excel/types";
import { resultsOf } from "../../src/taskpane/actions/check";
import { createActions, type PaneActions } from "../../src/taskpane/actions";
import { directChecker } from "../../src/taskpane/checker/direct-checker";
import type { LiveState } from "../../src/taskpane/live/types";
import type { Checked } from "../../src/taskpane/store/checked";
import { reduce } from "../../src/taskpane/store/reducer";
import { checkedOf, INITIAL_STATE, type PaneState } from "../../src/taskpane/store/state";
import { createStore } from "../../src/taskpane/store/store";
import { testTables } from "../tables";
import { openClaimWorkbook, type ClaimWorkbook, type ClaimWorkbookOptions } from "./claim-workbook";

export const LINES = 12;

/** Twelve lines without a finding. */
export const CLAIMS: CellValue[][] = [
  ["Claim ID", "DOS", "Dx 1", "Dx 2", "CPT", "Charge"],
  ...Array.from({ length: LINES }, (_, i): CellValue[] => [
    `A${i}`,
    45_700 + i,
    "E11.9",
    i % 3 === 0 ? "I10" : "",
    "99213",
    80,
  ]),
];

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The pane without its looks beside a claim sheet that was checked, with the switch on. */
export interface LivePane {
  readonly book: ClaimWorkbook;
  readonly actions: PaneActions;
  readonly state: () => PaneState;
  checked(): Checked;
  live(): LiveState | undefined;
  /** Until all that a person did is checked. */
  settled(): Promise<void>;
  /** What the pane lists is what a fresh check of the sheet finds, and the sheet is flagged so. */
  expectLikeFresh(options?: { readonly flags: boolean }): Promise<void>;
  close(): Promise<void>;
}

export async function openLivePane(
  rows: CellValue[][] = CLAIMS,
  options: ClaimWorkbookOptions = {},
): Promise<LivePane> {
  const book = await openClaimWorkbook(rows, { excelApi: "1.20", ...options });
  const store = createStore(reduce, INITIAL_STATE);
  const checker = directChecker({ codes: testTables, descriptions: async () => undefined });
  const actions = createActions(store, book.edge, checker);
  const { state } = store;
  const checked = () => checkedOf(state())!;
  const live = () => Object.values(state().live)[0];

  async function settled(): Promise<void> {
    const isBusy = () => state().work !== null || Object.values(state().live).some((l) => l.isBusy);
    await pause(30); // until what a person did was told
    for (let last: unknown = null; last !== state() || isBusy();) {
      last = state();
      await pause(15);
    }
  }

  async function expectLikeFresh({ flags } = { flags: true }): Promise<void> {
    const { layout } = await book.edge.glance();
    const reading = await book.edge.read("sheet", layout);
    const fresh = runCheck(reading.batch, await testTables(), { rules: {}, today: today() });
    const listed = checked();
    expect(told(listed.findings, listed.reading.batch.firstRow)).toEqual(
      told(fresh, reading.batch.firstRow),
    );
    const { counts, certainRepairs } = resultsOf(reading, fresh, null);
    expect([listed.counts, listed.certainRepairs]).toEqual([counts, certainRepairs]);
    expect(cellsWithFormulas(listed.reading)).toEqual(cellsWithFormulas(reading));
    expect(listed.outdated).toBe(false);
    if (!flags) return;
    const marks = lineMarks(reading, fresh);
    const cells = book.values("A1:Z60");
    const top = cells.findIndex((row) => row.includes("Code check"));
    const column = cells[top]?.indexOf("Code check") ?? -1;
    // What a person wrote into our column is theirs.
    const isOurs = (row: CellValue[]) => isMarkText(String(row[column])) || row[column] === "";
    expect(
      cells.map((row, at) => (column >= 0 && at !== top && isOurs(row) ? row[column] : "")),
    ).toEqual(cells.map((row, at) => (column < 0 || isOurs(row) ? marks.textAt(at) : "")));
    expect(live()?.flagsBehind.rows).toBe(0);
  }

  await actions.start();
  await actions.check();
  await actions.chooseLive(true);
  await settled();
  return {
    book,
    actions,
    state,
    checked,
    live,
    settled,
    expectLikeFresh,
    async close() {
      book.excel.between(null);
      if (state().choices.live) await actions.chooseLive(false);
      await pause(30);
      book.close();
    },
  };
}

/** Each finding as one line of text, by its sheet row. */
function told({ count, line, column, cause, causes }: Findings, firstRow: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    return `${firstRow + line[i]! + 1} ${column[i]} ${JSON.stringify(causes[cause[i]!])}`;
  });
}

const cellsWithFormulas = ({ formulas = new Map() }: SheetReading) =>
  [...formulas].filter(([, rows]) => rows.length > 0).sort(([a], [b]) => a - b);
