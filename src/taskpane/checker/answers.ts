import { officialTexts } from "../../check/cells/official-texts";
import { checkSteps } from "../../check/check-steps";
import { describeSteps } from "../../check/describe-steps";
import { suggestionsFor } from "../../check/suggestions-for";
import { hasInpatientProcedures, looksInpatient } from "../../claims/inpatient-procedures";
import type { Batch, CellValue } from "../../claims/types";
import type { CodeSystem, CodeTables } from "../../codes/types";
import type { Work } from "../../excel/types";
import { checkerFacts } from "./facts";
import { followedSheets } from "./followed-sheets";
import { answerPage, answerSearch, prepareSearch } from "./look-up";
import type { Answering } from "./messages";
import { runSteps } from "./run-steps";
import type { TableShelf } from "./shelf/table-shelf";

/** The answers to all questions, from the tables on a shelf. */
export function answering(shelf: TableShelf): Answering {
  const { tables, described, withInpatient } = shelf;
  const tablesFor = (batch: Batch) =>
    hasInpatientProcedures(batch) ? withInpatient() : described();
  const tablesForCodes = (codes: readonly CellValue[]) =>
    codes.some((code) => looksInpatient(String(code))) ? withInpatient() : described();
  const factsNow = async () => checkerFacts(await tables(), await shelf.own());
  const sheets = followedSheets(tablesFor);

  return {
    async open() {
      const facts = await factsNow();
      void described().catch(() => undefined); // a check that needs them asks again, and tells
      return facts;
    },
    check: async ({ batch, settings }, work) =>
      runSteps(checkSteps(batch, await tablesFor(batch), settings), work),
    async checkMeanwhile({ batch, settings }, work) {
      if (hasInpatientProcedures(batch)) return null;
      const codes = await shelf.codesMeanwhile();
      return codes && runSteps(checkSteps(batch, codes, settings), work);
    },
    ...sheets,
    suggest: async ({ batch, asked }) => suggestionsFor(batch, asked, await tablesFor(batch)),
    texts: async ({ batch, codeColumn }) =>
      officialTexts(batch, codeColumn, await tablesFor(batch)),
    async describe({ questions }, { signal }) {
      const known = await tablesForCodes(questions.values);
      return runSteps(describeSteps(questions, known), silent(signal));
    },
    search: async ({ wanted }) =>
      answerSearch(await searchedTables(shelf, wanted.systems, tables), wanted),
    prepareSearch: async ({ systems }, { signal }) =>
      runSteps(prepareSearch(await searchedTables(shelf, systems, described)), silent(signal)),
    page: async ({ wanted }) => answerPage(await tablesForCodes([wanted.text]), wanted),
    addTable: async ({ file, hints }, work) => ({
      added: await shelf.add(file, hints, work),
      facts: await factsNow(),
    }),
    async removeTable({ table }) {
      await shelf.remove(table);
      return factsNow();
    },
  };
}

/** Work that can be cancelled, but tells nobody how far it is. */
const silent = (signal: AbortSignal | undefined): Work => (signal ? { signal } : {});

/** ICD-10-PCS is loaded only for who asks for it by name. */
function searchedTables(
  { withInpatient }: TableShelf,
  systems: readonly CodeSystem[] | null,
  others: () => Promise<CodeTables>,
): Promise<CodeTables> {
  return systems?.includes("icd10pcs") ? withInpatient() : others();
}
