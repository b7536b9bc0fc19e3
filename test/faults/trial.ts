import { expect } from "@jest/globals";
import type { Work } from "../../src/excel/types";
import { ExcelProblem } from "../../src/excel/types";
import type { ClaimWorkbook } from "../support/claim-workbook";
import { atEachSync } from "../support/claim-workbook";
import type { Feature } from "./features";
import { CLAIMS } from "./features";

/** A problem in words for a clerk: whole sentences for what happened, what to do, and what was left as it was. */
export function expectTold(problem: unknown): void {
  expect(problem).toBeInstanceOf(ExcelProblem);
  const { what, next, left } = (problem as ExcelProblem).problem;
  for (const words of [what, next, left]) expect(words).toMatch(/^[A-Z0-9].*\.$/);
}

export interface Mishap {
  /** Plans what goes wrong at the n-th sync. */
  readonly arrange: (book: ClaimWorkbook, n: number) => void;
  /** Ends it, where it does not pass by itself. */
  readonly end?: (book: ClaimWorkbook) => void;
  /** True where nothing can be put back as long as it lasts, so that a failure may leave the sheet half done. */
  readonly lasts?: boolean;
  readonly work?: (book: ClaimWorkbook) => Work;
}

/**
 * Does the feature once for each of its syncs, with a mishap at that sync. Each time the user is told, the sheet is
 * whole, the same action succeeds when it is tried again, and all can be taken back.
 * @returns In how many trials the feature failed.
 */
export function tryAtEachSync(
  feature: Feature,
  { arrange, end, lasts = false, work }: Mishap,
  table?: string,
): Promise<number> {
  let opened: unknown;
  return atEachSync(
    { rows: CLAIMS, table },
    async (book) => {
      opened = book.picture();
      await feature.before?.(book);
      const job = await feature.start(book);
      return () => job(work?.(book));
    },
    arrange,
    async ({ book, problem }) => {
      end?.(book);
      if (problem !== null) {
        expectTold(problem);
        if (feature.failsWhole && !lasts) expect(book.picture()).toEqual(opened);
        if (feature.undoable) {
          await book.edge.undo();
          expect(book.picture()).toEqual(opened);
        }
        await (
          await feature.start(book)
        )();
      }
      await feature.done(book);
      await feature.takeBack(book);
      expect(book.picture()).toEqual(opened);
    },
  );
}
