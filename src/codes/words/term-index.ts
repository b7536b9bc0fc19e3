import type { CodeTables, DiagnosisNotes } from "../types";
import { buildWordIndex } from "./build-word-index";
import { toEnd } from "./to-end";
import type { CodeTexts, WordIndex } from "./types";

/** The inclusion terms of the tabular list, each a text of its own. */
function termTexts({ diagnosisNotes }: CodeTables): CodeTexts {
  const codes: string[] = [];
  const texts: string[] = [];
  for (const { code, terms } of diagnosisNotes.inclusionTerms()) {
    for (const term of terms) {
      codes.push(code);
      texts.push(term);
    }
  }
  return {
    system: "icd10cm",
    size: texts.length,
    codeAt: (place) => codes[place] ?? "",
    textAt: (place) => texts[place] ?? "",
  };
}

const indexes = new WeakMap<DiagnosisNotes, WordIndex>();

/** Indexes the words of inclusion terms unless that was done before. Does nothing while they are not loaded. */
export function* termIndexSteps(tables: CodeTables): Generator<void, void> {
  const { diagnosisNotes } = tables;
  if (indexes.has(diagnosisNotes) || diagnosisNotes.inclusionTerms().length === 0) return;
  indexes.set(diagnosisNotes, yield* buildWordIndex(termTexts(tables)));
}

/** The index of inclusion terms if it was built before; else null. */
export function builtTermIndexOf({ diagnosisNotes }: CodeTables): WordIndex | null {
  return indexes.get(diagnosisNotes) ?? null;
}

/** The index of inclusion terms, built at the first call; null while they are not loaded. */
export function termIndexOf(tables: CodeTables): WordIndex | null {
  toEnd(termIndexSteps(tables));
  return builtTermIndexOf(tables);
}
