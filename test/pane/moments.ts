import type { Page } from "playwright-core";
import type { ExcelProblem } from "../../src/excel/types";
import type { FoundJob } from "../../src/excel/unfinished/job";
import type { PaneEvent } from "../../src/taskpane/store/events";
import type { Notice, PaneState } from "../../src/taskpane/store/state";
import type { Store } from "../../src/taskpane/store/store";
import { actionWords } from "../../src/taskpane/words/actions";
import { reportWords } from "../../src/taskpane/words/report";
import type { FakeExcel } from "./fake-excel";

/** What the harness page gives to scripts. */
interface HarnessGlobals {
  readonly excel: FakeExcel;
  readonly ExcelProblem: typeof ExcelProblem;
  readonly store: Store<PaneState, PaneEvent>;
}

/** A moment of the pane's life, and how a person gets there. */
export interface Moment {
  readonly name: string;
  readonly sheet: string;
  readonly query?: string;
  /** What is done before the page is opened; the tables may be missing then. */
  readonly before?: (page: Page) => Promise<void>;
  lead(page: Page): Promise<void>;
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();
const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

async function checked(page: Page) {
  await press(page, "Check codes");
  await seen(page, /lines? checked/);
  await page.getByRole("progressbar").waitFor({ state: "detached" });
}

async function repaired(page: Page) {
  await checked(page);
  await press(page, /^Review/);
  await press(page, /^Change \d/);
  await seen(page, /cells? changed/);
}

/** The person selects a cell in Excel; 0-based. */
const selectCell = (page: Page, row: number, column: number) =>
  page.evaluate(([r, c]) => (window as unknown as HarnessGlobals).excel.selectCell(r, c), [
    row,
    column,
  ] as const);

/** The person types a code into the first diagnosis of the sheet's eighth row. */
const typeCode = (page: Page, code: string) =>
  page.evaluate((typed) => {
    const { excel } = window as unknown as HarnessGlobals;
    const header = excel.sheet.rows.find((row) => row.includes("Dx 1")) ?? [];
    excel.edit(7, header.indexOf("Dx 1"), typed);
  }, code);

/** What the pane hears of where the fake Excel cannot bring it about. */
const hear = (page: Page, event: PaneEvent & { readonly kind: "noticed" | "unfinishedFound" }) =>
  page.evaluate((each) => (window as unknown as HarnessGlobals).store.dispatch(each), event);
const said = (page: Page, notice: Notice) => hear(page, { kind: "noticed", notice });

/** A fill that an earlier pane began. */
const INTERRUPTED: FoundJob = {
  ...{ key: "", title: "Fill descriptions", kind: "fill", mayRun: false, sheetId: "" },
  ...{ sheetName: "Claims of May", at: "", planned: 98_432, firstRow: 1 },
  lines: { first: 0, end: 100_000 },
  columns: [{ header: "", column: 3, guards: [], inserted: false, cells: 41_250, parts: [] }],
};

const codes = (page: Page) =>
  page.getByRole("listbox", { name: "Codes found" }).getByRole("option");

async function searched(page: Page, query: string, row: number, column: number) {
  await selectCell(page, row, column);
  await press(page, "Look up a code");
  await page.getByRole("combobox", { name: "Code or words" }).fill(query);
  await codes(page).first().waitFor();
  await page.getByText("Getting the descriptions ready").waitFor({ state: "detached" });
}

export const MOMENTS: readonly Moment[] = [
  { name: "01-opened", sheet: "small-practice", lead: async () => {} },
  { name: "02-guessed", sheet: "guessed", lead: async () => {} },
  { name: "03-empty", sheet: "empty", lead: async () => {} },
  { name: "04-no-codes", sheet: "no-codes", lead: async () => {} },
  { name: "05-protected", sheet: "protected", lead: async () => {} },
  { name: "05-several-lists", sheet: "several-lists", lead: async () => {} },
  {
    name: "09-several-lists-checked",
    sheet: "several-lists",
    lead: async (page) => {
      await checked(page);
      await press(page, /^R05\.1/);
      await seen(page, "holds a formula");
    },
  },
  {
    name: "06-columns",
    sheet: "small-practice",
    lead: async (page) => {
      await press(page, "Change columns");
      await seen(page, "What does each column hold?");
    },
  },
  {
    name: "06-columns-guessed",
    sheet: "guessed",
    lead: async (page) => {
      await press(page, "Change columns");
      await seen(page, "What does each column hold?");
      await page.getByRole("checkbox").first().click();
    },
  },
  {
    name: "07-rules",
    sheet: "small-practice",
    lead: async (page) => {
      await press(page, "What is checked");
      await page.getByRole("heading", { name: "What is checked" }).waitFor();
    },
  },
  {
    name: "08-checking",
    sheet: "small-practice",
    query: "&delay=2000",
    lead: async (page) => {
      await seen(page, "Check codes");
      await press(page, "Check codes");
      await page.getByRole("progressbar").waitFor();
      await page.waitForTimeout(5000);
    },
  },
  { name: "09-checked", sheet: "small-practice", lead: checked },
  { name: "09-checked-clinic", sheet: "clinic-month", lead: checked },
  {
    name: "09-checked-more",
    sheet: "clinic-month",
    lead: async (page) => {
      await checked(page);
      await press(page, "More actions");
      await seen(page, "Audit report");
    },
  },
  {
    name: "09-checked-selection",
    sheet: "small-practice",
    lead: async (page) => {
      await page.getByRole("radio", { name: "Selected rows only" }).click();
      await page.evaluate(
        () => void ((window as unknown as HarnessGlobals).excel.selectedRows = [4, 12]),
      );
      await press(page, "Check selected rows");
      await seen(page, /lines? checked/);
    },
  },
  {
    name: "11-undone",
    sheet: "small-practice",
    lead: async (page) => {
      await repaired(page);
      await press(page, "Undo");
      await seen(page, /put back as before/);
    },
  },
  {
    name: "12-walked-through",
    sheet: "protected",
    lead: async (page) => {
      await checked(page);
      await press(page, /^Go through/);
      await press(page, "Next finding");
    },
  },
  {
    name: "15-fill-more",
    sheet: "small-practice",
    lead: async (page) => {
      await checked(page);
      await press(page, "Fill descriptions");
      await press(page, "Fill other columns too");
      await page.getByRole("combobox").nth(1).selectOption("newColumn");
    },
  },
  {
    name: "15-filled",
    sheet: "small-practice",
    lead: async (page) => {
      await checked(page);
      await press(page, "Fill descriptions");
      await press(page, /^Fill \d/);
      await seen(page, /filled in/);
    },
  },
  {
    name: "17-interrupted",
    sheet: "small-practice",
    lead: (page) => hear(page, { kind: "unfinishedFound", job: INTERRUPTED }),
  },
  {
    name: "17-stopped",
    sheet: "long",
    lead: async (page) => {
      await checked(page);
      const text = actionWords.stoppedFilling({ changed: 11_904, leftAlone: ["C17"] }, 12_004);
      await said(page, { kind: "stopped", text } as Notice); // the way back is a function, and stays behind
    },
  },
  {
    name: "17-problem-filling",
    sheet: "small-practice",
    lead: async (page) => {
      await checked(page);
      await page.evaluate(() => {
        const { excel, ExcelProblem } = window as unknown as HarnessGlobals;
        const problem = new ExcelProblem({
          what: "This sheet is protected.",
          next: "Unprotect it (Review > Unprotect Sheet) and try again.",
          left: "Nothing in the sheet was changed.",
        });
        excel.failNext("fill", problem);
      });
      await press(page, "Fill descriptions");
      await press(page, /^Fill \d/);
      await page.getByRole("button", { name: "Try again" }).waitFor();
    },
  },
  {
    name: "17-offline",
    sheet: "small-practice",
    before: async (page) => void (await page.route("**/*.bin", (route) => route.abort())),
    lead: async (page) => {
      await press(page, "Check codes");
      await page.getByRole("button", { name: "Try again" }).waitFor();
    },
  },
  {
    name: "17-old-excel",
    sheet: "small-practice",
    query: "&problem=oldExcel",
    lead: (page) => seen(page, "too old"),
  },
  {
    name: "18-many",
    sheet: "long",
    lead: checked,
  },
  {
    name: "18-report-written",
    sheet: "small-practice",
    lead: async (page) => {
      await checked(page);
      const text = reportWords.written({ sheetName: "Audit report (2)", leftOut: 12_345 });
      await said(page, { kind: "said", text });
    },
  },
  {
    name: "19-keys",
    sheet: "small-practice",
    lead: async (page) => {
      await press(page, "Keyboard shortcuts");
      await page.getByRole("heading", { name: "Keyboard shortcuts" }).waitFor();
    },
  },
  {
    name: "19-waiting",
    sheet: "small-practice",
    lead: async (page) => {
      await page.evaluate(() => void (window as unknown as HarnessGlobals).excel.editCell());
      await press(page, "Check codes");
      await seen(page, /^Finish editing/);
    },
  },
  {
    name: "10-repairs",
    sheet: "small-practice",
    lead: async (page) => {
      await checked(page);
      await press(page, /^Review/);
      await seen(page, "Certain repairs");
    },
  },
  {
    name: "11-repaired",
    sheet: "small-practice",
    lead: repaired,
  },
  {
    name: "12-finding",
    sheet: "small-practice",
    lead: async (page) => {
      await repaired(page);
      await press(page, /^Go through/);
      await press(page, "Next finding");
      await press(page, "Dismiss");
    },
  },
  {
    name: "13-why",
    sheet: "small-practice",
    lead: async (page) => {
      await checked(page);
      await page.getByRole("button", { name: /^E11/ }).first().click();
      await press(page, "Why?");
    },
  },
  {
    name: "14-suggestion",
    sheet: "long",
    lead: async (page) => {
      await checked(page);
      await page.getByRole("button", { name: /^E11/ }).first().click();
      await press(page, /^Use /);
      await seen(page, "Use this only where");
    },
  },
  {
    name: "15-fill",
    sheet: "small-practice",
    lead: async (page) => {
      await checked(page);
      await press(page, "Fill descriptions");
      await page.getByRole("heading", { name: "Fill descriptions" }).waitFor();
    },
  },
  { name: "16-clean", sheet: "clean", lead: checked },
  {
    name: "16-ignoring",
    sheet: "small-practice",
    lead: async (page) => {
      await checked(page);
      await page.getByRole("button", { name: /^E11/ }).first().click();
      await press(page, "Ignore…");
      await page.getByRole("heading", { name: "Ignore this finding" }).waitFor();
    },
  },
  {
    name: "16-ignored",
    sheet: "small-practice",
    lead: async (page) => {
      await checked(page);
      for (const reason of ["Payer accepts it (call of May 4)", "As documented by the provider"]) {
        await page.getByRole("button", { name: /^E11/ }).first().click();
        await press(page, "Ignore…");
        await page.getByRole("textbox").fill(reason);
        await press(page, /^Ignore \d/);
        await seen(page, /^Ignored\. You find/);
      }
      await page.locator("[data-at]").first().press("End");
      await press(page, /^Ignored \(/);
      await seen(page, "Take back");
    },
  },
  {
    name: "17-problem",
    sheet: "small-practice",
    lead: async (page) => {
      await page.evaluate(() => {
        const { excel, ExcelProblem } = window as unknown as HarnessGlobals;
        const problem = new ExcelProblem({
          what: "A cell is being edited.",
          next: "Finish editing the cell (press Enter or Esc) and try again.",
          left: "Nothing in the sheet was changed.",
        });
        excel.failNext("read", problem);
      });
      await press(page, "Check codes");
      await page.getByRole("button", { name: "Try again" }).waitFor();
    },
  },
  {
    name: "18-long",
    sheet: "long",
    lead: async (page) => {
      await checked(page);
      await page.getByRole("button", { name: /^E11/ }).first().click();
    },
  },
  {
    name: "20-search",
    sheet: "small-practice",
    lead: async (page) => {
      await selectCell(page, 6, 5);
      await page.keyboard.press("/");
      await seen(page, /^Type the beginning/);
    },
  },
  {
    name: "21-search-found",
    sheet: "small-practice",
    lead: (page) => searched(page, "dm2 neuropathy", 6, 9),
  },
  {
    name: "22-search-typed",
    sheet: "small-practice",
    lead: async (page) => {
      await searched(page, "knee pain", 6, 5);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Replace" }).waitFor();
    },
  },
  {
    name: "23-search-put",
    sheet: "small-practice",
    lead: async (page) => {
      await searched(page, "htn", 6, 9);
      await press(page, /^Put in/);
      await seen(page, /I10 is in/);
    },
  },
  {
    name: "24-search-nothing",
    sheet: "empty",
    lead: async (page) => {
      await press(page, "Look up a code");
      await page.getByRole("combobox", { name: "Code or words" }).fill("zzzz");
      await seen(page, /Nothing found/);
    },
  },
  {
    name: "24-search-cpt",
    sheet: "small-practice",
    lead: async (page) => {
      await selectCell(page, 6, 9);
      await press(page, "Look up a code");
      await page.getByRole("combobox", { name: "Code or words" }).fill("27447");
      await seen(page, /American Medical Association/);
    },
  },
  {
    name: "24-search-ended",
    sheet: "small-practice",
    lead: (page) => searched(page, "J1030", 6, 9),
  },
  {
    name: "25-search-protected",
    sheet: "protected",
    lead: (page) => searched(page, "htn", 1, 1),
  },
  {
    name: "26-code-category",
    sheet: "small-practice",
    lead: async (page) => {
      await searched(page, "E11.65", 6, 9);
      await press(page, "Details");
      await page.getByRole("heading", { name: "E11.65" }).waitFor();
    },
  },
  {
    name: "27-code-below",
    sheet: "small-practice",
    lead: async (page) => {
      await searched(page, "R05", 6, 9);
      await codes(page).filter({ hasText: "category" }).first().click();
      await press(page, "Details");
      await page.getByRole("heading", { name: "R05", exact: true }).waitFor();
    },
  },
  {
    name: "27-section",
    sheet: "small-practice",
    lead: async (page) => {
      await searched(page, "E11.9", 6, 9);
      await press(page, "Details");
      await press(page, "E08 to E13");
      await page.getByRole("heading", { name: "E08 to E13" }).waitFor();
    },
  },
  {
    name: "28-finding-page",
    sheet: "small-practice",
    lead: async (page) => {
      await checked(page);
      await page.getByRole("button", { name: /^E11/ }).first().click();
      await page.getByRole("button", { name: /^About E11$/ }).waitFor();
    },
  },
  {
    name: "29-tables",
    sheet: "small-practice",
    lead: async (page) => {
      await press(page, "Code tables");
      await page.getByRole("heading", { name: "All codes, by list" }).waitFor();
    },
  },
  {
    name: "30-tables-added",
    sheet: "small-practice",
    lead: async (page) => {
      await press(page, "Code tables");
      const lines = ["Code,Description", "99213,Visit one", "99214,Visit two"].join("\n");
      await page.getByLabel("Files with codes").setInputFiles([
        {
          name: "fees-of-the-practice-for-2026.csv",
          mimeType: "text/csv",
          buffer: Buffer.from(lines),
        },
        { name: "order.zip", mimeType: "application/zip", buffer: Buffer.from("<html>404</html>") },
      ]);
      await seen(page, /is added/);
      await seen(page, /^order\.zip/);
    },
  },
  {
    name: "30-tables-asked",
    sheet: "small-practice",
    lead: async (page) => {
      await press(page, "Code tables");
      const order = `00001 A00     0 ${"Cholera".padEnd(60)} Cholera`;
      await page
        .getByLabel("Files with codes")
        .setInputFiles([
          { name: "Code Descriptions.txt", mimeType: "text/plain", buffer: Buffer.from(order) },
        ]);
      await page.getByLabel("First day of the release").waitFor();
    },
  },
  {
    name: "40-live-off",
    sheet: "small-practice",
    lead: async (page) => {
      await checked(page);
      await page.getByRole("switch", { name: "Check as I type" }).waitFor();
    },
  },
  {
    name: "41-live-on",
    sheet: "small-practice",
    lead: async (page) => {
      await checked(page);
      await page.getByRole("switch", { name: "Check as I type" }).click();
      await seen(page, /^Live: all lines checked/);
      await typeCode(page, "I25.1");
      await seen(page, /^Live: row \d+ checked just now/);
    },
  },
  {
    name: "42-live-flags-behind",
    sheet: "small-practice",
    lead: async (page) => {
      await page.evaluate(
        () => void ((window as unknown as HarnessGlobals).excel.flagsAtOnce = false),
      );
      await checked(page);
      await page.getByRole("switch", { name: "Check as I type" }).click();
      await seen(page, /^Live: all lines checked/);
      await typeCode(page, "I25.1");
      await seen(page, "Update flags");
    },
  },
];
