import type { Batch } from "../../claims/types";
import type { CodeAnswer, CodeQuestions } from "../../check/describe-steps";
import type { CheckSettings, Findings } from "../../check/types";
import type { CodeSystem, Day } from "../../codes/types";
import type { RuleFacts } from "../../rules/types";
import type { CodePage } from "../../codes/code-page";
import type { Work } from "../../excel/types";
import type { PageWanted, SearchAnswer, SearchWanted } from "./look-up";

/** The days that one code table can speak about. */
export interface TableCoverage {
  readonly system: CodeSystem;
  readonly from: Day;
  readonly to: Day | null;
}

export type { RuleFacts };

/** What the check knows before it has seen a sheet. */
export interface CheckerFacts {
  readonly coverage: readonly TableCoverage[];
  readonly rules: readonly RuleFacts[];
}

/** What the pane may ask of the check. In Excel it runs in a worker; tests run it in place. */
export interface Checker {
  /** Loads the code tables; resolves with what they cover and what is checked. Rejects when they cannot be loaded. */
  open(): Promise<CheckerFacts>;
  /** Checks all lines. Rejects with an AbortError once `work.signal` is aborted. */
  check(batch: Batch, settings: CheckSettings, work?: Work): Promise<Findings>;
  /** The official description for each line of the code column; null beside a code that is not found. */
  texts(batch: Batch, codeColumn: number, work?: Work): Promise<readonly (string | null)[]>;
  /** What is known of each code on its day: for the formulas of the sheet. */
  describe(questions: CodeQuestions): Promise<readonly CodeAnswer[]>;
  /** Codes that answer a query, at once; by words only once `prepareSearch` has come to its end. */
  search(wanted: SearchWanted): Promise<SearchAnswer>;
  /** Indexes the words of all descriptions, in the background. */
  prepareSearch(): Promise<void>;
  /** Everything known of one code; null where no list has it. */
  page(wanted: PageWanted): Promise<CodePage | null>;
}

/** The code tables could not be loaded. */
export class TablesProblem extends Error {}
