import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { FINISH_EDITING } from "../../src/excel/cell-edit";
import { Cancelled } from "../../src/excel/problems";
import type { ClaimWorkbook } from "../support/claim-workbook";
import type { Plain } from "../../src/workbench/snapshot";
import { atEachSync, personActs } from "../support/claim-workbook";
import { CLAIMS, FEATURES } from "./features";
import { expectTold, tryAtEachSync } from "./trial";

/** A person gets in the way of a job, right before any of its syncs. */

jest.setTimeout(600_000);

const otherSheet = ({ excel }: ClaimWorkbook): Plain | undefined =>
  (excel.snapshot() as { sheets: { name: string }[] }).sheets.find(({ name }) => name === "Other");

describe.each(FEATURES)("$name", (feature) => {
  test("while a person protects the sheet: said, and all goes on once it is unprotected", async () => {
    await tryAtEachSync(feature, {
      arrange: personActs(({ excel, sheet }) => excel.person.protect(sheet.name)),
      end: ({ excel, sheet }) => excel.person.unprotect(sheet.name),
      lasts: true,
    });
  });

  test("while a person deletes the sheet: said, and the rest of the workbook is untouched", async () => {
    let others: unknown;
    await atEachSync(
      { rows: CLAIMS },
      async (book) => {
        const { excel } = book;
        excel.loadSheet({ name: "Other", rows: CLAIMS });
        excel.person.activateSheet("Claims");
        others = otherSheet(book);
        await feature.before?.(book);
        return feature.start(book);
      },
      personActs(({ excel }) => excel.person.deleteSheet("Claims")),
      async ({ book, problem }) => {
        if (problem !== null) expectTold(problem);
        await book.edge.undo().catch(expectTold);
        await book.edge.clearMarks();
        expect(others).toBeDefined();
        expect(otherSheet(book)).toEqual(others);
      },
    );
  });

  describe("while a person edits a cell", () => {
    // Time runs a hundred times as fast: a job asks whether a cell is being edited only after a while.
    beforeEach(() => {
      const { setTimeout: atLeisure } = globalThis;
      const inHaste = (act: () => void, ms = 0) => atLeisure(act, ms / 100);
      jest.spyOn(globalThis, "setTimeout").mockImplementation(inHaste);
    });
    afterEach(() => {
      jest.restoreAllMocks();
    });

    test("the job says so, waits, and goes on when they have finished", async () => {
      const told: (string | null)[] = [];
      let waited = 0;
      const failed = await tryAtEachSync(feature, {
        arrange: personActs(({ excel }) => {
          told.length = 0;
          excel.enterCellEdit();
        }),
        work: ({ excel }) => ({
          onWaiting: (sentence) => {
            told.push(sentence);
            excel.leaveCellEdit();
          },
        }),
        end: ({ excel }) => {
          // The sync may have been the question itself, with the job already done: then there is nobody to tell.
          if (excel.inCellEdit) return excel.leaveCellEdit();
          expect(told).toEqual([FINISH_EDITING, null]);
          waited += 1;
        },
      });
      expect(failed).toBe(0);
      expect(waited).toBeGreaterThan(1);
    });

    if (feature.undoable)
      test("and the user presses Cancel meanwhile: what is done can be taken back as a whole", async () => {
        let opened: unknown;
        let pressed = 0;
        await atEachSync(
          { rows: CLAIMS },
          async (book) => {
            opened = book.picture();
            const controller = new AbortController();
            const { signal } = controller;
            const onWaiting = (sentence: string | null) => {
              if (sentence === null) return;
              pressed += 1;
              controller.abort();
              book.excel.leaveCellEdit();
            };
            const job = await feature.start(book);
            return () => job({ signal, onWaiting });
          },
          personActs(({ excel }) => excel.enterCellEdit()),
          async ({ book, problem }) => {
            if (book.excel.inCellEdit) book.excel.leaveCellEdit();
            if (problem !== null) expect(problem).toBeInstanceOf(Cancelled);
            await book.edge.undo();
            expect(book.picture()).toEqual(opened);
          },
        );
        expect(pressed).toBeGreaterThan(1);
      });
  });
});
