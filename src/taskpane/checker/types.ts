import type { LineEdits } from "../../claims/batch-edits";
import type { Batch } from "../../claims/types";
import type { LinesChecked } from "../../check/recheck/merge-findings";
import type { CodeAnswer, CodeQuestions } from "../../check/describe-steps";
import type { FindingAsked } from "../../check/suggestions-for";
import type { CheckSettings, Findings, Suggestion } from "../../check/types";
import type { OwnHints } from "../../own-tables";
import type { RuleFacts } from "../../rules/types";
import type { CodePage, RangePage } from "../../codes/code-page";
import type { Work } from "../../excel/types";
import type { Answers } from "./messages";
import type { CheckerFacts } from "./facts";
import type { PageWanted, SearchAnswer, SearchWanted } from "./look-up";

export type { RuleFacts };

/** What the pane may ask of the check. In Excel it runs in a worker; tests run it in place. */
export interface Checker {
  /** Keeps lines that were checked, and their findings, so that changes of some can be checked by themselves. */
  follow(sheetId: string, batch: Batch, settings: CheckSettings): Promise<void>;
  /**
   * Checks again what edits of a followed sheet's lines could have changed. Edits of one sheet come one after the other.
   * @param suggestFor For how many wrong codes suggestions may be looked for; left out: for as many as in a whole check.
   */
  recheck(sheetId: string, edits: LineEdits, suggestFor?: number): Promise<LinesChecked>;
  /** Forgets a sheet's lines. */
  unfollow(sheetId: string): void;
  /** Loads the code tables; resolves with what they cover and what is checked. Rejects when they cannot be loaded. */
  open(): Promise<CheckerFacts>;
  /**
   * What the codes alone tell, while descriptions are still on their way; null once they are there, and where the codes
   * alone would mislead. `check` then tells all.
   */
  checkMeanwhile(batch: Batch, settings: CheckSettings, work?: Work): Promise<Findings | null>;
  /** Checks all lines. Rejects with an AbortError once `work.signal` is aborted. */
  check(batch: Batch, settings: CheckSettings, work?: Work): Promise<Findings>;
  /** The codes that could be meant in a cell, where the check did not look for them; of its line alone. */
  suggest(line: Batch, asked: FindingAsked): Promise<readonly Suggestion[]>;
  /** The official description for each line of the code column; null beside a code that is not found. */
  texts(batch: Batch, codeColumn: number, work?: Work): Promise<readonly (string | null)[]>;
  /** What is known of each code on its day: for the formulas of the sheet. */
  describe(questions: CodeQuestions): Promise<readonly CodeAnswer[]>;
  /** Codes that answer a query, at once; by words only once `prepareSearch` has come to its end. */
  search(wanted: SearchWanted): Promise<SearchAnswer>;
  /** Indexes the words of all descriptions, in the background; of ICD-10-PCS only where it is among the systems. */
  prepareSearch(systems?: SearchWanted["systems"]): Promise<void>;
  /** Everything known of one code; null where no list has it. */
  page(wanted: PageWanted): Promise<CodePage | RangePage | null>;
  /** Reads a file of codes and keeps what it holds. Rejects with an AbortError once `work.signal` is aborted. */
  addTable(file: File, hints: OwnHints, work?: Work): Promise<Answers["addTable"]>;
  /** Lets an own table go. Rejects with a StoreProblem. */
  removeTable(id: string): Promise<CheckerFacts>;
}
