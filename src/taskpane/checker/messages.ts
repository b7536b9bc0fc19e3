import type { LineEdits } from "../../claims/batch-edits";
import type { Batch } from "../../claims/types";
import type { LinesChecked } from "../../check/recheck/merge-findings";
import type { CodeAnswer, CodeQuestions } from "../../check/describe-steps";
import type { FindingAsked } from "../../check/suggestions-for";
import type { CheckProgress, CheckSettings, Findings, Suggestion } from "../../check/types";
import type { CodePage, RangePage } from "../../codes/code-page";
import type { Work } from "../../excel/types";
import type { PageWanted, SearchAnswer, SearchWanted } from "./look-up";
import type { OwnHints } from "../../own-tables";
import type { StoreFault } from "./shelf/store";
import type { TableAdded } from "./shelf/table-shelf";
import type { CheckerFacts } from "./facts";

interface CheckQuestion {
  readonly id: number;
  readonly batch: Batch;
  readonly settings: CheckSettings;
}

/** What the pane sends to its worker. `id` ties an answer to its question. */
export type ToWorker =
  | { readonly kind: "open"; readonly id: number }
  | ({ readonly kind: "check" } & CheckQuestion)
  | ({ readonly kind: "checkMeanwhile" } & CheckQuestion)
  | {
      readonly kind: "texts";
      readonly id: number;
      readonly batch: Batch;
      readonly codeColumn: number;
    }
  | { readonly kind: "describe"; readonly id: number; readonly questions: CodeQuestions }
  | { readonly kind: "search"; readonly id: number; readonly wanted: SearchWanted }
  | {
      readonly kind: "prepareSearch";
      readonly id: number;
      readonly systems: SearchWanted["systems"];
    }
  | { readonly kind: "page"; readonly id: number; readonly wanted: PageWanted }
  | {
      readonly kind: "addTable";
      readonly id: number;
      /** Read by the worker: only its name and place cross over. */
      readonly file: File;
      readonly hints: OwnHints;
    }
  | { readonly kind: "removeTable"; readonly id: number; readonly table: string }
  | {
      readonly kind: "follow";
      readonly id: number;
      readonly sheetId: string;
      readonly batch: Batch;
      readonly settings: CheckSettings;
    }
  | {
      readonly kind: "recheck";
      readonly id: number;
      readonly sheetId: string;
      readonly edits: LineEdits;
      readonly suggestFor: number | undefined;
    }
  | {
      readonly kind: "suggest";
      readonly id: number;
      readonly batch: Batch;
      readonly asked: FindingAsked;
    }
  | { readonly kind: "unfollow"; readonly id: number; readonly sheetId: string }
  | { readonly kind: "cancel"; readonly id: number };

/** What a question is answered with. */
export interface Answers {
  readonly open: CheckerFacts;
  readonly check: Findings;
  readonly checkMeanwhile: Findings | null;
  readonly follow: null;
  readonly recheck: LinesChecked;
  readonly unfollow: null;
  readonly suggest: readonly Suggestion[];
  readonly texts: readonly (string | null)[];
  readonly describe: readonly CodeAnswer[];
  readonly search: SearchAnswer;
  readonly prepareSearch: true;
  readonly page: CodePage | RangePage | null;
  readonly addTable: { readonly added: TableAdded; readonly facts: CheckerFacts };
  readonly removeTable: CheckerFacts;
}

export type Question = keyof Answers;

/** How each question is answered. */
export type Answering = {
  readonly [Q in Question]: (
    question: Extract<ToWorker, { kind: Q }>,
    work: Work,
  ) => Answers[Q] | Promise<Answers[Q]>;
};

/** What the worker sends back: any number of progress messages, then one end. */
export type FromWorker =
  | { readonly kind: "progress"; readonly id: number; readonly progress: CheckProgress }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answers[Question] }
  | { readonly kind: "cancelled"; readonly id: number }
  | {
      readonly kind: "failed";
      readonly id: number;
      readonly reason: string;
      /** True when it was the code tables that could not be had. */
      readonly tables: boolean;
      /** What was the matter when it was the store of own tables; else null. */
      readonly store: StoreFault | null;
    };
