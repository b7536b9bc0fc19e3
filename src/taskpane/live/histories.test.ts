import { expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { CLAIMS, LINES, openLivePane, type LivePane } from "../../../test/support/live-pane";
import { ExcelError } from "../../workbench/excel-error";

jest.setTimeout(3_600_000);

/** Runs of the property; more are worth their time after a change to how a sheet is followed. */
const HISTORIES = Number(process.env["HISTORIES"] ?? 6);

const CODES = ["E11.9", "E11", "I10", "I1O", "e11.9 ", "", "Z00.00"];

/** What a person does. Numbers are taken modulo what there is. */
type Act =
  | { readonly kind: "type"; readonly row: number; readonly column: number; readonly code: string }
  | { readonly kind: "paste" | "fillDown"; readonly row: number; readonly codes: readonly string[] }
  | {
      readonly kind: "sort";
      readonly column: number;
      readonly descending: boolean;
      readonly all: boolean;
    }
  | { readonly kind: "insertRow" | "deleteRow"; readonly at: number; readonly count: number }
  | { readonly kind: "insertCells" | "insertColumn" | "deleteColumn"; readonly at: number }
  | { readonly kind: "append"; readonly code: string }
  | { readonly kind: "formula"; readonly row: number; readonly from: number }
  | { readonly kind: "spill"; readonly row: number; readonly height: number }
  | { readonly kind: "resize"; readonly count: number }
  | { readonly kind: "clearCell"; readonly row: number };

const aCode = fc.constantFrom(...CODES);
const codes = fc.array(aCode, { minLength: 2, maxLength: 5 });
const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("type" as const), row: fc.nat(30), column: fc.nat(4), code: aCode }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("paste" as const, "fillDown" as const), row: fc.nat(30), codes }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("sort" as const), column: fc.nat(4), descending: fc.boolean(), all: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("insertRow" as const, "deleteRow" as const), at: fc.nat(20), count: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("insertCells" as const, "insertColumn" as const, "deleteColumn" as const), at: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("append" as const), code: aCode }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("formula" as const), row: fc.nat(30), from: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("spill" as const), row: fc.nat(30), height: fc.integer({ min: 2, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("resize" as const), count: fc.integer({ min: 1, max: 16 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("clearCell" as const), row: fc.nat(30) }) },
); // prettier-ignore

/** Each at a moment: before the history goes on (0), or at one of our syncs; by a person here or a co-author. */
const aStep = fc.array(fc.tuple(fc.nat(7), anAct, fc.constantFrom("here", "elsewhere")), {
  minLength: 1,
  maxLength: 3,
});
const aHistory = fc.record({
  excelApi: fc.constantFrom("1.9", "1.14", "1.20"),
  sortRaisesChanged: fc.boolean(),
  table: fc.boolean(),
  steps: fc.array(aStep, { minLength: 1, maxLength: 4 }),
});

function act({ book }: LivePane, does: Act): void {
  const { person } = book.excel;
  const cells = book.values("A1:Z40");
  const header = Math.max(
    0,
    cells.findIndex((row) => row.includes("CPT")),
  );
  const top = header + 2;
  const row = (at: number) => top + (at % LINES);
  const letter = "ABCDEFGHIJ";
  const code = letter[cells[header]?.indexOf("Dx 1") ?? 2] ?? "C";
  switch (does.kind) {
    case "type":
      return person.type(`Claims!${letter[does.column]}${row(does.row)}`, does.code);
    case "paste":
      return person.paste(
        `Claims!${code}${row(does.row)}`,
        does.codes.map((each) => [each]),
      );
    case "fillDown":
      return person.fillDown(
        `Claims!${code}${row(does.row)}:${code}${row(does.row) + does.codes.length}`,
      );
    case "sort": {
      const last = does.all ? "Z" : "F";
      const { column, descending } = does;
      return person.sort(`Claims!A${top}:${last}${top + LINES}`, letter[column]!, {
        descending,
        headers: false,
      });
    }
    case "insertRow":
      return person.insertRows(1 + (does.at % (top + LINES)), does.count, "Claims");
    case "deleteRow":
      return person.deleteRows(row(does.at), does.count, "Claims");
    case "insertCells":
      return person.insertCells(`Claims!${code}${row(does.at)}`, "down");
    case "insertColumn":
      return person.insertColumns(letter[does.at]!, 1, "Claims");
    case "deleteColumn":
      return person.deleteColumns(letter[does.at]!, 1, "Claims");
    case "formula":
      return person.type(
        `Claims!${code}${row(does.row)}`,
        `=LOWER(${code}${row(does.row) + 1 + (does.from % 3)})`,
      );
    case "spill":
      person.clear(`Claims!${code}${row(does.row)}:${code}${row(does.row) + does.height - 1}`);
      return person.type(
        `Claims!${code}${row(does.row)}`,
        `=LOWER(${code}${row(does.row) + 4}:${code}${row(does.row) + 3 + does.height})`,
      );
    case "resize":
      return person.resizeTable("Lines", `Claims!A${header + 1}:G${top + does.count}`);
    case "clearCell":
      return person.clear(`Claims!${code}${row(does.row)}`);
    case "append":
      return person.paste(`Claims!A${top + LINES + 1}`, [
        ["B1", "02/03/2025", does.code, "", "99213", 80],
      ]);
  }
}

/** Excel refuses some things, as tearing a table: then the person does something else. */
function tryTo(pane: LivePane, does: Act, where: string): void {
  try {
    if (where === "here") act(pane, does);
    else pane.book.excel.asCoauthor(() => act(pane, does));
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
  }
}

type History = typeof aHistory extends fc.Arbitrary<infer T> ? T : never;

async function play({ excelApi, sortRaisesChanged, table, steps }: History): Promise<void> {
  const options = {
    excelApi,
    undocumented: { sortRaisesChanged },
    ...(table && { table: "Lines" }),
  };
  const pane = await openLivePane(CLAIMS, options);
  try {
    for (const acts of steps) {
      pane.book.excel.between((sync) => {
        for (const [at, does, where] of acts) if (at > 0 && at === sync) tryTo(pane, does, where);
      });
      for (const [at, does, where] of acts) if (at === 0) tryTo(pane, does, where);
      await pane.settled();
      pane.book.excel.between(null);
    }
    await pane.settled();
    if (pane.checked().outdated) {
      // Then it says so: a column that it needs is gone, or Excel refused.
      expect(["stopped", "watching"]).toContain(pane.live()?.status.kind);
      return;
    }
    if (pane.live()!.flagsBehind.rows > 0) await pane.actions.updateFlags();
    await pane.settled();
    // Somebody deleted the column: it does not come back by itself.
    await pane.expectLikeFresh({ flags: pane.checked().flags.kind !== "cleared" });
  } finally {
    await pane.close();
  }
}

/** Histories that once failed. */
const KEPT: [History][] = [];

test("whatever a person does and when: once it is quiet, list and flags are those of a fresh check", async () => {
  await fc.assert(fc.asyncProperty(aHistory, play), { numRuns: HISTORIES, examples: KEPT });
});
