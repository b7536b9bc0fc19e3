import type { CellValue } from "../claims/types";
import type { CodeStatus, CodeTables, Day } from "../codes/types";
import { describeCell } from "./cells/describe-cell";
import type { CheckProgress } from "./types";

/** Codes as they stand in cells, each with the day that it is asked for: `values[i]` on `days[i]`. */
export interface CodeQuestions {
  readonly values: readonly CellValue[];
  readonly days: readonly Day[];
}

/** What is known of one code on one day, as far as a formula can ask. */
export interface CodeAnswer {
  /** As people write it; null for a code that nothing is known of. */
  readonly code: string | null;
  readonly description: string | null;
  readonly status: CodeStatus;
  /** Why nothing is known; null for a code that is known. */
  readonly reason: string | null;
}

/** Codes between two chances to pause. */
const CODES_A_STEP = 64;

/** Answers all questions in their order, by the same lookup as the command line's `describe`. */
export function* describeSteps(
  { values, days }: CodeQuestions,
  tables: CodeTables,
): Generator<CheckProgress, CodeAnswer[]> {
  const answers: CodeAnswer[] = [];
  for (const [at, value] of values.entries()) {
    const { code, reason } = describeCell(value, null, days[at] ?? 0, tables);
    answers.push({ code: code.code, description: code.description, status: code.status, reason });
    if (answers.length % CODES_A_STEP === 0) yield { done: answers.length, total: values.length };
  }
  return answers;
}
