import type { Shift } from "../model/shift";
import { shiftRect } from "../model/shift";
import type { Reference } from "./reference";
import { copiedReference, formatReference, referenceRect, withRect } from "./reference";
import type { Token } from "./tokens";
import { tokenize } from "./tokens";

/** Changes the references in a formula's text and leaves every other character as it is. Null means #REF!. */
function rewriteReferences(
  formula: string,
  change: (reference: Reference) => Reference | null,
): string {
  const tokens = tokensOf(formula.slice(1));
  let rewritten = formula.charAt(0);
  let done = 0;
  for (const token of tokens) {
    if (token.kind !== "reference") continue;
    const changed = change(token.reference);
    const before = formula.slice(1 + token.start, 1 + token.end);
    const after = changed === null ? "#REF!" : formatReference(changed);
    rewritten += formula.slice(1 + done, 1 + token.start);
    rewritten += changed === token.reference ? before : after;
    done = token.end;
  }
  return rewritten + formula.slice(1 + done);
}

// A formula beyond our tokenizer keeps its text: wrong references are worse than old ones.
function tokensOf(text: string): Token[] {
  try {
    return tokenize(text);
  } catch {
    return [];
  }
}

/** What a formula on `ownSheet` becomes when cells of `shiftedSheet` are pushed or pulled. */
export function shiftFormula(
  formula: string,
  ownSheet: string,
  shiftedSheet: string,
  shift: Shift,
): string {
  return rewriteReferences(formula, (reference) => {
    const sheet = reference.sheetName ?? ownSheet;
    if (sheet.toLowerCase() !== shiftedSheet.toLowerCase()) return reference;
    const rect = referenceRect(reference);
    if (rect === null) return reference;
    const shifted = shiftRect(rect, shift);
    if (shifted === rect) return reference;
    return shifted && withRect(reference, shifted);
  });
}

/** What a formula becomes in a copy of its cell, so many rows and columns away. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, (reference) => copiedReference(reference, rows, columns));
}

export function renameSheetInFormula(formula: string, before: string, after: string): string {
  return rewriteReferences(formula, (reference) =>
    reference.sheetName?.toLowerCase() === before.toLowerCase()
      ? { ...reference, sheetName: after }
      : reference,
  );
}

/** References to a sheet that is gone. */
export function dropSheetFromFormula(formula: string, sheetName: string): string {
  return rewriteReferences(formula, (reference) =>
    reference.sheetName?.toLowerCase() === sheetName.toLowerCase() ? null : reference,
  );
}
