import { checkSteps } from "../../check/check-steps";
import { describeSteps } from "../../check/describe-steps";
import type { LinesChecked } from "../../check/recheck/merge-findings";
import { followSteps, recheckSteps, type Followed } from "../../check/recheck/recheck";
import { suggestionsFor } from "../../check/suggestions-for";
import { officialTexts } from "../../check/cells/official-texts";
import type { CheckProgress } from "../../check/types";
import type { CodeSystem, CodeTables } from "../../codes/types";
import { editBatch } from "../../claims/batch-edits";
import { hasInpatientProcedures, looksInpatient } from "../../claims/inpatient-procedures";
import type { Batch } from "../../claims/types";
import { checkerFacts } from "./facts";
import { answerPage, answerSearch, prepareSearch } from "./look-up";
import { TablesProblem } from "./tables-problem";
import type { Answers, FromWorker, Question, ToWorker } from "./messages";
import { runSteps } from "./run-steps";
import { StoreProblem } from "./shelf/store";
import { type TableSource, tableShelf } from "./shelf/table-shelf";

export type { TableSource };

/** Takes one message after the other and sends what comes of it. The worker's whole work. */
export function serveChecks(
  source: TableSource,
  send: (message: FromWorker) => void,
): (message: ToWorker) => void {
  const running = new Map<number, AbortController>();
  const followed = new Map<string, Followed>();
  const shelf = tableShelf(source);
  const { tables, described, withInpatient } = shelf;
  const tablesFor = ({ batch }: { readonly batch: Batch }) =>
    hasInpatientProcedures(batch) ? withInpatient() : described();

  async function answer(
    question: Exclude<ToWorker, { kind: "cancel" }>,
    signal: AbortSignal,
  ): Promise<Answers[Question]> {
    const onProgress = (done: number, total: number) => tell(question.id, { done, total });
    const work = { signal, onProgress };
    switch (question.kind) {
      case "open": {
        const facts = await factsNow();
        void described().catch(() => undefined); // a check that needs them asks again, and tells
        return facts;
      }
      case "check": {
        const steps = checkSteps(question.batch, await tablesFor(question), question.settings);
        return runSteps(steps, work);
      }
      case "checkMeanwhile": {
        if (hasInpatientProcedures(question.batch)) return null;
        const codes = await shelf.codesMeanwhile();
        return codes && runSteps(checkSteps(question.batch, codes, question.settings), work);
      }
      case "follow":
        followed.set(
          question.sheetId,
          await runSteps(
            followSteps(question.batch, await tablesFor(question), question.settings),
            { signal },
          ),
        );
        return null;
      case "recheck":
        return recheck(question);
      case "suggest":
        return suggestionsFor(question.batch, question.asked, await tablesFor(question));
      case "unfollow":
        followed.delete(question.sheetId);
        return null;
      case "texts":
        return officialTexts(question.batch, question.codeColumn, await tablesFor(question));
      case "describe": {
        const isInpatient = question.questions.values.some((value) =>
          looksInpatient(String(value)),
        );
        const known = await (isInpatient ? withInpatient() : described());
        return runSteps(describeSteps(question.questions, known), { signal });
      }
      case "search":
        return answerSearch(await searchedTables(question.wanted.systems, tables), question.wanted);
      case "prepareSearch": {
        const searched = await searchedTables(question.systems, described);
        return runSteps(prepareSearch(searched), { signal });
      }
      case "addTable":
        return {
          added: await shelf.add(question.file, question.hints, work),
          facts: await factsNow(),
        };
      case "removeTable":
        await shelf.remove(question.table);
        return factsNow();
      case "page": {
        const isInpatient = looksInpatient(question.wanted.text);
        return answerPage(await (isInpatient ? withInpatient() : described()), question.wanted);
      }
    }
  }

  /** ICD-10-PCS is loaded only for who asks for it by name. */
  function searchedTables(
    systems: readonly CodeSystem[] | null,
    others: () => Promise<CodeTables>,
  ): Promise<CodeTables> {
    return systems?.includes("icd10pcs") ? withInpatient() : others();
  }

  async function factsNow() {
    return checkerFacts(await tables(), await shelf.own());
  }

  async function recheck({
    sheetId,
    edits,
    suggestFor,
  }: Extract<ToWorker, { kind: "recheck" }>): Promise<LinesChecked> {
    const before = followed.get(sheetId);
    if (!before) throw new Error("The lines of this sheet are not followed");
    const batch = editBatch(before.batch, edits);
    const steps = recheckSteps(before, edits, await tablesFor({ batch }), batch, suggestFor);
    const after = await runSteps(steps);
    // Whoever began to follow the sheet anew meanwhile has newer lines.
    if (followed.get(sheetId) === before) followed.set(sheetId, after.followed);
    return after.checked;
  }

  function tell(id: number, progress: CheckProgress) {
    send({ kind: "progress", id, progress });
  }

  return (message) => {
    if (message.kind === "cancel") {
      running.get(message.id)?.abort();
      return;
    }
    const { id } = message;
    const controller = new AbortController();
    running.set(id, controller);
    answer(message, controller.signal)
      .then(
        (found) => send({ kind: "answer", id, answer: found }),
        (error: unknown) =>
          send(controller.signal.aborted ? { kind: "cancelled", id } : failure(id, error)),
      )
      .finally(() => running.delete(id));
  };
}

function failure(id: number, error: unknown): FromWorker {
  const reason = error instanceof Error ? error.message : String(error);
  const fault = error instanceof StoreProblem ? error.fault : null;
  return { kind: "failed", id, reason, tables: error instanceof TablesProblem, store: fault };
}
