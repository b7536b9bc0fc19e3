import type { Batch } from "../claims/types";
import type { CodeTables } from "../codes/types";
import { wordIndexSteps } from "../codes/words/word-index";

/** From so many lines on there are surely wrong codes, and others are looked for by the words of their descriptions. */
const MANY_LINES = 20_000;

/** Indexes the words of the tables: else the first wrong code would wait for all of it in one step. */
export function* indexWords(
  { lineCount, columns }: Batch,
  { icd10cm, hcpcs }: CodeTables,
): Generator<void, void> {
  if (lineCount < MANY_LINES) return;
  if (columns.some(({ role }) => role === "diagnosis")) yield* wordIndexSteps(icd10cm);
  if (columns.some(({ role }) => role === "procedure")) yield* wordIndexSteps(hcpcs);
}
